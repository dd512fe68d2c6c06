package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import java.util.Map;

/**
 * {@code CALL_UPDATE_REQUESTED}: {@code UpdateSipMediaApplicationCall} was called. The answer's actions replace those that have not started.
 *
 * @param envelope what every event carries
 * @param arguments the {@code Arguments} of the request
 */
public record CallUpdateRequested(EventEnvelope envelope, Map<String, String> arguments) implements CallEvent {

    /** Copies the arguments. */
    public CallUpdateRequested {
        Arguments.notNull("envelope", envelope);
        arguments = Map.copyOf(Arguments.notNull("arguments", arguments));
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onCallUpdateRequested(this);
    }

    /** Leaves the arguments out: they may say who calls, and why. */
    @Override
    public String toString() {
        return "CallUpdateRequested[" + envelope + ", " + arguments.size() + " arguments]";
    }
}
