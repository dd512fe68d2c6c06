package io.github.hookswitch.handler.internal.log;

/** Masks phone numbers: what is logged outlives the call, and is read by more people. */
public final class PhoneNumbers {

    private static final int SHOWN = 4;

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
}
