package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sound on a line while the call lives. */
final class Sound {
    private final Heard.Kind kind;
    private final String what;
    private final Instant start;
    private final @Nullable Instant plannedEnd;
    private @Nullable Instant end;

    /**
     * @param length how long it lasts by itself; null if it is looped until it is stopped
     */
    Sound(Heard.Kind kind, String what, Instant start, @Nullable Duration length) {
        this.kind = kind;
        this.what = what;
        this.start = start;
        this.plannedEnd = length == null ? null : start.plus(length);
    }

    Heard.Kind kind() {
        return kind;
    }

    String what() {
        return what;
    }

    Instant start() {
        return start;
    }

    void stop(Instant now) {
        if (end == null && (plannedEnd == null || now.isBefore(plannedEnd))) {
            end = now;
        }
    }

    Instant endAsOf(Instant now) {
        if (end != null) {
            return end;
        }
        return plannedEnd != null && plannedEnd.isBefore(now) ? plannedEnd : now;
    }

    Heard view(Instant now) {
        boolean over = end != null || (plannedEnd != null && !now.isBefore(plannedEnd));
        boolean cut = end != null && plannedEnd != null;
        return new Heard(kind, what, start, Duration.between(start, endAsOf(now)), over, cut);
    }
}
