package io.github.hookswitch.handler.event;

/**
 * {@code ACTION_FAILED}: an action failed; the rest of its list is dropped.
 *
 * @param envelope what every event carries
 * @param action the action that failed
 * @param error why
 */
public record ActionFailed(EventEnvelope envelope, ActionReport action, ActionError error) implements CallEvent {

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onActionFailed(this);
    }
}
