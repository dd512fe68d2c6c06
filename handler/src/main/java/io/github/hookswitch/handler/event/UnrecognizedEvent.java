package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * A type of event that is newer than this library; {@link EventEnvelope#type()} has its name.
 *
 * @param envelope what every event carries
 * @param action the {@code ActionData}, {@link ActionReport#NONE} if there was none
 */
public record UnrecognizedEvent(EventEnvelope envelope, ActionReport action) implements CallEvent {

    public UnrecognizedEvent {
        Arguments.notNull("envelope", envelope);
        Arguments.notNull("action", action);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onUnrecognizedEvent(this);
    }
}
