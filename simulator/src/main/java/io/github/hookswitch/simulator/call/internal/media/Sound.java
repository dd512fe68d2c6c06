package io.github.hookswitch.simulator.call.internal.media;

import io.github.hookswitch.simulator.call.Heard;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sound on a line while the call lives. */
public final class Sound {
    private final Heard.Kind kind;
    private final String what;
    private final Instant start;
    private final @Nullable Instant plannedEnd;
    private final String language;
    private @Nullable Instant end;

    /**
     * @param length how long it lasts by itself; null if it is looped until it is stopped
     */
    public Sound(Heard.Kind kind, String what, Instant start, @Nullable Duration length) {
        this(kind, what, "", start, length);
    }

    /**
     * @param language of speech; empty for other sounds
     * @param length how long it lasts by itself; null if it is looped until it is stopped
     */
    public Sound(Heard.Kind kind, String what, String language, Instant start, @Nullable Duration length) {
        this.kind = kind;
        this.what = what;
        this.language = language;
        this.start = start;
        this.plannedEnd = length == null ? null : start.plus(length);
    }

    public Heard.Kind kind() {
        return kind;
    }

    public String what() {
        return what;
    }

    public Instant start() {
        return start;
    }

    public void stop(Instant now) {
        if (end == null && (plannedEnd == null || now.isBefore(plannedEnd))) {
            end = now;
        }
    }

    public Instant endAsOf(Instant now) {
        if (end != null) {
            return end;
        }
        return plannedEnd != null && plannedEnd.isBefore(now) ? plannedEnd : now;
    }

    public Heard view(Instant now) {
        boolean over = end != null || (plannedEnd != null && !now.isBefore(plannedEnd));
        boolean cut = end != null && plannedEnd != null;
        return new Heard(kind, what, start, Duration.between(start, endAsOf(now)), over, cut, language);
    }
}
