package io.github.hookswitch.provider;

import io.github.hookswitch.provider.internal.wait.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A time that passes only while somebody pauses. */
final class TestTime implements InstantSource, Pause {
    private volatile Instant now = Instant.parse("2026-11-01T12:00:00Z");
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    final List<Duration> pauses = new ArrayList<>();

    @Override
    public Instant instant() {
        return now;
    }

    /** What happens elsewhere while somebody pauses next. */
    void duringNextPause(Runnable event) {
        meanwhile.add(event);
    }

    @Override
    public void sleep(Duration duration) {
        Runnable event = meanwhile.poll();
        if (event != null) {
            event.run();
        }
        pauses.add(duration);
        advance(duration);
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    Duration since(Instant start) {
        return Duration.between(start, now);
    }
}
