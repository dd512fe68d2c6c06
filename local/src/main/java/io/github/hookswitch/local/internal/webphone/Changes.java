package io.github.hookswitch.local.internal.webphone;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows when there is something new to show, apart from the seconds, which the page counts itself. */
final class Changes implements RealTimePacer.Listener {
    private static final Duration LONGEST_NAP = Duration.ofMillis(100);

    private final CallEngine engine;
    private final Supplier<List<OfferedNumber>> numbers;
    private List<Object> shown = List.of();
    private long version = 1;
    private @Nullable String problem;

    Changes(CallEngine engine, Supplier<List<OfferedNumber>> numbers) {
        this.engine = engine;
        this.numbers = numbers;
    }

    @Override
    public void moved() {
        List<Object> seen = look();
        synchronized (this) {
            if (!seen.equals(shown)) {
                shown = seen;
                changed();
            }
        }
    }

    @Override
    public synchronized void failed(RuntimeException e) {
        problem = String.valueOf(e.getMessage());
        changed();
    }

    synchronized long version() {
        return version;
    }

    /** What went wrong last; null if nothing did. */
    synchronized @Nullable String problem() {
        return problem;
    }

    /** Waits until there is something newer than a version, but not for ever. */
    void await(long known, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toMillis();
                version() <= known && left > 0;
                left = (until - System.nanoTime()) / 1_000_000) {
            nap(known, Math.min(left, LONGEST_NAP.toMillis()));
            // Who lets time pass tells nothing while a function answers, but a sound may have been cut off at its
            // beginning.
            moved();
        }
    }

    private synchronized void nap(long known, long milliseconds) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMillis(milliseconds).toNanos();
        for (long left = milliseconds; version <= known && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private void changed() {
        version++;
        notifyAll();
    }

    private List<Object> look() {
        List<Object> seen = new ArrayList<>(numbers.get());
        for (SimulatedCall call : engine.calls()) {
            seen.add(call.timeline().size());
            seen.add(call.legs().stream().map(CallLeg::state).toList());
            if (!call.isEnded()) {
                seen.add(soundsOver(call, LegTag.A) + soundsOver(call, LegTag.B));
            }
        }
        return seen;
    }

    /** A sound that was cut off is to be silent at once. */
    private static long soundsOver(SimulatedCall call, LegTag leg) {
        return call.heard(leg).stream().filter(Heard::over).count();
    }
}
