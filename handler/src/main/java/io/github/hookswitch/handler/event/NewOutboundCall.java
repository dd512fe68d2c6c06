package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import java.util.Map;

/**
 * {@code NEW_OUTBOUND_CALL}: {@code CreateSipMediaApplicationCall} was accepted. The service ignores actions here and stores transaction
 * attributes.
 *
 * @param envelope what every event carries
 * @param arguments the {@code ArgumentsMap} of the request, empty if it had none
 */
public record NewOutboundCall(EventEnvelope envelope, Map<String, String> arguments) implements CallEvent {

    /** Copies the arguments. */
    public NewOutboundCall {
        Arguments.notNull("envelope", envelope);
        arguments = Map.copyOf(Arguments.notNull("arguments", arguments));
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onNewOutboundCall(this);
    }

    /** Leaves the arguments out: they may say who is called, and why. */
    @Override
    public String toString() {
        return "NewOutboundCall[" + envelope + ", " + arguments.size() + " arguments]";
    }
}
