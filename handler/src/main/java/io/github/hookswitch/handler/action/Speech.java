package io.github.hookswitch.handler.action;

import org.jspecify.annotations.Nullable;

/**
 * A text that Amazon Polly speaks.
 *
 * @param text 1 to 1000 characters
 * @param textType how the text is read; null for the service's default, plain text
 * @param engine the kind of voice; null for the service's default, standard
 * @param languageCode the language of a bilingual voice, such as {@code en-US}; null for the voice's own
 * @param voiceId the voice, such as {@code Joanna}; null for the service's default, Joanna
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/speak.html">Speak</a>
 */
public record Speech(
        String text,
        @Nullable TextType textType,
        @Nullable Engine engine,
        @Nullable String languageCode,
        @Nullable String voiceId)
        implements ParameterWriter.Members {

    private static final int MAX_TEXT = 1000;

    /** How a text is read. */
    public enum TextType {
        /** As it stands. */
        TEXT("text"),
        /** As Speech Synthesis Markup Language, inside a {@code speak} element. */
        SSML("ssml");

        private final String word;

        TextType(String word) {
            this.word = word;
        }
    }

    /** The kind of voice. */
    public enum Engine {
        /** A standard voice. */
        STANDARD("standard"),
        /** A neural voice. */
        NEURAL("neural");

        private final String word;

        Engine(String word) {
            this.word = word;
        }
    }

    /** Checks the text. */
    public Speech {
        Checks.spoken("Text", text);
        Checks.length("Text", text, MAX_TEXT);
        Checks.optionalLine("LanguageCode", languageCode);
        Checks.optionalLine("VoiceId", voiceId);
        boolean markup = text.stripLeading().startsWith("<speak");
        if (textType == TextType.SSML && !markup) {
            throw new IllegalArgumentException(
                    "Text does not begin with <speak>: it must with TextType ssml; use plain text otherwise");
        }
        if (textType != TextType.SSML && markup) {
            throw new IllegalArgumentException(
                    "Text begins with <speak>, which plain text would read out: set TextType to ssml");
        }
    }

    /**
     * What has to be written of a text for which the service takes the members of another one as defaults: the defaults of
     * this one, where the other one has something else. Voice, engine and language belong together, so a text that names
     * no voice is left with the other's.
     */
    Speech writtenAfter(Speech first) {
        String own = voiceId;
        if (own != null && languageCode == null && first.languageCode != null && !own.equals(first.voiceId)) {
            throw new IllegalArgumentException("FailureSpeechParameters.LanguageCode is not set, for which the service"
                    + " takes that of SpeechParameters, '" + first.languageCode + "': set the language of the voice '"
                    + own + "'");
        }
        return new Speech(
                text,
                textType == null && first.textType != null ? TextType.TEXT : textType,
                own != null && engine == null && first.engine != null ? Engine.STANDARD : engine,
                languageCode,
                voiceId);
    }

    /**
     * Plain text in the service's default voice.
     *
     * @param text 1 to 1000 characters
     * @return the speech
     * @throws IllegalArgumentException if the text is blank or too long
     */
    public static Speech of(String text) {
        return new Speech(text, null, null, null, null);
    }

    /**
     * Starts a speech.
     *
     * @param text 1 to 1000 characters
     * @return a builder
     */
    public static Builder builder(String text) {
        return new Builder(text);
    }

    @Override
    public void writeTo(ParameterWriter out) {
        out.text("Text", text);
        out.text("Engine", engine == null ? null : engine.word);
        out.text("LanguageCode", languageCode);
        out.text("TextType", textType == null ? null : textType.word);
        out.text("VoiceId", voiceId);
    }

    /** Collects the optional parameters. */
    public static final class Builder {

        private final String text;
        private @Nullable TextType textType;
        private @Nullable Engine engine;
        private @Nullable String languageCode;
        private @Nullable String voiceId;

        private Builder(String text) {
            Checks.notNull("text", text);
            this.text = text;
        }

        /**
         * How the text is read. Default: plain text.
         *
         * @param textType the type
         * @return this builder
         */
        public Builder textType(TextType textType) {
            Checks.notNull("textType", textType);
            this.textType = textType;
            return this;
        }

        /**
         * The kind of voice. Default: standard.
         *
         * @param engine the engine
         * @return this builder
         */
        public Builder engine(Engine engine) {
            Checks.notNull("engine", engine);
            this.engine = engine;
            return this;
        }

        /**
         * The language of a bilingual voice. Default: the voice's own.
         *
         * @param languageCode a Polly language code such as {@code en-US}
         * @return this builder
         */
        public Builder languageCode(String languageCode) {
            Checks.notNull("languageCode", languageCode);
            this.languageCode = languageCode;
            return this;
        }

        /**
         * The voice. Default: Joanna.
         *
         * @param voiceId a Polly voice id
         * @return this builder
         */
        public Builder voiceId(String voiceId) {
            Checks.notNull("voiceId", voiceId);
            this.voiceId = voiceId;
            return this;
        }

        /**
         * Builds the speech.
         *
         * @return a new speech
         * @throws IllegalArgumentException if the text is blank, too long, or does not fit its type
         */
        public Speech build() {
            return new Speech(text, textType, engine, languageCode, voiceId);
        }
    }
}
