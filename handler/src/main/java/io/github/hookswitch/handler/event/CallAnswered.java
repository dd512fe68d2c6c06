package io.github.hookswitch.handler.event;

/**
 * {@code CALL_ANSWERED}: the called party of an outbound call answered; so does a voicemail. Not sent for a leg of {@code CallAndBridge}.
 *
 * @param envelope what every event carries
 */
public record CallAnswered(EventEnvelope envelope) implements CallEvent {

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onCallAnswered(this);
    }
}
