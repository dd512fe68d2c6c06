package io.github.hookswitch.handler.action;

import org.jspecify.annotations.Nullable;

/**
 * Speaks a text and collects digits; the event that follows has them.
 *
 * @param speech the text
 * @param failureSpeech what is said after each bad or missing entry
 * @param digits how digits are collected
 * @param leg the leg that is asked; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/speak-and-get-digits.html">SpeakAndGetDigits</a>
 */
public record SpeakAndGetDigits(
        Speech speech,
        Speech failureSpeech,
        Digits digits,
        @Nullable LegRef leg) implements Action {

    /**
     * The same question for another leg.
     *
     * @param other the leg that is asked
     * @return a new action
     */
    public SpeakAndGetDigits on(LegRef other) {
        return new SpeakAndGetDigits(speech, failureSpeech, digits, other);
    }

    @Override
    public String type() {
        return "SpeakAndGetDigits";
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        out.object("SpeechParameters", speech);
        out.object("FailureSpeechParameters", failureSpeech);
        digits.writeTo(out);
    }
}
