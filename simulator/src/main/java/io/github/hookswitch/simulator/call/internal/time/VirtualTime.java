package io.github.hookswitch.simulator.call.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A clock that moves only from one scheduled task to the next; tasks of one instant run in the order they were scheduled.
 *
 * <p>Not thread-safe: {@link TimeDriver} guards it.
 */
public final class VirtualTime {
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing((Task task) -> task.due).thenComparingLong(task -> task.order));
    private Instant now;
    private long scheduled;

    public VirtualTime(Instant start) {
        this.now = start;
    }

    public Instant now() {
        return now;
    }

    public Scheduled schedule(Duration delay, Runnable action) {
        Task task = new Task(now.plus(delay), scheduled++, action);
        tasks.add(task);
        return task;
    }

    public Optional<Instant> nextDue() {
        dropCancelled();
        return Optional.ofNullable(tasks.peek()).map(task -> task.due);
    }

    /** Moves to the next task that is due by the given instant and hands it over; null if there is none. */
    @Nullable
    public Runnable takeDue(Instant until) {
        dropCancelled();
        Task next = tasks.peek();
        if (next == null || next.due.isAfter(until)) {
            return null;
        }
        tasks.remove();
        now = next.due;
        return next.action;
    }

    public void moveTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }

    private static void nothing() {}

    private void dropCancelled() {
        while (true) {
            Task next = tasks.peek();
            if (next == null || !next.cancelled) {
                return;
            }
            tasks.remove();
        }
    }

    /** A task that can be called off. */
    public interface Scheduled {
        void cancel();
    }

    private static final class Task implements Scheduled {
        private final Instant due;
        private final long order;
        private Runnable action;
        private boolean cancelled;

        Task(Instant due, long order, Runnable action) {
            this.due = due;
            this.order = order;
            this.action = action;
        }

        @Override
        public void cancel() {
            cancelled = true;
            // It stays in the queue until it would have been due; what it would have done need not.
            action = VirtualTime::nothing;
        }
    }
}
