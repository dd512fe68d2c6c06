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

    /** Refuses null. */
    public ActionFailed {
        Arguments.notNull("envelope", envelope);
        Arguments.notNull("action", action);
        Arguments.notNull("error", error);
    }

    /**
     * Whether the event is about an action of a type.
     *
     * @param actionType one of {@link ActionType}
     * @return whether it is
     */
    public boolean isFor(String actionType) {
        return action.isFor(actionType);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onActionFailed(this);
    }
}
