package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.simulator.call.CallLeg;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The foot of the diagram: what each leg cost, and the total. */
final class LegTable {
    private static final int[] COLUMNS = {24, 100, 262, 424, 730, 880, 1040};
    private static final int FIRST_NUMBER = 4;
    private static final double ROW = 24;

    private final List<CallLeg> legs;
    private final UnaryOperator<String> number;

    LegTable(List<CallLeg> legs, UnaryOperator<String> number) {
        this.legs = legs;
        this.number = number;
    }

    double height() {
        return (legs.size() + 2) * ROW + 24;
    }

    void draw(Svg svg, double top) {
        double y = top + 22;
        row(svg, "label", y, "", "leg", "from", "to", "ended by", "code", "connected", "billed");
        for (CallLeg leg : legs) {
            y += ROW;
            row(svg, "cell", y, leg.isConnected() ? leg.tag().value() : "", cells(leg));
        }
        svg.empty("path", "class", "rule", "d", String.format(Locale.ROOT, "M24 %.1f H1040", y + 10));
        y += ROW + 6;
        long connected = legs.stream().filter(CallLeg::isConnected).count();
        svg.text("text", "legs still connected: " + connected, "class", "cell", "x", 24, "y", y);
        svg.text("text", total(legs), "class", "cell number total", "x", COLUMNS[6], "y", y);
    }

    static String total(List<CallLeg> legs) {
        String soFar = legs.stream().anyMatch(CallLeg::isConnected) ? "billed so far " : "billed ";
        return soFar + legs.stream().mapToLong(CallLeg::billedSeconds).sum() + " s";
    }

    String[] cells(CallLeg leg) {
        String state = "(" + leg.state().name().toLowerCase(Locale.ROOT) + ")";
        return new String[] {
            leg.tag().value(),
            number.apply(leg.from()),
            number.apply(leg.to()),
            leg.endedBy() == null ? state : leg.inWords(leg.endedBy()),
            leg.sipResponseCode() == null ? "" : leg.sipResponseCode().toString(),
            LadderLayout.seconds(leg.connectedTime()),
            leg.billedSeconds() + " s"
        };
    }

    /**
     * @param live the tag of a leg whose last two cells still grow, which a page can count on; empty for none
     */
    private static void row(Svg svg, String look, double y, String live, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            String alignment = i < FIRST_NUMBER ? "" : " number";
            boolean grows = !live.isEmpty() && i > FIRST_NUMBER;
            if (grows) {
                svg.text("text", cells[i], "class", look + alignment, "data-live", live, "x", COLUMNS[i], "y", y);
            } else {
                svg.text("text", cells[i], "class", look + alignment, "x", COLUMNS[i], "y", y);
            }
        }
    }
}
