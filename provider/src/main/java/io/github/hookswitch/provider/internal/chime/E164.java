package io.github.hookswitch.provider.internal.chime;

import java.util.regex.Pattern;

/**
 * The one way to write a phone number that the service takes: a plus, a digit other than 0, and up to 15 digits in all.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164">Recommendation E.164 of the ITU-T</a>
 */
public final class E164 {
    private static final Pattern FORMAT = Pattern.compile("\\+[1-9][0-9]{1,14}");

    private E164() {}

    /**
     * Whether a number is written so.
     *
     * @param text anything
     * @return true for +12065550100, for example
     */
    public static boolean matches(String text) {
        return FORMAT.matcher(text).matches();
    }
}
