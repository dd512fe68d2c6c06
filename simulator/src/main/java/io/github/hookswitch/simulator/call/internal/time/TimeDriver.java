package io.github.hookswitch.simulator.call.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is due, one task after the other, and keeps threads apart.
 *
 * <p>One lock guards all state. A second one makes sure that a single thread advances time; it stays held while a
 * function is invoked, during which the state lock is free, so that a function can reach the call APIs over HTTP.
 */
public final class TimeDriver {
    private final ReentrantLock state = new ReentrantLock();
    private final ReentrantLock driving = new ReentrantLock();
    private final VirtualTime time;

    public TimeDriver(VirtualTime time) {
        this.time = time;
    }

    public <T extends @Nullable Object> T locked(Supplier<T> work) {
        state.lock();
        try {
            return work.get();
        } finally {
            state.unlock();
        }
    }

    /** Runs work of a task without the state lock that the task holds. */
    public <T> T unlocked(Supplier<T> work) {
        state.unlock();
        try {
            return work.get();
        } finally {
            state.lock();
        }
    }

    public void runFor(Duration duration) {
        drive(() -> {
            Instant until = locked(() -> time.now().plus(duration));
            runDue(until, () -> false);
            locked(() -> {
                time.moveTo(until);
                return until;
            });
            return true;
        });
    }

    /** Returns whether the condition held at or before the end of the given time. */
    public boolean runUntil(BooleanSupplier condition, Duration atMost) {
        return drive(() -> runDue(locked(() -> time.now().plus(atMost)), condition));
    }

    /** Runs what is due at this very instant, unless somebody is advancing time anyway and will come to it. */
    public void settle() {
        if (driving.isHeldByCurrentThread() || !driving.tryLock()) {
            return;
        }
        try {
            runDue(locked(time::now), () -> false);
        } finally {
            driving.unlock();
        }
    }

    private <T> T drive(Supplier<T> work) {
        if (driving.isHeldByCurrentThread()) {
            throw new IllegalStateException("Time cannot be advanced from inside a function that the engine invoked:"
                    + " the call stands still until the function returns. Advance it from the test instead.");
        }
        driving.lock();
        try {
            return work.get();
        } finally {
            driving.unlock();
        }
    }

    private boolean runDue(Instant until, BooleanSupplier condition) {
        while (true) {
            state.lock();
            try {
                if (condition.getAsBoolean()) {
                    return true;
                }
                @Nullable Runnable task = time.takeDue(until);
                if (task == null) {
                    return false;
                }
                task.run();
            } finally {
                state.unlock();
            }
        }
    }
}
