package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Which SIP headers an action may send. */
final class SipHeaders {
    private static final int MAX_LENGTH = 2048;
    private static final List<String> RESERVED = List.of("x-vine", "x-amzn", "x-vc", "x-canary", "x-voice");
    private static final List<String> NAMED = List.of("user-to-user", "diversion");

    private SipHeaders() {}

    static void check(ActionParameters parameters) throws ActionRefusedException {
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
            if (!isAllowed(name.toLowerCase(Locale.ROOT))
                    || !value.isTextual()
                    || value.textValue().length() > MAX_LENGTH) {
                throw ActionRefusedException.invalidParameter("Invalid SIP header(s) provided: " + name);
            }
        }
    }

    private static boolean isAllowed(String name) {
        return NAMED.contains(name)
                || (name.startsWith("x-") && RESERVED.stream().noneMatch(name::startsWith));
    }
}
