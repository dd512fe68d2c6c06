package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.handler.event.LegTag;

/** One of the vertical lines between which a call happens. */
enum Lane {
    /** The party of LEG-A. */
    FIRST_PARTY(176),
    /** The PSTN audio service. */
    SERVICE(440),
    /** The call handler. */
    FUNCTION(710),
    /** The party of LEG-B. */
    SECOND_PARTY(966);

    private final int x;

    Lane(int x) {
        this.x = x;
    }

    /** Where the line stands. */
    int x() {
        return x;
    }

    /** Where the gap begins in which the texts between this lane and the service stand. */
    int gapLeft() {
        return switch (this) {
            case FIRST_PARTY, SERVICE -> FIRST_PARTY.x;
            case FUNCTION -> SERVICE.x;
            case SECOND_PARTY -> FUNCTION.x;
        };
    }

    /** Where that gap ends. */
    int gapRight() {
        return switch (this) {
            case FIRST_PARTY, SERVICE -> SERVICE.x;
            case FUNCTION -> FUNCTION.x;
            case SECOND_PARTY -> SECOND_PARTY.x;
        };
    }

    static Lane of(LegTag tag) {
        return tag.equals(LegTag.A) ? FIRST_PARTY : SECOND_PARTY;
    }
}
