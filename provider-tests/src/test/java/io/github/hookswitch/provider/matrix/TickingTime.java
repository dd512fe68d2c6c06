package io.github.hookswitch.provider.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A time that moves by a step each time somebody looks, so that an order takes the same number of looks in every run. */
final class TickingTime implements InstantSource {
    static final Duration STEP = Duration.ofMillis(20);

    private Instant now = Instant.now();

    @Override
    public synchronized Instant instant() {
        now = now.plus(STEP);
        return now;
    }
}
