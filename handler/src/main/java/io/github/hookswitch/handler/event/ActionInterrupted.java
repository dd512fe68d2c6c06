package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * {@code ACTION_INTERRUPTED}: an update cut off a running action. The service ignores actions here.
 *
 * @param envelope what every event carries
 * @param action the action that was cut off
 */
public record ActionInterrupted(EventEnvelope envelope, ActionReport action) implements CallEvent {

    public ActionInterrupted {
        Arguments.notNull("envelope", envelope);
        Arguments.notNull("action", action);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onActionInterrupted(this);
    }
}
