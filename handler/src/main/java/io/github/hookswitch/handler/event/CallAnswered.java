package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * {@code CALL_ANSWERED}: the called party of an outbound call answered; so does a voicemail. Not sent for a leg of {@code CallAndBridge}.
 *
 * @param envelope what every event carries
 */
public record CallAnswered(EventEnvelope envelope) implements CallEvent {

    public CallAnswered {
        Arguments.notNull("envelope", envelope);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onCallAnswered(this);
    }
}
