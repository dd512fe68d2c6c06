package io.github.hookswitch.simulator.call;

/** Thrown when a call did not get where a test waited for it; the message holds the call's timeline. */
public final class ConditionNotReachedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what did not come.
     *
     * @param message what was waited for, and the timeline of the call
     */
    public ConditionNotReachedException(String message) {
        super(message);
    }
}
