package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.internal.Arguments;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How digits are collected from a keypad.
 *
 * @param repeatDuration the time for one attempt, at least 1 millisecond
 * @param repeat the number of attempts, at least 1; null for the service's default, 1
 * @param inputDigitsRegex what the digits must match; null for anything
 * @param minNumberOfDigits 0 to 128; null for the service's default, 0
 * @param maxNumberOfDigits at least the minimum, at most 128; null for the service's default, 128
 * @param terminatorDigits the digits that end an entry, each one of 0 to 9, # and *; empty for the service's default, #
 * @param inBetweenDigits the time between two digits, at least 1 millisecond; null for the time of the whole attempt
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/play-audio-get-digits.html">PlayAudioAndGetDigits</a>
 */
public record Digits(
        Duration repeatDuration,
        @Nullable Integer repeat,
        @Nullable String inputDigitsRegex,
        @Nullable Integer minNumberOfDigits,
        @Nullable Integer maxNumberOfDigits,
        List<String> terminatorDigits,
        @Nullable Duration inBetweenDigits)
        implements ParameterWriter.Members {

    private static final int MOST = 128;

    /** Checks the ranges. */
    public Digits {
        terminatorDigits = Arguments.list("TerminatorDigits", terminatorDigits);
        Checks.positive("RepeatDurationInMilliseconds", repeatDuration);
        if (repeat != null) {
            Checks.range("Repeat", repeat, 1, Integer.MAX_VALUE, "");
        }
        int min = minNumberOfDigits == null ? 0 : minNumberOfDigits;
        Checks.range("MinNumberOfDigits", min, 0, MOST, "");
        if (maxNumberOfDigits != null) {
            Checks.range("MaxNumberOfDigits", maxNumberOfDigits, Math.max(1, min), MOST, "");
        }
        Checks.keypadDigits("TerminatorDigits", terminatorDigits);
        if (inBetweenDigits != null) {
            Checks.positive("InBetweenDigitsDurationInMilliseconds", inBetweenDigits);
        }
        if (inputDigitsRegex != null) {
            regex(inputDigitsRegex);
        }
    }

    /**
     * Starts a collection of digits.
     *
     * @param repeatDuration the time for one attempt, at least 1 millisecond
     * @return a builder
     */
    public static Builder builder(Duration repeatDuration) {
        return new Builder(repeatDuration);
    }

    /**
     * An entry of a fixed number of digits, once.
     *
     * @param count 1 to 128
     * @param repeatDuration the time for it, at least 1 millisecond
     * @return the collection
     * @throws IllegalArgumentException if a value is out of range
     */
    public static Digits exactly(int count, Duration repeatDuration) {
        return builder(repeatDuration)
                .minNumberOfDigits(count)
                .maxNumberOfDigits(count)
                .build();
    }

    static void regex(String regex) {
        Checks.line("InputDigitsRegex", regex);
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            // Not as the cause: that quotes the whole expression, which may be the PIN that is expected.
            throw new IllegalArgumentException("InputDigitsRegex is not a regular expression, at its character "
                    + (e.getIndex() + 1) + ": " + e.getDescription() + "; it must be one, such as ^\\d{2}#$");
        }
    }

    @Override
    public void writeTo(ParameterWriter out) {
        out.text("InputDigitsRegex", inputDigitsRegex);
        out.number("MinNumberOfDigits", minNumberOfDigits);
        out.number("MaxNumberOfDigits", maxNumberOfDigits);
        out.texts("TerminatorDigits", terminatorDigits);
        out.number(
                "InBetweenDigitsDurationInMilliseconds",
                inBetweenDigits == null ? null : (int) inBetweenDigits.toMillis());
        out.number("Repeat", repeat);
        out.number("RepeatDurationInMilliseconds", (int) repeatDuration.toMillis());
    }

    /** Collects the optional parameters. */
    public static final class Builder {

        private final Duration repeatDuration;
        private @Nullable Integer repeat;
        private @Nullable String inputDigitsRegex;
        private @Nullable Integer minNumberOfDigits;
        private @Nullable Integer maxNumberOfDigits;
        private List<String> terminatorDigits = List.of();
        private @Nullable Duration inBetweenDigits;

        private Builder(Duration repeatDuration) {
            Checks.notNull("repeatDuration", repeatDuration);
            this.repeatDuration = repeatDuration;
        }

        /**
         * The number of attempts. Default: 1.
         *
         * @param repeat at least 1
         * @return this builder
         */
        public Builder repeat(int repeat) {
            this.repeat = repeat;
            return this;
        }

        /**
         * What the digits must match. Default: anything.
         *
         * @param inputDigitsRegex a regular expression such as {@code ^\d{2}#$}
         * @return this builder
         */
        public Builder inputDigitsRegex(String inputDigitsRegex) {
            Checks.notNull("inputDigitsRegex", inputDigitsRegex);
            this.inputDigitsRegex = inputDigitsRegex;
            return this;
        }

        /**
         * The least number of digits. Default: 0.
         *
         * @param minNumberOfDigits 0 to 128
         * @return this builder
         */
        public Builder minNumberOfDigits(int minNumberOfDigits) {
            this.minNumberOfDigits = minNumberOfDigits;
            return this;
        }

        /**
         * The greatest number of digits. Default: 128.
         *
         * @param maxNumberOfDigits at least the minimum, at most 128
         * @return this builder
         */
        public Builder maxNumberOfDigits(int maxNumberOfDigits) {
            this.maxNumberOfDigits = maxNumberOfDigits;
            return this;
        }

        /**
         * The digits that end an entry. Default: #.
         *
         * @param digits each one of 0 to 9, # and *
         * @return this builder
         */
        public Builder terminatorDigits(String... digits) {
            this.terminatorDigits = Checks.array("TerminatorDigits", digits);
            return this;
        }

        /**
         * The time between two digits. Default: the time of the whole attempt.
         *
         * @param inBetweenDigits at least 1 millisecond
         * @return this builder
         */
        public Builder inBetweenDigits(Duration inBetweenDigits) {
            Checks.notNull("inBetweenDigits", inBetweenDigits);
            this.inBetweenDigits = inBetweenDigits;
            return this;
        }

        /**
         * Builds the collection.
         *
         * @return a new value
         * @throws IllegalArgumentException if a value is out of range
         */
        public Digits build() {
            return new Digits(
                    repeatDuration,
                    repeat,
                    inputDigitsRegex,
                    minNumberOfDigits,
                    maxNumberOfDigits,
                    terminatorDigits,
                    inBetweenDigits);
        }
    }
}
