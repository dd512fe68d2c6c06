package io.github.hookswitch.provider.internal.wait;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tries again with growing pauses, and never past a deadline. */
public final class Retrier {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final int SHARE = 20;

    private final Pause pause;

    /**
     * A retrier.
     *
     * @param pause what lets time pass between two attempts
     */
    public Retrier(Pause pause) {
        this.pause = pause;
    }

    /**
     * Looks until there is something to see. Looks once at least, and a last time at the deadline. A pause is never longer
     * than a quarter of a second or a twentieth of the time waited so far, so what took five seconds is seen a quarter of a
     * second later at most, and what takes minutes is not asked for more often than every four seconds.
     *
     * @param deadline when to stop
     * @param look what to look at; empty means not yet
     * @param <T> what is looked for
     * @return what was seen, empty if the deadline came first
     */
    public <T> Optional<T> until(Deadline deadline, Supplier<Optional<T>> look) {
        Duration start = deadline.elapsed();
        return repeat(
                deadline,
                look,
                before -> longer(FIRST_PAUSE, deadline.elapsed().minus(start).dividedBy(SHARE)));
    }

    private <T> Optional<T> repeat(Deadline deadline, Supplier<Optional<T>> look, UnaryOperator<Duration> nextPause) {
        Duration next = FIRST_PAUSE;
        while (true) {
            Optional<T> seen = look.get();
            Duration remaining = deadline.remaining();
            if (seen.isPresent() || remaining.isZero()) {
                return seen;
            }
            pause.sleep(shorter(next, remaining));
            next = shorter(nextPause.apply(next), LONGEST_PAUSE);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /**
     * Does something, again and again if it fails for a transient cause; each pause is twice the one before, up to four
     * seconds.
     *
     * @param deadline when to give up
     * @param isTransient tells the causes worth another attempt
     * @param attempt what to do
     * @param <T> its result
     * @return the result of the attempt that succeeded
     * @throws RuntimeException the failure of the last attempt, or the first one whose cause is not transient
     */
    public <T> T retry(Deadline deadline, Predicate<RuntimeException> isTransient, Supplier<T> attempt) {
        LastFailure last = new LastFailure();
        Supplier<Optional<T>> look = () -> {
            try {
                return Optional.of(attempt.get());
            } catch (RuntimeException e) {
                if (!isTransient.test(e)) {
                    throw e;
                }
                last.failure = e;
                return Optional.empty();
            }
        };
        Optional<T> result = repeat(deadline, look, before -> before.multipliedBy(2));
        return result.orElseThrow(last::get);
    }

    private static final class LastFailure {
        private @Nullable RuntimeException failure;

        RuntimeException get() {
            return failure == null ? new IllegalStateException("No attempt was made") : failure;
        }
    }
}
