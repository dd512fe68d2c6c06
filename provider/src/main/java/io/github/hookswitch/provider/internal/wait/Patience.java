package io.github.hookswitch.provider.internal.wait;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries again with growing pauses, and never past a deadline. */
public final class Patience {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final Pause pause;

    /**
     * Patience that waits with a pause.
     *
     * @param pause what lets time pass between two attempts
     */
    public Patience(Pause pause) {
        this.pause = pause;
    }

    /**
     * Looks until there is something to see. Looks once at least, and a last time at the deadline.
     *
     * @param deadline when to stop
     * @param look what to look at; empty means not yet
     * @param <T> what is looked for
     * @return what was seen, empty if the deadline came first
     */
    public <T> Optional<T> until(Deadline deadline, Supplier<Optional<T>> look) {
        Duration next = FIRST_PAUSE;
        while (true) {
            Optional<T> seen = look.get();
            Duration remaining = deadline.remaining();
            if (seen.isPresent() || remaining.isZero()) {
                return seen;
            }
            pause.sleep(next.compareTo(remaining) < 0 ? next : remaining);
            next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /**
     * Does something, again and again if it fails for a passing cause.
     *
     * @param deadline when to give up
     * @param passing tells the causes worth another attempt
     * @param attempt what to do
     * @param <T> its result
     * @return the result of the attempt that succeeded
     * @throws RuntimeException the failure of the last attempt, or the first one that is not passing
     */
    public <T> T retry(Deadline deadline, Predicate<RuntimeException> passing, Supplier<T> attempt) {
        LastFailure last = new LastFailure();
        Optional<T> result = until(deadline, () -> {
            try {
                return Optional.of(attempt.get());
            } catch (RuntimeException e) {
                if (!passing.test(e)) {
                    throw e;
                }
                last.failure = e;
                return Optional.empty();
            }
        });
        return result.orElseThrow(last::get);
    }

    private static final class LastFailure {
        private @Nullable RuntimeException failure;

        RuntimeException get() {
            return failure == null ? new IllegalStateException("No attempt was made") : failure;
        }
    }
}
