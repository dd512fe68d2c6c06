package io.github.hookswitch.local.chime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A time that stands still until it is moved. */
final class TestTime implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-01T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }
}
