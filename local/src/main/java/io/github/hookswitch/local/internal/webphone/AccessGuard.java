package io.github.hookswitch.local.internal.webphone;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web sites out. A page from elsewhere can send requests to loopback; it cannot read the token from our page. The
 * server has checked the {@code Host} already.
 */
final class AccessGuard {
    static final String TOKEN_HEADER = "X-Phone-Token";

    private static final int TOKEN_BYTES = 24;

    private final String token;

    AccessGuard(String token) {
        this.token = token;
    }

    static AccessGuard withRandomToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return new AccessGuard(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    String token() {
        return token;
    }

    /** Whether the request comes from our own page. */
    boolean isFromOurPage(LoopbackRequest request) {
        return hasToken(request.header(TOKEN_HEADER)) && isOwnOrigin(request.header("Origin"), request.header("Host"));
    }

    /**
     * Whether the page itself, with its token, may be handed out: to whoever opens it, but not to a script of another page
     * that happens to have the same host and port. No script can choose the header.
     */
    static boolean mayReadThePage(LoopbackRequest request) {
        String destination = request.header("Sec-Fetch-Dest");
        return destination == null || destination.equals("document");
    }

    private boolean hasToken(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOwnOrigin(@Nullable String origin, @Nullable String host) {
        return origin == null || origin.equals("http://" + host);
    }
}
