package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.LegState;
import java.util.List;
import java.util.Locale;

/** Draws lanes, bars and rungs. */
final class LadderDrawing {
    static final int WIDTH = 1064;

    private static final double FONT_SIZE = 13;
    private static final double HEAD_TOP = 50;
    private static final double HEAD_HEIGHT = 46;
    private static final double HEAD_WIDTH = 156;
    private static final double TIME_RIGHT = 96;
    private static final double BAR_WIDTH = 10;
    private static final double CLEAR = 7;

    private final Svg svg;
    private final TextFit fit = new TextFit(FONT_SIZE);
    private final LadderLayout layout;
    private final List<Bar> bars;
    private final Heads heads;

    LadderDrawing(Svg svg, List<Step> steps, List<CallLeg> legs, Heads heads) {
        this.svg = svg;
        this.layout = LadderLayout.of(steps, fit);
        this.bars = Bar.of(layout.rungs(), legs);
        this.heads = heads;
    }

    double bottom() {
        return layout.bottom();
    }

    void draw() {
        for (Lane lane : Lane.values()) {
            svg.empty("path", "class", "lane", "d", vertical(lane.x(), HEAD_TOP + HEAD_HEIGHT, layout.bottom()));
            head(lane);
        }
        Activity.of(layout.rungs()).forEach(this::activity);
        bars.forEach(this::bar);
        for (int i = 0; i < layout.rungs().size(); i++) {
            rung(i, layout.rungs().get(i));
        }
        bars.forEach(this::pill);
    }

    private void head(Lane lane) {
        svg.empty(
                "rect",
                "class",
                "head",
                "x",
                lane.x() - HEAD_WIDTH / 2,
                "y",
                HEAD_TOP,
                "width",
                HEAD_WIDTH,
                "height",
                HEAD_HEIGHT,
                "rx",
                8);
        svg.text("text", heads.title(lane), "class", "name", "x", lane.x(), "y", HEAD_TOP + 20);
        svg.text("text", heads.subtitle(lane), "class", "sub", "x", lane.x(), "y", HEAD_TOP + 37);
    }

    private void activity(Activity activity) {
        double end = activity.end() == null ? layout.bottom() : activity.end();
        svg.empty(
                "rect",
                "class",
                "activity",
                "x",
                activity.lane().x() - 4.0,
                "y",
                activity.top(),
                "width",
                8,
                "height",
                Math.max(2, end - activity.top()),
                "rx",
                2);
    }

    private void bar(Bar bar) {
        double end = bar.end() == null ? layout.bottom() : bar.end();
        double answered = bar.connected() == null ? end : bar.connected();
        barPart(bar, "ringing", bar.top(), answered);
        if (bar.connected() != null) {
            barPart(bar, "connected", answered, end);
        }
    }

    private void barPart(Bar bar, String look, double top, double end) {
        double left = Lane.of(bar.leg().tag()).x() - BAR_WIDTH / 2;
        svg.empty(
                "rect",
                "class",
                "bar " + look,
                "x",
                left,
                "y",
                top,
                "width",
                BAR_WIDTH,
                "height",
                Math.max(2, end - top),
                "rx",
                3);
    }

    private void pill(Bar bar) {
        CallLeg leg = bar.leg();
        String text = bar.connected() == null ? "never answered" : leg.billedSeconds() + " s billed";
        if (bar.end() == null) {
            text = leg.state() == LegState.CONNECTED ? "connected" : "ringing";
        }
        double width = fit.width(text) + 18;
        double x = Lane.of(leg.tag()).x();
        double y = bar.end() == null ? layout.bottom() : bar.end() + 9;
        svg.empty(
                "rect",
                "class",
                "pill " + (bar.connected() == null ? "unbilled" : "billed"),
                "x",
                x - width / 2,
                "y",
                y,
                "width",
                width,
                "height",
                20,
                "rx",
                10);
        svg.text("text", text, "class", "cost", "x", x, "y", y + 14.5);
    }

    private void rung(int index, Rung rung) {
        svg.open("g", "class", "rung " + rung.step().look().cssClass(), "data-entry", index);
        svg.text("title", rung.time() + ": " + rung.step().text());
        if (!rung.waited().isEmpty()) {
            double top = rung.y() - rung.lines().size() * LadderLayout.LINE_HEIGHT;
            svg.text("text", rung.waited(), "class", "waited", "x", TIME_RIGHT, "y", top - 12);
        }
        if (rung.newTime()) {
            svg.text("text", rung.time(), "class", "time", "x", TIME_RIGHT, "y", rung.y() - 4);
        }
        line(rung);
        words(rung);
        svg.close();
    }

    private void line(Rung rung) {
        Step step = rung.step();
        double other = step.other() == Lane.SERVICE
                ? Lane.FIRST_PARTY.x()
                : step.other().x();
        boolean right = other > Lane.SERVICE.x();
        double near = Lane.SERVICE.x() + (right ? CLEAR : -CLEAR);
        double far = other + (right ? -CLEAR : CLEAR);
        switch (step.direction()) {
            case FROM_SERVICE -> arrow(near, far, rung.y());
            case TO_SERVICE -> arrow(far, near, rung.y());
            case NOWHERE -> svg.empty("path", "class", "line", "d", horizontal(near, far, rung.y()));
        }
        if (step.look() == Step.Look.END) {
            double x = other;
            double y = rung.y();
            String cross = String.format(Locale.ROOT, "M%.1f %.1f l10 10 m0 -10 l-10 10", x - 5, y - 5);
            svg.empty("path", "class", "cross", "d", cross);
        }
    }

    private void arrow(double from, double to, double y) {
        double back = to > from ? -8 : 8;
        svg.empty("path", "class", "line", "d", horizontal(from, to + back / 2, y));
        svg.empty("path", "class", "tip", "d", String.format(Locale.ROOT, "M%.1f %.1f l%.1f -4.5 v9 z", to, y, back));
    }

    private void words(Rung rung) {
        Lane lane = rung.step().other();
        double x = (lane.gapLeft() + lane.gapRight()) / 2.0;
        int count = rung.lines().size();
        for (int i = 0; i < count; i++) {
            double y = rung.y() - 5 - (count - 1 - i) * LadderLayout.LINE_HEIGHT;
            svg.text("text", rung.lines().get(i), "class", "words", "x", x, "y", y);
        }
    }

    private static String vertical(double x, double top, double bottom) {
        return String.format(Locale.ROOT, "M%.1f %.1f V%.1f", x, top, bottom);
    }

    private static String horizontal(double from, double to, double y) {
        return String.format(Locale.ROOT, "M%.1f %.1f H%.1f", from, y, to);
    }
}
