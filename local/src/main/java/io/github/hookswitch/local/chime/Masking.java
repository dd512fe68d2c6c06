package io.github.hookswitch.local.chime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides phone numbers in text that may be logged. */
final class Masking {
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|%2B)[1-9]\\d{2,10}(\\d{4})");

    private Masking() {}

    static String mask(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.replaceAll("+***$1");
    }
}
