package io.github.hookswitch.provider.phonenumber;

import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks a number in the service as the one of a resource, so that a repeated request finds what an earlier attempt
 * ordered, without any store beside the service. It is the last word of the number's Name, a hash of the stack, the
 * logical id and the search.
 */
record NumberToken(String text) {
    private static final int BYTES = 8;
    private static final Pattern MARK = Pattern.compile(".* (hookswitch-[0-9a-f]{16})");

    static NumberToken of(ResourceRequest request, PhoneNumberProperties properties) {
        String identity = String.join("\n", request.stackId(), request.logicalResourceId(), properties.identity());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return new NumberToken("hookswitch-" + HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The token that a name ends with, whatever resource it is of. */
    static Optional<NumberToken> of(@Nullable String nameInService) {
        Matcher matcher = MARK.matcher(nameInService == null ? "" : nameInService);
        return matcher.matches() ? Optional.of(new NumberToken(matcher.group(1))) : Optional.empty();
    }

    /**
     * Where to begin among candidates: resources that are created at the same moment see the same offers, and would all
     * order the first one.
     */
    int startAmong(int candidates) {
        return Math.floorMod(text.hashCode(), candidates);
    }

    String in(String name) {
        return name + " " + text;
    }

    boolean marks(@Nullable String nameInService) {
        return nameInService != null && nameInService.endsWith(" " + text);
    }
}
