package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * {@code RINGING}: the called party of an outbound call is being rung. The service ignores actions here.
 *
 * @param envelope what every event carries
 */
public record Ringing(EventEnvelope envelope) implements CallEvent {

    public Ringing {
        Arguments.notNull("envelope", envelope);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onRinging(this);
    }
}
