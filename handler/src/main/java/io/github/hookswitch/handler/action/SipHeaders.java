package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.internal.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules for the SIP headers that an action may send: the service's, and those of SIP itself, without which a value
 * could end its line and begin a header of its own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3261#section-25.1">RFC 3261, Basic Rules</a>
 */
final class SipHeaders {

    private static final int MAX_VALUE = 2048;
    private static final String PREFIX = "x-";
    private static final List<String> RESERVED = List.of("x-vine", "x-amzn", "x-vc", "x-canary", "x-voice");

    /** What a token may have besides letters and digits of ASCII. */
    private static final String TOKEN_MARKS = "-.!%*_+`'~";

    private SipHeaders() {}

    /** Copies headers that the service takes. */
    static Map<String, String> checked(Map<String, String> headers) {
        Map<String, String> copy = Arguments.map("SipHeaders", headers);
        for (Map.Entry<String, String> header : copy.entrySet()) {
            name(header.getKey());
            String parameter = "SipHeaders." + header.getKey();
            Checks.length(parameter, header.getValue(), MAX_VALUE);
            Checks.printable(parameter, header.getValue(), "");
        }
        return copy;
    }

    private static void name(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isOfToken(name.charAt(i))) {
                throw new IllegalArgumentException("SipHeaders has " + Checks.form(name) + ", of which character "
                        + (i + 1) + " is not allowed: a name may have letters and digits of ASCII and " + TOKEN_MARKS
                        + " only");
            }
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isOwn = lower.startsWith(PREFIX) && name.length() > PREFIX.length();
        if (!isOwn && !lower.equals("user-to-user") && !lower.equals("diversion")) {
            throw new IllegalArgumentException("SipHeaders has " + Checks.form(name)
                    + ": a header must begin with x- and go on, such as x-order, or be User-to-User or Diversion");
        }
        for (String prefix : RESERVED) {
            if (lower.startsWith(prefix)) {
                throw new IllegalArgumentException("SipHeaders has " + Checks.form(name) + ": headers that begin with "
                        + prefix + " are reserved; take another name");
            }
        }
    }

    private static boolean isOfToken(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }
}
