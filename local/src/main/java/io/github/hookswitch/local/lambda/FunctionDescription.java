package io.github.hookswitch.local.lambda;

import java.time.Instant;

/**
 * What Lambda tells about a version of a function.
 *
 * @param configuration what it is made of
 * @param version its number, or {@code $LATEST}
 * @param modified when it was made
 * @param revisionId changes with it
 * @param codeSha256 the SHA-256 digest of its code, in Base64
 * @param codeBytes the size of its code
 */
public record FunctionDescription(
        FunctionConfiguration configuration,
        String version,
        Instant modified,
        String revisionId,
        String codeSha256,
        long codeBytes) {}
