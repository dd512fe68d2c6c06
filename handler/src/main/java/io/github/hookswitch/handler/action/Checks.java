package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.internal.Arguments;
import io.github.hookswitch.handler.internal.MaskedText;
import io.github.hookswitch.handler.internal.PhoneNumbers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that several actions share. Each message names the parameter, the value and the rule. */
final class Checks {

    private static final int MOST_SHOWN = 60;

    private Checks() {}

    /**
     * What an exception says of a value that may be a caller's: its form, with an asterisk for each digit, because an
     * exception ends up in the log.
     */
    static String form(String value) {
        StringBuilder form = new StringBuilder(MaskedText.hideDigits(value, MOST_SHOWN));
        for (int i = 0; i < form.length(); i++) {
            if (Character.isISOControl(form.charAt(i))) {
                form.setCharAt(i, '?');
            }
        }
        return form.insert(0, '\'').append('\'').toString();
    }

    static void notNull(String parameter, @Nullable Object value) {
        Arguments.notNull(parameter, value);
    }

    /** The values of a variable number of arguments, which null is as well. */
    static <T> List<T> array(String parameter, T[] values) {
        return Arguments.list(parameter, Arrays.asList(Arguments.notNull(parameter, values)));
    }

    /** A string of one line: a name, a key, an id. */
    static void line(String parameter, String value) {
        notBlank(parameter, value);
        printable(parameter, value, "");
    }

    /** A string of one line that may be absent. */
    static void optionalLine(String parameter, @Nullable String value) {
        if (value != null) {
            line(parameter, value);
        }
    }

    /**
     * Refuses control characters, which may end a line or a value on the network, and unpaired surrogates, which UTF-8
     * cannot encode.
     */
    static void printable(String parameter, String value, String allowed) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) && allowed.indexOf(c) < 0) {
                throw new IllegalArgumentException(parameter + " is " + form(value) + ", of which character " + (i + 1)
                        + " is a control character: take it out");
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(parameter + " is " + form(value) + ", of which character " + (i + 1)
                        + " is half a character: do not cut the text there");
            }
        }
    }

    /** A text that a voice reads, of one line or many. */
    static void spoken(String parameter, String value) {
        notBlank(parameter, value);
        printable(parameter, value, "\t\n\r");
    }

    static void notBlank(String parameter, String value) {
        notNull(parameter, value);
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
        notNull(parameter, value);
        range(parameter, millis(value), min, max, " milliseconds");
    }

    /** More than any limit for what is too long to be counted. */
    private static long millis(Duration value) {
        long seconds = value.toSeconds();
        if (Math.abs(seconds) > Integer.MAX_VALUE) {
            return seconds < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
        }
        return value.toMillis();
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
        notNull(parameter, value);
        if (!PhoneNumbers.isE164(value)) {
            throw new IllegalArgumentException(parameter + " is " + form(value)
                    + " (digits are not shown): it must be an E.164 number, a plus sign and 2 to 15 digits without a"
                    + " leading zero, such as +12065550100");
        }
    }

    static void keypadDigits(String parameter, List<String> values) {
        for (String value : values) {
            if (value.length() != 1 || "0123456789#*".indexOf(value.charAt(0)) < 0) {
                throw new IllegalArgumentException(parameter + " has " + form(value)
                        + " (digits are not shown): each must be one of 0 to 9, # and *");
            }
        }
    }
}
