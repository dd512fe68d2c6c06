package io.github.hookswitch.local.chime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that a request is signed for this service, and tells for which Region. The signature itself cannot be checked: no key is known. */
final class Credentials {
    private static final Pattern HEADER =
            Pattern.compile("AWS4-HMAC-SHA256\\s+Credential=[^/,\\s]+/\\d{8}/([a-z0-9-]+)/"
                    + "([a-z0-9-]+)/aws4_request,\\s*SignedHeaders=[^,\\s]+,\\s*Signature=[0-9a-f]{64}");

    private Credentials() {}

    static String region(@Nullable String authorization) {
        if (authorization == null) {
            throw ChimeServiceException.unauthorized(
                    "The request has no Authorization header; sign it with Signature Version 4");
        }
        Matcher matcher = HEADER.matcher(authorization);
        if (!matcher.matches()) {
            throw ChimeServiceException.unauthorized("The Authorization header is not one of AWS4-HMAC-SHA256");
        }
        if (!matcher.group(2).equals("chime")) {
            throw ChimeServiceException.forbidden(
                    "The request is signed for the service '" + matcher.group(2) + "', not for 'chime'");
        }
        return matcher.group(1);
    }
}
