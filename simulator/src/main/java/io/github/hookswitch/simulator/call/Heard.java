package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that the party of a leg heard.
 *
 * @param kind what sort of sound
 * @param what {@code bucket/key} of a prompt or a ringback tone; the text of speech, without SSML tags; the digits;
 *     what the other party said; empty for silence
 * @param start when it began, in virtual time
 * @param duration how long it was heard; so far, if it is being heard
 * @param over whether it has ended
 * @param cut whether it ended before its time: a key, an update of the call, or the end of the leg cut it off
 * @param language the language that speech is read in, as Amazon Polly writes it, {@code en-US} say: the
 *     {@code LanguageCode} of the action, else the first language of its {@code VoiceId}, for a bot its {@code LocaleId};
 *     empty for other sounds, and if the voice is not known here
 */
public record Heard(
        Kind kind, String what, Instant start, Duration duration, boolean over, boolean cut, String language) {

    /**
     * Checks that a language is given.
     *
     * @param language may be empty
     */
    public Heard {
        Objects.requireNonNull(language, "language");
    }

    /**
     * Something in no language.
     *
     * @param kind what sort of sound
     * @param what the file, the digits, the words
     * @param start when it began
     * @param duration how long it was heard
     * @param over whether it has ended
     * @param cut whether it was cut off
     */
    public Heard(Kind kind, String what, Instant start, Duration duration, boolean over, boolean cut) {
        this(kind, what, start, duration, over, cut, "");
    }

    /** The sorts of sound. */
    public enum Kind {
        /** An audio file. */
        PROMPT,
        /** A text that was read, by an action or a bot. */
        SPEECH,
        /** The tones of keys: of {@code SendDigits}, or of the other party of a bridge. */
        DIGITS,
        /** Nothing, because of {@code Pause}. */
        SILENCE,
        /** An audio file that is looped while LEG-B rings. */
        RINGBACK,
        /** The other party of a bridge speaking. */
        VOICE
    }

    /**
     * When it ended, or now if it is still heard.
     *
     * @return start and duration together
     */
    public Instant end() {
        return start.plus(duration);
    }
}
