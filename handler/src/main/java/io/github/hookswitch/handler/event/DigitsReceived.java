package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * {@code DIGITS_RECEIVED}: digits matched a registered {@code ReceiveDigits}.
 *
 * @param envelope what every event carries
 * @param action the registration
 * @param digits the digits, a terminator included as the service sent it
 */
public record DigitsReceived(EventEnvelope envelope, ActionReport action, String digits) implements CallEvent {

    public DigitsReceived {
        Arguments.notNull("envelope", envelope);
        Arguments.notNull("action", action);
        Arguments.notNull("digits", digits);
    }

    @Override
    public <R> R accept(CallEventVisitor<R> visitor) {
        return visitor.onDigitsReceived(this);
    }

    /** Leaves the digits out: a caller may have typed a PIN. */
    @Override
    public String toString() {
        return "DigitsReceived[" + envelope + ", " + action + ", " + digits.length() + " digits]";
    }
}
