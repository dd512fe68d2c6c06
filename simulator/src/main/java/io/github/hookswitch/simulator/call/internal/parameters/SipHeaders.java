package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which SIP headers an action may send. */
public final class SipHeaders {
    private static final int MAX_LENGTH = 2048;
    private static final List<String> RESERVED = List.of("x-vine", "x-amzn", "x-vc", "x-canary", "x-voice");
    private static final String PREFIX = "x-";

    /** A token of RFC 3261, section 25.1. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9.!%*_+`'~-]+");

    private static final List<String> NAMED = List.of("user-to-user", "diversion");

    private SipHeaders() {}

    public static void check(ActionParameters parameters) throws ActionRefusedException {
        JsonNode headers = parameters.given("SipHeaders").orElse(null);
        if (headers == null) {
            return;
        }
        if (!headers.isObject()) {
            throw ActionParameters.invalid("SipHeaders", "it must be an object of names and values");
        }
        for (Iterator<String> names = headers.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = headers.path(name);
            if (!isAllowed(name) || !value.isTextual() || !isAllowedValue(value.textValue())) {
                throw ActionRefusedException.invalidParameter("Invalid SIP header(s) provided: " + name);
            }
        }
    }

    private static boolean isAllowed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TOKEN.matcher(name).matches()
                && (NAMED.contains(lower)
                        || (lower.startsWith(PREFIX)
                                && lower.length() > PREFIX.length()
                                && RESERVED.stream().noneMatch(lower::startsWith)));
    }

    /** A control character would end the header, and half a character has no bytes. */
    private static boolean isAllowedValue(String value) {
        return value.length() <= MAX_LENGTH
                && value.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
