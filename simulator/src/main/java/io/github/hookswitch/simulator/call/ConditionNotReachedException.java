package io.github.hookswitch.simulator.call;

/** Thrown when a call did not get where a test waited for it; the message holds the call's timeline. */
public final class ConditionNotReachedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConditionNotReachedException(String message) {
        super(message);
    }
}
