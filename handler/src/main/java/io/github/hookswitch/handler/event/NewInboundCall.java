package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * {@code NEW_INBOUND_CALL}: a call came in and waits for its first actions; an answer without any is an error.
 *
 * @param envelope what every event carries
 */
public record NewInboundCall(EventEnvelope envelope) implements CallEvent {

    public NewInboundCall {
        Arguments.notNull("envelope", envelope);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onNewInboundCall(this);
    }
}
