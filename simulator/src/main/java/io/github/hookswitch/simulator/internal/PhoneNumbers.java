package io.github.hookswitch.simulator.internal;

import java.util.Objects;
import java.util.regex.Pattern;

/** What may stand for a party of a call: a phone number, or what callers without one are called. */
public final class PhoneNumbers {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");
    /** The user part of a SIP URI, RFC 3261. */
    private static final Pattern SIP_USER = Pattern.compile("[A-Za-z0-9\\-_.!~*'()&=+$,;?/%]+");

    private static final Pattern WORD = Pattern.compile("(?!\\+).*[A-Za-z].*");

    private PhoneNumbers() {}

    /**
     * Looks for the format of E.164: a plus sign and 2 to 15 digits, the first of which is not 0.
     *
     * @param text any string
     * @return whether it is a number in this format
     */
    public static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /**
     * Returns a phone number in E.164 format.
     *
     * @param name the parameter's name
     * @param number the number
     * @return the number
     * @throws IllegalArgumentException if it has another format
     */
    public static String requireE164(String name, String number) {
        if (!isE164(Objects.requireNonNull(number, name))) {
            throw new IllegalArgumentException(name + " is " + number
                    + ", but must be a phone number in E.164 format; write a plus sign, the country code and the number,"
                    + " 2 to 15 digits without blanks or hyphens, such as +12065550100");
        }
        return number;
    }

    /**
     * Returns what the telephone network shows of a caller: a phone number in E.164 format, or a word such as
     * {@code anonymous}. Digits without a plus sign are neither.
     *
     * @param name the parameter's name
     * @param from who calls
     * @return who calls
     * @throws IllegalArgumentException if it is neither
     */
    public static String requireCaller(String name, String from) {
        Objects.requireNonNull(from, name);
        if (!isE164(from) && !(isSipUser(from) && WORD.matcher(from).matches())) {
            throw new IllegalArgumentException(name + " is " + from
                    + ", but a caller has a phone number in E.164 format, such as +15105550101, or a name without blanks,"
                    + " such as anonymous; write a plus sign and the country code before a number");
        }
        return from;
    }

    /**
     * Returns what a SIP request shows of a caller: the user part of a SIP URI, which may be a phone number, a name, or
     * the digits of an extension.
     *
     * @param name the parameter's name
     * @param from who calls
     * @return who calls
     * @throws IllegalArgumentException if it is no user part
     */
    public static String requireSipUser(String name, String from) {
        if (!isSipUser(Objects.requireNonNull(from, name))) {
            throw new IllegalArgumentException(name + " is " + from
                    + ", but a SIP caller is the user part of a SIP URI; write +15105550101, anonymous or alice, without"
                    + " sip: and the host");
        }
        return from;
    }

    private static boolean isSipUser(String text) {
        return SIP_USER.matcher(text).matches();
    }
}
