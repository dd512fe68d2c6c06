package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * {@code INVALID_LAMBDA_RESPONSE}: the function's last answer could not be used.
 *
 * @param envelope what every event carries
 * @param error why
 */
public record InvalidLambdaResponse(EventEnvelope envelope, ActionError error) implements CallEvent {

    public InvalidLambdaResponse {
        Arguments.notNull("envelope", envelope);
        Arguments.notNull("error", error);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onInvalidLambdaResponse(this);
    }
}
