package io.github.hookswitch.simulator.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives each step a height, in order. Heights do not follow the clock: an hour of talk takes no more room than a second,
 * and ten steps of one instant are distinguishable.
 */
final class LadderLayout {
    static final double FIRST_RUNG = 112;
    static final double LINE_HEIGHT = 16;

    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);
    private static final double BETWEEN = 13;
    private static final double BETWEEN_INSTANTS = 8;
    private static final double WAIT = 20;
    private static final double PILL = 30;
    private static final double TEXT_MARGIN = 26;
    private static final int MOST_LINES = 3;

    private final TextFit fit;
    private final List<Rung> rungs = new ArrayList<>();
    private double bottom = FIRST_RUNG;

    private LadderLayout(TextFit fit) {
        this.fit = fit;
    }

    static LadderLayout of(List<Step> steps, TextFit fit) {
        LadderLayout layout = new LadderLayout(fit);
        Instant start = steps.isEmpty() ? Instant.EPOCH : steps.get(0).entry().at();
        Instant before = start;
        for (Step step : steps) {
            layout.place(step, start, before);
            before = step.entry().at();
        }
        return layout;
    }

    List<Rung> rungs() {
        return rungs;
    }

    /** Where the lanes end. */
    double bottom() {
        return bottom + BETWEEN;
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f s", time.toMillis() / 1000.0);
    }

    /** A wait in two units at most; what matters is how long it felt, the exact times stand beside. */
    private static String waited(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    private void place(Step step, Instant start, Instant before) {
        Duration passed = Duration.between(before, step.entry().at());
        boolean tell = passed.compareTo(WORTH_TELLING) >= 0;
        if (!passed.isZero()) {
            bottom += tell ? WAIT + BETWEEN_INSTANTS : BETWEEN_INSTANTS;
        }
        double width = step.other().gapRight() - step.other().gapLeft() - TEXT_MARGIN;
        List<String> lines = fit.lines(step.text(), width, MOST_LINES);
        double y = bottom + BETWEEN + lines.size() * LINE_HEIGHT;
        rungs.add(new Rung(
                step,
                y,
                lines,
                seconds(Duration.between(start, step.entry().at())),
                rungs.isEmpty() || !passed.isZero(),
                tell ? waited(passed) + " later" : ""));
        bottom = step.look() == Step.Look.END ? y + PILL : y;
    }
}
