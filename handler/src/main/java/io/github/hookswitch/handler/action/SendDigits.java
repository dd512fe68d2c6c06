package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends tones, for example to a menu at the far end.
 *
 * @param digits 1 to 50 of 0 to 9, *, #, A to D, and commas, each of which is a pause of half a second
 * @param toneDuration the length of a tone, 50 to 24000 milliseconds; null for the service's default, 250
 * @param leg the leg that receives them; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/send-digits.html">SendDigits</a>
 */
public record SendDigits(
        String digits,
        @Nullable Duration toneDuration,
        @Nullable LegRef leg) implements Action {

    private static final int MAX_DIGITS = 50;
    private static final long MIN_TONE = 50;
    private static final long MAX_TONE = 24_000;

    /** Checks the digits and the length. */
    public SendDigits {
        Checks.notBlank("Digits", digits);
        Checks.length("Digits", digits, MAX_DIGITS);
        for (int i = 0; i < digits.length(); i++) {
            if ("0123456789*#ABCD,".indexOf(digits.charAt(i)) < 0) {
                throw new IllegalArgumentException(
                        "Digits is " + Checks.form(digits) + " (digits are not shown), of which character " + (i + 1)
                                + " is not allowed: it may have 0 to 9, *, #, A to D and commas only");
            }
        }
        if (toneDuration != null) {
            Checks.milliseconds("ToneDurationInMilliseconds", toneDuration, MIN_TONE, MAX_TONE);
        }
    }

    /**
     * The same tones for another leg.
     *
     * @param other the leg that receives them
     * @return a new action
     */
    public SendDigits on(LegRef other) {
        Checks.notNull("leg", other);
        return new SendDigits(digits, toneDuration, other);
    }

    /**
     * The same tones for another leg.
     *
     * @param tag the leg that receives them, by its tag
     * @return a new action
     */
    public SendDigits on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.SEND_DIGITS;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        out.text("Digits", digits);
        out.number("ToneDurationInMilliseconds", toneDuration == null ? null : (int) toneDuration.toMillis());
    }

    /** Leaves the digits out: they may be a PIN. */
    @Override
    public String toString() {
        return "SendDigits[" + digits.length() + " digits, " + toneDuration + ", " + leg + "]";
    }
}
