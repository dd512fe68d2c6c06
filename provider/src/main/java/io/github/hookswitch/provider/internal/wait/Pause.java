package io.github.hookswitch.provider.internal.wait;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /**
     * Returns after a while.
     *
     * @param duration how long, not negative
     */
    void sleep(Duration duration);

    /**
     * The pause that blocks the thread.
     *
     * @return a pause in real time; an interrupt ends it with an IllegalStateException
     */
    static Pause ofThread() {
        return duration -> {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting", e);
            }
        };
    }
}
