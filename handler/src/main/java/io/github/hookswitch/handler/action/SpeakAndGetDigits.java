package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import org.jspecify.annotations.Nullable;

/**
 * Speaks a text and collects digits; the event that follows has them.
 *
 * @param speech the text
 * @param failureSpeech what is said after each bad or missing entry; if it names no voice, in that of the first text. One
 *     with a voice of its own must have a language if the first text has one
 * @param digits how digits are collected
 * @param leg the leg that is asked; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/speak-and-get-digits.html">SpeakAndGetDigits</a>
 */
public record SpeakAndGetDigits(
        Speech speech,
        Speech failureSpeech,
        Digits digits,
        @Nullable LegRef leg) implements Action {

    /** Checks that all are there and that the second text's voice is not mixed from both. */
    public SpeakAndGetDigits {
        Checks.notNull("SpeechParameters", speech);
        Checks.notNull("FailureSpeechParameters", failureSpeech);
        Checks.notNull("Digits", digits);
        failureSpeech.writtenAfter(speech);
    }

    /**
     * The same question for another leg.
     *
     * @param other the leg that is asked
     * @return a new action
     */
    public SpeakAndGetDigits on(LegRef other) {
        Checks.notNull("leg", other);
        return new SpeakAndGetDigits(speech, failureSpeech, digits, other);
    }

    /**
     * The same question for another leg.
     *
     * @param tag the leg that is asked, by its tag
     * @return a new action
     */
    public SpeakAndGetDigits on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.SPEAK_AND_GET_DIGITS;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        out.object("SpeechParameters", speech);
        out.object("FailureSpeechParameters", failureSpeech.writtenAfter(speech));
        digits.writeTo(out);
    }
}
