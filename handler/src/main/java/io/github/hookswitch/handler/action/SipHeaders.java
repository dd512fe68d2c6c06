package io.github.hookswitch.handler.action;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The service's rules for the SIP headers that an action may send. */
final class SipHeaders {

    private static final int MAX_VALUE = 2048;
    private static final List<String> RESERVED = List.of("x-vine", "x-amzn", "x-vc", "x-canary", "x-voice");

    private SipHeaders() {}

    static void check(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("x-") && !lower.equals("user-to-user") && !lower.equals("diversion")) {
                throw new IllegalArgumentException("SipHeaders has " + Checks.form(name)
                        + ": a header must begin with x-, or be User-to-User or Diversion");
            }
            for (String prefix : RESERVED) {
                if (lower.startsWith(prefix)) {
                    throw new IllegalArgumentException("SipHeaders has " + Checks.form(name)
                            + ": headers that begin with " + prefix + " are reserved");
                }
            }
            Checks.length("SipHeaders." + name, value, MAX_VALUE);
        });
    }
}
