package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renders the story of a call as text: when, what came in, what went out, who hung up, and what it cost. */
public final class TimelinePrinter {
    private static final int VISIBLE_DIGITS = 4;

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
     * @return lines, each ended by a line feed: seconds since the call began, then what happened; then the legs and the
     *     billed seconds
     */
    public String print(SimulatedCall call) {
        List<TimelineEntry> entries = call.timeline();
        StringBuilder text = new StringBuilder();
        text.append("Call ").append(call.transactionId()).append('\n');
        Instant start = entries.isEmpty() ? Instant.EPOCH : entries.get(0).at();
        for (TimelineEntry entry : entries) {
            text.append(seconds(Duration.between(start, entry.at())))
                    .append("  ")
                    .append(describe(entry))
                    .append('\n');
        }
        call.legs().forEach(leg -> text.append(describe(leg)).append('\n'));
        return text.append("Billed: ")
                .append(call.billedSeconds())
                .append(" s\n")
                .toString();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%10.3f s", duration.toMillis() / 1000.0);
    }

    private String describe(TimelineEntry entry) {
        String text = describeInvocation(entry);
        if (text == null) {
            text = describeAction(entry);
        }
        if (text == null) {
            text = describeLeg(entry);
        }
        return Objects.requireNonNullElse(text, entry.toString());
    }

    private static @Nullable String describeInvocation(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.EventSent sent) {
            String again = sent.attempt() == 1 ? "" : " (attempt " + sent.attempt() + ")";
            return "event #" + sent.sequence() + " " + sent.eventType() + again;
        }
        if (entry instanceof TimelineEntry.ReplyReceived reply) {
            return "reply #" + reply.sequence() + " -> " + actions(reply.actionTypes());
        }
        if (entry instanceof TimelineEntry.ReplyIgnored reply) {
            return "reply #" + reply.sequence() + " ignored: " + reply.reason();
        }
        if (entry instanceof TimelineEntry.ReplyRefused reply) {
            return "reply #" + reply.sequence() + " refused: " + reply.errorType() + ", " + reply.errorMessage();
        }
        if (entry instanceof TimelineEntry.InvocationFailed failed) {
            return "event #" + failed.sequence() + " failed: " + failed.reason()
                    + (failed.retried() ? "; invoking again" : "; giving up");
        }
        return null;
    }

    private static String actions(@Nullable List<String> types) {
        if (types == null) {
            return "keep the list";
        }
        return types.isEmpty() ? "no actions" : String.join(", ", types);
    }

    private static @Nullable String describeAction(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.ActionStarted started) {
            return on(started.leg()) + started.actionType() + " starts";
        }
        if (entry instanceof TimelineEntry.ActionSucceeded succeeded) {
            return on(succeeded.leg()) + succeeded.actionType() + " done";
        }
        if (entry instanceof TimelineEntry.ActionInterrupted interrupted) {
            return on(interrupted.leg()) + interrupted.actionType() + " interrupted";
        }
        if (entry instanceof TimelineEntry.ActionFailed failed) {
            return failed.actionType() + " failed: " + failed.errorType() + ", " + failed.errorMessage();
        }
        if (entry instanceof TimelineEntry.ActionDropped dropped) {
            return dropped.actionType() + " dropped: " + dropped.reason();
        }
        return null;
    }

    private @Nullable String describeLeg(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.LegStarted started) {
            return on(started.leg()) + "call from " + number(started.from()) + " to " + number(started.to());
        }
        if (entry instanceof TimelineEntry.LegRinging ringing) {
            return on(ringing.leg()) + "rings";
        }
        if (entry instanceof TimelineEntry.LegConnected connected) {
            return on(connected.leg()) + "connected";
        }
        if (entry instanceof TimelineEntry.LegDisconnected ended) {
            return on(ended.leg()) + "disconnected by " + by(ended.by()) + " (" + ended.sipResponseCode() + ")";
        }
        return null;
    }

    private String describe(CallLeg leg) {
        String end = leg.whoEndedIt()
                .map(by -> " by " + by(by) + " (" + leg.sipResponseCode() + ")")
                .orElse("");
        return on(leg.tag()) + number(leg.from()) + " to " + number(leg.to()) + ": "
                + leg.state().name().toLowerCase(Locale.ROOT) + end + ", connected for"
                + " " + leg.connectedTime().toMillis() / 1000.0 + " s, billed " + leg.billedSeconds() + " s";
    }

    private static String on(LegTag tag) {
        return tag.wireName() + "  ";
    }

    private static String by(EndedBy by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private String number(String number) {
        int hidden = number.length() - VISIBLE_DIGITS;
        return fullNumbers || hidden <= 0 ? number : "*".repeat(hidden) + number.substring(hidden);
    }
}
