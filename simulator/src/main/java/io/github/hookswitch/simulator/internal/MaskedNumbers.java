package io.github.hookswitch.simulator.internal;

import java.util.regex.Pattern;

/** Phone numbers as they may be shown and logged: only the last four digits are legible. */
public final class MaskedNumbers {
    /** In a text or, escaped, in a URL. */
    private static final Pattern WITHIN_TEXT = Pattern.compile("(?:\\+|%2B)[0-9]{4,11}([0-9]{4})(?![0-9])");

    private static final int VISIBLE_DIGITS = 4;

    private MaskedNumbers() {}

    /**
     * Masks a party's number, or what stands for it.
     *
     * @param number the number
     * @return as many characters, all but the last four replaced by asterisks
     */
    public static String of(String number) {
        int hidden = number.length() - VISIBLE_DIGITS;
        return hidden <= 0 ? number : "*".repeat(hidden) + number.substring(hidden);
    }

    /**
     * Masks the phone numbers in a text.
     *
     * @param text any text
     * @return the text, with all but the last four digits of each number that has a plus sign replaced by asterisks
     */
    public static String in(String text) {
        return WITHIN_TEXT.matcher(text).replaceAll(found -> {
            int digits = found.group().length() - (found.group().startsWith("+") ? 1 : 3);
            return "+" + "*".repeat(digits - VISIBLE_DIGITS) + found.group(1);
        });
    }
}
