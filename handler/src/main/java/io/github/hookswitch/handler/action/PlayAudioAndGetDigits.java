package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import org.jspecify.annotations.Nullable;

/**
 * Plays a prompt and collects digits; the event that follows has them.
 *
 * @param audioSource the prompt
 * @param failureAudioSource what is played after each bad or missing entry
 * @param digits how digits are collected
 * @param leg the leg that is asked; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/play-audio-get-digits.html">PlayAudioAndGetDigits</a>
 */
public record PlayAudioAndGetDigits(
        AudioSource audioSource,
        AudioSource failureAudioSource,
        Digits digits,
        @Nullable LegRef leg) implements Action {

    /** Checks that all are there. */
    public PlayAudioAndGetDigits {
        Checks.notNull("AudioSource", audioSource);
        Checks.notNull("FailureAudioSource", failureAudioSource);
        Checks.notNull("Digits", digits);
    }

    /**
     * The same question for another leg.
     *
     * @param other the leg that is asked
     * @return a new action
     */
    public PlayAudioAndGetDigits on(LegRef other) {
        Checks.notNull("leg", other);
        return new PlayAudioAndGetDigits(audioSource, failureAudioSource, digits, other);
    }

    /**
     * The same question for another leg.
     *
     * @param tag the leg that is asked, by its tag
     * @return a new action
     */
    public PlayAudioAndGetDigits on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.PLAY_AUDIO_AND_GET_DIGITS;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        out.object("AudioSource", audioSource);
        out.object("FailureAudioSource", failureAudioSource);
        digits.writeTo(out);
    }
}
