package io.github.hookswitch.handler.action;

import org.jspecify.annotations.Nullable;

/**
 * Speaks a text with Amazon Polly.
 *
 * @param text 1 to 1000 characters
 * @param textType how the text is read; null for the service's default, plain text
 * @param engine the kind of voice; null for the service's default, standard
 * @param languageCode the language of a bilingual voice, such as {@code en-US}; null for the voice's own
 * @param voiceId the voice, such as {@code Joanna}; null for the service's default, Joanna
 * @param leg the leg that hears it; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/speak.html">Speak</a>
 */
public record Speak(
        String text,
        @Nullable TextType textType,
        @Nullable Engine engine,
        @Nullable String languageCode,
        @Nullable String voiceId,
        @Nullable LegRef leg)
        implements Action {

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
    public Speak {
        Checks.notBlank("Text", text);
        Checks.length("Text", text, MAX_TEXT);
        if (textType == TextType.SSML && !text.stripLeading().startsWith("<speak")) {
            throw new IllegalArgumentException(
                    "Text does not begin with <speak>: it must with TextType ssml; leave the text type out for plain"
                            + " text");
        }
    }

    /**
     * Starts a spoken text.
     *
     * @param text 1 to 1000 characters
     * @return a builder
     */
    public static Builder builder(String text) {
        return new Builder(text);
    }

    @Override
    public String type() {
        return "Speak";
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.text("Text", text);
        if (leg != null) {
            leg.writeTo(out);
        }
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
        private @Nullable LegRef leg;

        private Builder(String text) {
            this.text = text;
        }

        /**
         * How the text is read. Default: plain text.
         *
         * @param textType the type
         * @return this builder
         */
        public Builder textType(TextType textType) {
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
            this.voiceId = voiceId;
            return this;
        }

        /**
         * The leg that hears it. Default: the leg of the event.
         *
         * @param leg the leg
         * @return this builder
         */
        public Builder leg(LegRef leg) {
            this.leg = leg;
            return this;
        }

        /**
         * Builds the action.
         *
         * @return a new action
         * @throws IllegalArgumentException if the text is blank, too long, or not SSML though said to be
         */
        public Speak build() {
            return new Speak(text, textType, engine, languageCode, voiceId, leg);
        }
    }
}
