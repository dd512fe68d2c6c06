package io.github.hookswitch.simulator.call;

import io.github.hookswitch.simulator.internal.MaskedNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Renders the story of a call as text: when, what came in, what went out, who hung up, and what it cost. */
public final class TimelinePrinter {

    // A conversation fits in; a handler that goes in circles for a thousand events does not.
    private static final int MOST_LINES = 400;

    private final boolean fullNumbers;

    private TimelinePrinter(boolean fullNumbers) {
        this.fullNumbers = fullNumbers;
    }

    /**
     * A printer that shows the last four characters of phone numbers.
     *
     * @return the printer for logs
     */
    public static TimelinePrinter masked() {
        return new TimelinePrinter(false);
    }

    /**
     * A printer that shows phone numbers in full.
     *
     * @return the printer for eyes that may see them
     */
    public static TimelinePrinter withFullNumbers() {
        return new TimelinePrinter(true);
    }

    /**
     * Prints a call.
     *
     * @param call the call, over or not
     * @return lines, each ended by a line feed: seconds since the call began, on what, and what happened, with the middle of more
     *     than 400 entries left out; then a table of the legs with who ended them and what they cost
     */
    public String print(SimulatedCall call) {
        List<TimelineEntry> entries = call.timeline();
        List<CallLeg> legs = call.legs();
        TimelineWording wording =
                new TimelineWording(legs, this::number, fullNumbers ? text -> text : MaskedNumbers::in);
        Instant start = entries.isEmpty() ? Instant.EPOCH : entries.get(0).at();
        StringBuilder text = new StringBuilder("Call " + call.transactionId() + ", seed " + call.seed() + "\n");
        int leftOut = Math.max(0, entries.size() - MOST_LINES);
        int before = (entries.size() - leftOut) / 2;
        for (int i = 0; i < entries.size(); i++) {
            if (i == before && leftOut > 0) {
                text.append("            ... ").append(leftOut).append(" entries are left out here ...\n");
                i += leftOut;
            }
            TimelineEntry entry = entries.get(i);
            text.append(seconds(Duration.between(start, entry.at())))
                    .append("  ")
                    .append(entry.accept(wording))
                    .append('\n');
        }
        text.append(row("leg", "from", "to", "ended by", "code", "connected", "billed"));
        legs.forEach(leg -> text.append(row(leg)));
        long connected = legs.stream().filter(CallLeg::isConnected).count();
        return text.append("  billed ")
                .append(call.billedSeconds())
                .append(" s, legs still connected: ")
                .append(connected)
                .append('\n')
                .toString();
    }

    private String row(CallLeg leg) {
        return row(
                leg.tag().value(),
                number(leg.from()),
                number(leg.to()),
                leg.endedBy() == null ? state(leg) : leg.inWords(leg.endedBy()),
                leg.sipResponseCode() == null ? "" : leg.sipResponseCode().toString(),
                String.format(Locale.ROOT, "%.3f s", leg.connectedTime().toMillis() / 1000.0),
                leg.billedSeconds() + " s");
    }

    private static String row(Object... columns) {
        return String.format(Locale.ROOT, "  %-6s  %-16s  %-16s  %-17s %5s  %12s  %7s", columns) + "\n";
    }

    private static String state(CallLeg leg) {
        return "(" + leg.state().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%10.3f s", duration.toMillis() / 1000.0);
    }

    private String number(String number) {
        return fullNumbers ? number : MaskedNumbers.of(number);
    }
}
