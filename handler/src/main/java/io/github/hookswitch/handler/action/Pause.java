package io.github.hookswitch.handler.action;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits before the next action; an update interrupts it.
 *
 * @param duration 100 milliseconds to 30 seconds
 * @param leg the leg that waits; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/pause.html">Pause</a>
 */
public record Pause(Duration duration, @Nullable LegRef leg) implements Action {

    private static final long MIN_MILLISECONDS = 100;
    private static final long MAX_MILLISECONDS = 30_000;

    /** Checks the range. */
    public Pause {
        Checks.range(
                "DurationInMilliseconds", duration.toMillis(), MIN_MILLISECONDS, MAX_MILLISECONDS, " milliseconds");
    }

    /**
     * Starts a pause.
     *
     * @param duration 100 milliseconds to 30 seconds
     * @return a builder
     */
    public static Builder builder(Duration duration) {
        return new Builder(duration);
    }

    @Override
    public String type() {
        return "Pause";
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        if (leg != null) {
            leg.writeTo(out);
        }
        // The service's own example has a string here.
        out.text("DurationInMilliseconds", Long.toString(duration.toMillis()));
    }

    /** Collects the optional parameters. */
    public static final class Builder {

        private final Duration duration;
        private @Nullable LegRef leg;

        private Builder(Duration duration) {
            this.duration = duration;
        }

        /**
         * The leg that waits. Default: the leg of the event.
         *
         * @param leg the leg
         * @return this builder
         */
        public Builder leg(LegRef leg) {
            this.leg = leg;
            return this;
        }

        /**
         * Builds the action.
         *
         * @return a new action
         * @throws IllegalArgumentException if the duration is out of range
         */
        public Pause build() {
            return new Pause(duration, leg);
        }
    }
}
