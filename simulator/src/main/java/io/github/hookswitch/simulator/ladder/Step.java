package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.simulator.call.TimelineEntry;
import java.util.Locale;

/**
 * One rung of the ladder, between the service and one of the others.
 *
 * @param entry what it shows
 * @param other the lane at its other end
 * @param direction where it points to
 * @param look how it is drawn
 * @param text what happened, in full
 */
record Step(TimelineEntry entry, Lane other, Direction direction, Look look, String text) {

    /** Where a rung points to. */
    enum Direction {
        FROM_SERVICE,
        TO_SERVICE,
        NOWHERE
    }

    /** How a rung is drawn. */
    enum Look {
        EVENT,
        REPLY,
        MEDIA,
        LEG,
        END,
        NOTE,
        FAULT;

        String cssClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Step fromService(TimelineEntry entry, Lane to, Look look, String text) {
        return new Step(entry, to, Direction.FROM_SERVICE, look, text);
    }

    static Step toService(TimelineEntry entry, Lane from, Look look, String text) {
        return new Step(entry, from, Direction.TO_SERVICE, look, text);
    }

    static Step note(TimelineEntry entry, Lane beside, Look look, String text) {
        return new Step(entry, beside, Direction.NOWHERE, look, text);
    }
}
