package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The calls of an engine that a test has in hand, and those that came before it; the others are to be taken. */
final class KnownCalls {
    private static final long LOOK_EVERY_MILLIS = 10;

    private final CallEngine engine;
    private final Set<String> before = new HashSet<>();
    private final Map<String, TestCall> taken = new HashMap<>();

    KnownCalls(CallEngine engine) {
        this.engine = engine;
        engine.calls().forEach(call -> before.add(call.transactionId()));
    }

    synchronized TestCall take(SimulatedCall call, Supplier<TestCall> made) {
        return taken.computeIfAbsent(call.transactionId(), id -> made.get());
    }

    /** The next call out that nobody has taken yet; other threads make it. */
    SimulatedCall next(Duration atMost) {
        long start = System.nanoTime();
        while (true) {
            Optional<SimulatedCall> next = untaken();
            if (next.isPresent()) {
                return next.get();
            }
            if (System.nanoTime() - start >= atMost.toNanos()) {
                throw new AssertionError("Expected the application to make a call, but within " + atMost
                        + " of real time it made none. There are "
                        + engine.calls().size() + " calls, none of them new");
            }
            pause();
        }
    }

    private synchronized Optional<SimulatedCall> untaken() {
        return engine.calls().stream()
                .filter(call -> call.legs().get(0).direction() == LegDirection.OUTBOUND)
                .filter(call -> !before.contains(call.transactionId()) && !taken.containsKey(call.transactionId()))
                .findFirst();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the application to make a call", e);
        }
    }
}
