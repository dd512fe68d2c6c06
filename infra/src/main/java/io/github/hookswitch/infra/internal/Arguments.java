package io.github.hookswitch.infra.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Token;

/** Checks of what a user passes; a value that is only known at deployment (a token) passes every check. */
public final class Arguments {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

    private Arguments() {}

    /**
     * Returns a value that must be there.
     *
     * @param <T> the value's type
     * @param name the parameter's name
     * @param value the value
     * @return the value
     * @throws IllegalArgumentException if the value is null
     */
    public static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "'" + name + "' is required, but was not set. Call " + name + "(...) before build().");
        }
        return value;
    }

    /**
     * Returns a phone number in E.164 format.
     *
     * @param name the parameter's name
     * @param value the number
     * @return the number
     * @throws IllegalArgumentException if the number has another format
     */
    public static String e164(String name, String value) {
        return matching(
                name,
                value,
                E164,
                "a phone number in E.164 format: a plus sign, the country code and the number, 2 to 15 digits, "
                        + "without blanks or hyphens, such as +12065550100");
    }

    /**
     * Returns a text that fits a pattern.
     *
     * @param name the parameter's name
     * @param value the text
     * @param pattern the pattern that the whole text must fit
     * @param rule the pattern in words, which completes the sentence "it must be ..."
     * @return the text
     * @throws IllegalArgumentException if the text does not fit
     */
    public static String matching(String name, String value, Pattern pattern, String rule) {
        // A token does not match either; it is asked for last because the question crosses to another process.
        if (!pattern.matcher(value).matches() && !Token.isUnresolved(value)) {
            throw new IllegalArgumentException("'" + name + "' is \"" + value + "\", but must be " + rule + ".");
        }
        return value;
    }

    /**
     * Returns a text that is neither blank nor too long.
     *
     * @param name the parameter's name
     * @param value the text
     * @param maxLength the most characters that are allowed
     * @return the text
     * @throws IllegalArgumentException if the text is blank or too long
     */
    public static String text(String name, String value, int maxLength) {
        if ((value.isBlank() || value.length() > maxLength) && !Token.isUnresolved(value)) {
            throw new IllegalArgumentException("'" + name + "' has " + value.length() + " characters (\"" + value
                    + "\"), but must have 1 to " + maxLength + " and not only blanks. Shorten it, or leave it out.");
        }
        return value;
    }

    /**
     * Returns a text that is not Speech Synthesis Markup Language (SSML). The part before a token is checked.
     *
     * @param name the parameter's name
     * @param value the text
     * @return the text
     * @throws IllegalArgumentException if the text is SSML
     */
    public static String plainText(String name, String value) {
        if (value.stripLeading().startsWith("<speak")) {
            throw new IllegalArgumentException("'" + name + "' is \"" + value + "\", but must be plain text: the markup"
                    + " would be read out. Remove <speak> and all other tags; a handler of your own can speak SSML.");
        }
        return value;
    }

    /**
     * Returns a text without blanks at its ends.
     *
     * @param name the parameter's name
     * @param value the text
     * @return the text
     * @throws IllegalArgumentException if the text begins or ends with a blank
     */
    public static String trimmed(String name, String value) {
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "'" + name + "' is \"" + value + "\", but must not begin or end with a blank. Remove the blanks.");
        }
        return value;
    }

    /**
     * Returns one of several words, in any case.
     *
     * @param name the parameter's name
     * @param value the word
     * @param words what it may be
     * @return the word
     * @throws IllegalArgumentException if it is none of them
     */
    public static String oneOf(String name, String value, List<String> words) {
        if (words.stream().noneMatch(value::equalsIgnoreCase) && !Token.isUnresolved(value)) {
            throw new IllegalArgumentException("'" + name + "' is \"" + value + "\", but must be one of " + words
                    + ". Correct it, or leave it out.");
        }
        return value;
    }
}
