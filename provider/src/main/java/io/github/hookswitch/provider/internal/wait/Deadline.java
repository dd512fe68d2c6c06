package io.github.hookswitch.provider.internal.wait;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The moment by which something has to be done. */
public final class Deadline {
    private final InstantSource time;
    private final Instant start;
    private final Instant end;

    private Deadline(InstantSource time, Instant start, Instant end) {
        this.time = time;
        this.start = start;
        this.end = end;
    }

    /**
     * A deadline from now on.
     *
     * @param time where the time comes from
     * @param duration how far away it is
     * @return the deadline
     */
    public static Deadline in(InstantSource time, Duration duration) {
        Instant now = time.instant();
        return new Deadline(time, now, now.plus(duration));
    }

    /**
     * The time left.
     *
     * @return zero once the deadline is over
     */
    public Duration remaining() {
        Duration left = Duration.between(time.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * The time left, within limits.
     *
     * @param least the shortest time to return, even if less is left
     * @param most the longest time to return, even if more is left
     * @return the time
     */
    public Duration remaining(Duration least, Duration most) {
        Duration left = remaining();
        Duration capped = left.compareTo(most) < 0 ? left : most;
        return capped.compareTo(least) < 0 ? least : capped;
    }

    /**
     * The time since the work began.
     *
     * @return the time since the first deadline of this work was set
     */
    public Duration elapsed() {
        return Duration.between(start, time.instant());
    }

    /**
     * An earlier deadline that leaves time for something else.
     *
     * @param reserve the time to leave
     * @return this deadline less the reserve
     */
    public Deadline minus(Duration reserve) {
        return new Deadline(time, start, end.minus(reserve));
    }

    /**
     * This deadline, or an earlier one.
     *
     * @param most the most time to take from now on
     * @return the earlier of this deadline and the given time from now
     */
    public Deadline atMost(Duration most) {
        return notAfter(time.instant().plus(most));
    }

    /**
     * This deadline, or an earlier one.
     *
     * @param latest the latest moment, which may be over
     * @return the earlier of this deadline and the given moment
     */
    public Deadline notAfter(Instant latest) {
        return new Deadline(time, start, latest.isBefore(end) ? latest : end);
    }
}
