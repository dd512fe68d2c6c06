package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
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
        Checks.milliseconds("DurationInMilliseconds", duration, MIN_MILLISECONDS, MAX_MILLISECONDS);
    }

    /**
     * The same pause for another leg.
     *
     * @param other the leg that waits
     * @return a new action
     */
    public Pause on(LegRef other) {
        Checks.notNull("leg", other);
        return new Pause(duration, other);
    }

    /**
     * The same pause for another leg.
     *
     * @param tag the leg that waits, by its tag
     * @return a new action
     */
    public Pause on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.PAUSE;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        // The service's own example has a string here.
        out.text("DurationInMilliseconds", Long.toString(duration.toMillis()));
    }
}
