package io.github.hookswitch.handler.action;

import java.time.Duration;

/** The rules that several actions share. Each message names the parameter, the value and the rule. */
final class Checks {

    private static final int MIN_E164_DIGITS = 2;
    private static final int MAX_E164_DIGITS = 15;

    private static final int MOST_SHOWN = 60;

    private Checks() {}

    /**
     * What an exception says of a value that may be a caller's: its form, with an asterisk for each digit, because an
     * exception ends up in the log.
     */
    static String form(String value) {
        StringBuilder form = new StringBuilder(MOST_SHOWN).append('\'');
        for (int i = 0; i < value.length(); ) {
            if (i >= MOST_SHOWN) {
                return form.append("...'").toString();
            }
            int c = value.codePointAt(i);
            form.appendCodePoint(isNumeral(c) ? '*' : Character.isISOControl(c) ? '?' : c);
            i += Character.charCount(c);
        }
        return form.append('\'').toString();
    }

    private static boolean isNumeral(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    static void notBlank(String parameter, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(parameter + " is " + form(value) + ": it must not be blank");
        }
    }

    static void range(String parameter, long value, long min, long max, String unit) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    parameter + " is " + value + ": it must be between " + min + " and " + max + unit);
        }
    }

    static void milliseconds(String parameter, Duration value, long min, long max) {
        range(parameter, value.toMillis(), min, max, " milliseconds");
    }

    /** The largest number of milliseconds that the service's fields are documented to hold: none, so that of an int. */
    static void positive(String parameter, Duration value) {
        milliseconds(parameter, value, 1, Integer.MAX_VALUE);
    }

    static void length(String parameter, String value, int max) {
        if (value.length() > max) {
            throw new IllegalArgumentException(
                    parameter + " has " + value.length() + " characters: at most " + max + " are allowed");
        }
    }

    static void e164(String parameter, String value) {
        int digits = value.length() - 1;
        if (digits < MIN_E164_DIGITS
                || digits > MAX_E164_DIGITS
                || value.charAt(0) != '+'
                || value.charAt(1) == '0'
                || !digits(value, 1)) {
            throw new IllegalArgumentException(parameter + " is " + form(value)
                    + " (digits are not shown): it must be an E.164 number, a plus sign and 2 to 15 digits without a"
                    + " leading zero, such as +12065550100");
        }
    }

    static void keypadDigits(String parameter, Iterable<String> values) {
        for (String value : values) {
            if (value.length() != 1 || "0123456789#*".indexOf(value.charAt(0)) < 0) {
                throw new IllegalArgumentException(parameter + " has " + form(value)
                        + " (digits are not shown): each must be one of 0 to 9, # and *");
            }
        }
    }

    private static boolean digits(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
