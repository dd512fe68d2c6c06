package io.github.hookswitch.handler.internal;

/** What a phone number is, and how much of one is shown: what is logged outlives the call, and is read by more people. */
public final class PhoneNumbers {

    private static final int MIN_E164_DIGITS = 2;
    private static final int MAX_E164_DIGITS = 15;
    private static final int SHOWN = 4;

    private PhoneNumbers() {}

    /**
     * Looks for the form of E.164: a plus sign and 2 to 15 digits without a leading zero.
     *
     * @param text any string
     * @return whether it is an E.164 number
     */
    public static boolean isE164(String text) {
        int digits = text.length() - 1;
        if (digits < MIN_E164_DIGITS || digits > MAX_E164_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Replaces all but the last four characters by asterisks.
     *
     * @param number a number or another address of a party
     * @return the masked text, of the same length
     */
    public static String mask(String number) {
        int hidden = hidden(number);
        return "*".repeat(hidden) + number.substring(hidden);
    }

    /**
     * How much of a number is hidden: all but the last four characters, and no half of one is shown.
     *
     * @param number a number or another address of a party
     * @return the characters from the beginning on that are hidden
     */
    public static int hidden(String number) {
        int hidden = Math.max(0, number.length() - SHOWN);
        return hidden > 0 && Character.isLowSurrogate(number.charAt(hidden)) ? hidden + 1 : hidden;
    }
}
