package io.github.hookswitch.local.internal.logs;

import java.util.Comparator;
import java.util.Locale;

/**
 * A line of a log.
 *
 * @param sequence counts the events of a store, which tells two of the same time apart
 * @param stream the log stream
 * @param timestamp when it happened, in milliseconds since 1970
 * @param ingested when it came in, in the same unit
 * @param message the text
 */
public record LogEvent(long sequence, String stream, long timestamp, long ingested, String message) {
    /** The order in which events are told. */
    static final Comparator<LogEvent> BY_TIME =
            Comparator.comparingLong(LogEvent::timestamp).thenComparingLong(LogEvent::sequence);

    /** The id, which is a long number there. */
    String id() {
        return String.format(Locale.ROOT, "%056d", sequence);
    }

    /** Where the next page begins behind this event. */
    String token() {
        return timestamp + "/" + sequence;
    }

    boolean isAfter(String token) {
        String[] parts = token.split("/", -1);
        long time = Long.parseLong(parts[0]);
        return timestamp > time || (timestamp == time && sequence > Long.parseLong(parts[1]));
    }
}
