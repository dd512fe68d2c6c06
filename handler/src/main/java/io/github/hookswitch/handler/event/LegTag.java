package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import java.util.Locale;

/**
 * The name of a leg within its call. Compared ignoring case: the service also writes {@code Leg-A}.
 *
 * @param value the tag in upper case
 */
public record LegTag(String value) {

    /** The first leg: the caller of an inbound call, the called party of a call made by API. */
    public static final LegTag A = new LegTag("LEG-A");

    /** The leg that {@code CallAndBridge} or {@code JoinChimeMeeting} added. */
    public static final LegTag B = new LegTag("LEG-B");

    /** Turns the tag into upper case. */
    public LegTag {
        value = Arguments.notNull("value", value).toUpperCase(Locale.ROOT);
    }

    /**
     * The tag with this name.
     *
     * @param value the name in any case
     * @return the tag
     */
    public static LegTag of(String value) {
        return switch (Arguments.notNull("value", value)) {
            case "LEG-A", "Leg-A" -> A;
            case "LEG-B", "Leg-B" -> B;
            default -> new LegTag(value);
        };
    }

    // Written out, because a record's own equals is made at its first use, from a hundred and fifty classes, and every
    // answer to a bridged call compares tags.
    @Override
    public boolean equals(Object other) {
        return other instanceof LegTag that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
