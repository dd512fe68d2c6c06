package io.github.hookswitch.simulator.call.internal.engine;

import java.util.Random;
import java.util.UUID;

/** Ids in the shape of random UUIDs that are the same for the same seed. */
final class SeededIds {
    private final Random random;

    SeededIds(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
