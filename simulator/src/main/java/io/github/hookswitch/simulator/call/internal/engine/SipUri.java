package io.github.hookswitch.simulator.call.internal.engine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a SIP request is for. */
record SipUri(String user, String host) {
    private static final Pattern FORM = Pattern.compile("(?:sips?:)?([^@;:]+)@([A-Za-z0-9.-]+)(?::\\d+)?(?:;.*)?");

    static SipUri parse(String uri) {
        Matcher parts = FORM.matcher(uri);
        if (!parts.matches()) {
            throw new IllegalArgumentException("sipUri is " + uri
                    + ", but a SIP URI has a user and a host; write it like sip:frontdesk@example.com");
        }
        return new SipUri(parts.group(1), parts.group(2).toLowerCase(Locale.ROOT));
    }
}
