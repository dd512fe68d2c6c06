package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.internal.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays a WAV file; an update or a terminator digit interrupts it.
 *
 * @param audioSource the file
 * @param playbackTerminators the digits that end it, each one of 0 to 9, # and *; empty for none
 * @param repeat how often it is played, at least 1; null for the service's default, once
 * @param leg the leg that hears it; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/play-audio.html">PlayAudio</a>
 */
public record PlayAudio(
        AudioSource audioSource,
        List<String> playbackTerminators,
        @Nullable Integer repeat,
        @Nullable LegRef leg) implements Action {

    /** Checks the terminators and the count. */
    public PlayAudio {
        Checks.notNull("AudioSource", audioSource);
        playbackTerminators = Arguments.list("PlaybackTerminators", playbackTerminators);
        Checks.keypadDigits("PlaybackTerminators", playbackTerminators);
        if (repeat != null) {
            Checks.range("Repeat", repeat, 1, Integer.MAX_VALUE, "");
        }
    }

    /**
     * Starts a prompt.
     *
     * @param audioSource the file
     * @return a builder
     */
    public static Builder builder(AudioSource audioSource) {
        return new Builder(audioSource);
    }

    /**
     * The same prompt for another leg.
     *
     * @param other the leg that hears it
     * @return a new action
     */
    public PlayAudio on(LegRef other) {
        Checks.notNull("leg", other);
        return new PlayAudio(audioSource, playbackTerminators, repeat, other);
    }

    /**
     * The same prompt for another leg.
     *
     * @param tag the leg that hears it, by its tag
     * @return a new action
     */
    public PlayAudio on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.PLAY_AUDIO;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        out.texts("PlaybackTerminators", playbackTerminators);
        // The service's own example has a string here.
        out.text("Repeat", repeat == null ? null : repeat.toString());
        out.object("AudioSource", audioSource);
    }

    /** Collects the optional parameters. */
    public static final class Builder {

        private final AudioSource audioSource;
        private List<String> playbackTerminators = List.of();
        private @Nullable Integer repeat;

        private Builder(AudioSource audioSource) {
            Checks.notNull("audioSource", audioSource);
            this.audioSource = audioSource;
        }

        /**
         * The digits that end the prompt. Default: none.
         *
         * @param digits each one of 0 to 9, # and *
         * @return this builder
         */
        public Builder playbackTerminators(String... digits) {
            this.playbackTerminators = Checks.array("PlaybackTerminators", digits);
            return this;
        }

        /**
         * How often the prompt is played. Default: once.
         *
         * @param repeat at least 1
         * @return this builder
         */
        public Builder repeat(int repeat) {
            this.repeat = repeat;
            return this;
        }

        /**
         * Builds the action.
         *
         * @return a new action
         * @throws IllegalArgumentException if a value is out of range
         */
        public PlayAudio build() {
            return new PlayAudio(audioSource, playbackTerminators, repeat, null);
        }
    }
}
