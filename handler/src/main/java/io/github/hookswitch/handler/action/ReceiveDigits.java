package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Listens for digits while the call goes on. The action succeeds at once; {@code DIGITS_RECEIVED} follows when the digits
 * of the leg match. Register again in each answer: whether one registration fires twice is not documented.
 *
 * @param inputDigitsRegex what the digits must match, not empty
 * @param inBetweenDigits the silence after which the digits are matched, at least 1 millisecond
 * @param flushDigits the time from the first digit after which they are dropped, longer than {@code inBetweenDigits}
 * @param leg the leg that is listened to; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/listen-to-digits.html">ReceiveDigits</a>
 */
public record ReceiveDigits(
        String inputDigitsRegex,
        Duration inBetweenDigits,
        Duration flushDigits,
        @Nullable LegRef leg) implements Action {

    /** Checks the expression and the times. */
    public ReceiveDigits {
        Checks.notNull("InBetweenDigitsDurationInMilliseconds", inBetweenDigits);
        Checks.notNull("FlushDigitsDurationInMilliseconds", flushDigits);
        Digits.regex(inputDigitsRegex);
        Checks.positive("InBetweenDigitsDurationInMilliseconds", inBetweenDigits);
        Checks.milliseconds(
                "FlushDigitsDurationInMilliseconds", flushDigits, inBetweenDigits.toMillis() + 1, Integer.MAX_VALUE);
    }

    /**
     * The same registration for another leg.
     *
     * @param other the leg that is listened to
     * @return a new action
     */
    public ReceiveDigits on(LegRef other) {
        Checks.notNull("leg", other);
        return new ReceiveDigits(inputDigitsRegex, inBetweenDigits, flushDigits, other);
    }

    /**
     * The same registration for another leg.
     *
     * @param tag the leg that is listened to, by its tag
     * @return a new action
     */
    public ReceiveDigits on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.RECEIVE_DIGITS;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        out.text("InputDigitsRegex", inputDigitsRegex);
        out.number("InBetweenDigitsDurationInMilliseconds", (int) inBetweenDigits.toMillis());
        out.number("FlushDigitsDurationInMilliseconds", (int) flushDigits.toMillis());
    }
}
