package io.github.hookswitch.infra.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Token;

/**
 * Checks of what a user passes. A value that is not known yet passes every check of its form: one that is known at
 * deployment only (a token), and one that the CDK has still to look up (see {@link Placeholder}).
 */
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
     * Returns a string that matches a pattern.
     *
     * @param name the parameter's name
     * @param value the text
     * @param pattern the pattern that the whole string must match
     * @param rule the pattern in words, which completes the sentence "it must be ..."
     * @return the text
     * @throws IllegalArgumentException if the string does not match
     */
    public static String matching(String name, String value, Pattern pattern, String rule) {
        refuseNull(name, value, rule);
        if (!pattern.matcher(value).matches() && isKnown(value)) {
            throw new IllegalArgumentException("'" + name + "' is \"" + value + "\", but must be " + rule + ".");
        }
        return value;
    }

    /**
     * Returns a string that is neither blank nor too long.
     *
     * @param name the parameter's name
     * @param value the text
     * @param maxLength the most characters that are allowed
     * @return the text
     * @throws IllegalArgumentException if the text is blank or too long
     */
    public static String text(String name, String value, int maxLength) {
        refuseNull(name, value, "a string of 1 to " + maxLength + " characters");
        if ((value.isBlank() || value.length() > maxLength) && isKnown(value)) {
            throw new IllegalArgumentException("'" + name + "' has " + value.length() + " characters (\"" + value
                    + "\"), but must have 1 to " + maxLength + " and not only blanks. Shorten it, or leave it out.");
        }
        return value;
    }

    /**
     * Returns a string that is not Speech Synthesis Markup Language (SSML). The part before a token is checked.
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
     * Returns a string that a voice can read: without control characters, but for tabs and line breaks, and without
     * halves of surrogate pairs.
     *
     * @param name the parameter's name
     * @param value the text
     * @return the text
     * @throws IllegalArgumentException if the text has another character
     */
    public static String speakable(String name, String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int character = value.codePointAt(i);
            boolean control = Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
            if (control || Character.getType(character) == Character.SURROGATE) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "'%s' has the character U+%04X at position %d, but must have no control characters other than"
                                + " tabs and line breaks, and no half of a character. Remove it.",
                        name,
                        character,
                        i + 1));
            }
        }
        return value;
    }

    /**
     * Returns a string without blanks at its ends.
     *
     * @param name the parameter's name
     * @param value the text
     * @return the text
     * @throws IllegalArgumentException if the string begins or ends with a blank
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
        if (words.stream().noneMatch(value::equalsIgnoreCase) && isKnown(value)) {
            throw new IllegalArgumentException("'" + name + "' is \"" + value + "\", but must be one of " + words
                    + ". Correct it, or leave it out.");
        }
        return value;
    }

    /** Null comes from a variable that is not there, such as {@code System.getenv("NUMBER")}. */
    private static void refuseNull(String name, @Nullable String value, String rule) {
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is null, but must be " + rule + ".");
        }
    }

    /**
     * Returns whether a value is what will be deployed.
     *
     * @param value the value
     * @return false for a token, and for the placeholder of a value that the CDK has yet to look up
     */
    public static boolean isKnown(String value) {
        // The token is asked for last because the question crosses to another process.
        return !Placeholder.is(value) && !Token.isUnresolved(value);
    }
}
