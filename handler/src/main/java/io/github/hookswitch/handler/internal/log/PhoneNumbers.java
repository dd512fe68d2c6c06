package io.github.hookswitch.handler.internal.log;

/** Masks phone numbers: what is logged outlives the call, and is read by more people. */
public final class PhoneNumbers {

    /** How many digits are shown. */
    static final int SHOWN = 4;

    /** The fewest digits in a row that are taken for a phone number in a text. */
    private static final int MIN_DIGITS = 7;

    private PhoneNumbers() {}

    /**
     * Replaces all but the last four characters by asterisks.
     *
     * @param number a number or another address of a party
     * @return the masked text, of the same length
     */
    public static String mask(String number) {
        int hidden = Math.max(0, number.length() - SHOWN);
        return "*".repeat(hidden) + number.substring(hidden);
    }

    /**
     * Masks what looks like a phone number in a text, such as an exception's message: all but the last four of seven or
     * more digits in a row.
     *
     * @param text any text
     * @return the text with asterisks in it
     */
    static String maskIn(String text) {
        StringBuilder masked = new StringBuilder(text);
        int first = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
                if (i - first >= MIN_DIGITS) {
                    hide(masked, first, i - SHOWN);
                }
                first = i + 1;
            }
        }
        return masked.toString();
    }

    private static void hide(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '*');
        }
    }
}
