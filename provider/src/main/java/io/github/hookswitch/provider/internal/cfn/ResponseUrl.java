package io.github.hookswitch.provider.internal.cfn;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Judges where an answer is to go, before anything is done for a request that could not be answered. CloudFormation's own
 * URLs are https; http is for an emulator on this machine. The URL is a secret: no message here contains it.
 */
final class ResponseUrl {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[(?:0*:)*0*1]");

    private ResponseUrl() {}

    static URI of(String text) throws IOException {
        if (text.isBlank()) {
            throw new IOException(
                    "The event has no ResponseURL; this function answers requests of CloudFormation only.");
        }
        URI url = parse(text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty()) {
            throw new IOException("The event's ResponseURL has no host; is this an event of CloudFormation?");
        }
        if (!scheme.equals("https")
                && !(scheme.equals("http") && LOOPBACK.matcher(host).matches())) {
            throw new IOException(
                    "The event's ResponseURL is not https, and its host is not this machine, so nothing is"
                            + " sent there; is this an event of CloudFormation?");
        }
        return url;
    }

    private static URI parse(String text) throws IOException {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("The event's ResponseURL is not a URL; is this an event of CloudFormation?");
        }
    }
}
