package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * {@code ACTION_FAILED}: an action failed; the rest of its list is dropped.
 *
 * @param envelope what every event carries
 * @param action the action that failed
 * @param error why
 */
public record ActionFailed(EventEnvelope envelope, ActionReport action, ActionError error) implements CallEvent {

    public ActionFailed {
        Arguments.notNull("envelope", envelope);
        Arguments.notNull("action", action);
        Arguments.notNull("error", error);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onActionFailed(this);
    }
}
