package io.github.hookswitch.local.internal.http;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a client may cost.
 *
 * @param headBytes the longest request line and headers together; a longer one is answered 414 or 431
 * @param bodyBytes the longest request body to keep in memory; of a longer one, one byte more is kept if there is no folder
 *     for it
 * @param bodyBytesTaken the longest body that is read to its end, so that its client can read the answer; a longer one is
 *     answered 413
 * @param connections how many clients may be connected; further ones wait until one has gone
 * @param bodyFolder where longer bodies are kept until they are answered; null if they are cut off
 * @param idle how long a connection may stay silent, between requests and in the middle of one
 */
record LoopbackLimits(
        int headBytes,
        int bodyBytes,
        long bodyBytesTaken,
        int connections,
        @Nullable Path bodyFolder,
        Duration idle) {
    private static final int HEAD_BYTES = 65_536;
    private static final long BODY_BYTES_TAKEN = 64L << 20;
    private static final int BODY_BYTES_IN_MEMORY = 256 << 10;
    private static final long BODY_BYTES_IN_FILES = 5L << 30;
    private static final int CONNECTIONS = 256;
    private static final Duration IDLE = Duration.ofSeconds(60);

    static LoopbackLimits ofBody(int bodyBytes) {
        return new LoopbackLimits(HEAD_BYTES, bodyBytes, BODY_BYTES_TAKEN, CONNECTIONS, null, IDLE);
    }

    /** Bodies of any length that S3 takes at once, the long ones in files. */
    static LoopbackLimits ofFiles(Path bodyFolder) {
        return new LoopbackLimits(HEAD_BYTES, BODY_BYTES_IN_MEMORY, BODY_BYTES_IN_FILES, CONNECTIONS, bodyFolder, IDLE);
    }
}
