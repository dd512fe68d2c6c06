package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * {@code ACTION_SUCCESSFUL}: an action ran to its end: the last one of a list, or one that always reports.
 *
 * @param envelope what every event carries
 * @param action the action, as executed
 */
public record ActionSuccessful(EventEnvelope envelope, ActionReport action) implements CallEvent {

    public ActionSuccessful {
        Arguments.notNull("envelope", envelope);
        Arguments.notNull("action", action);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onActionSuccessful(this);
    }
}
