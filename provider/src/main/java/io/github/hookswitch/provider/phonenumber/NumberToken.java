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
 * ordered, without any store beside the service. It is the last word of the number's Name: a hash of the stack, the logical
 * id and the search, and one of the request that created the number.
 */
record NumberToken(String text, String creation) {
    private static final int BYTES = 8;
    private static final int CREATION_BYTES = 4;
    private static final Pattern MARK = Pattern.compile(".* (hookswitch-[0-9a-f]{16})-([0-9a-f]{8})");

    static NumberToken of(ResourceRequest request, PhoneNumberProperties properties) {
        String identity = String.join("\n", request.stackId(), request.logicalResourceId(), properties.identity());
        return new NumberToken("hookswitch-" + hash(identity, BYTES), hash(request.requestId(), CREATION_BYTES));
    }

    private static String hash(String input, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The token that a name ends with, whatever resource it is of. */
    static Optional<NumberToken> of(@Nullable String nameInService) {
        Matcher matcher = MARK.matcher(nameInService == null ? "" : nameInService);
        return matcher.matches() ? Optional.of(new NumberToken(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /**
     * Where to begin among candidates: resources that are created at the same moment see the same offers, and would all
     * order the first one.
     */
    int startAmong(int candidates) {
        return Math.floorMod(text.hashCode(), candidates);
    }

    String in(String name) {
        return name + " " + text + "-" + creation;
    }

    boolean marks(@Nullable String nameInService) {
        return of(nameInService).filter(token -> token.text.equals(text)).isPresent();
    }

    /** Whether a number is the one that this very request created. */
    boolean created(@Nullable String nameInService) {
        return of(nameInService).filter(this::equals).isPresent();
    }
}
