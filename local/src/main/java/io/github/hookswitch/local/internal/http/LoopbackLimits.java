package io.github.hookswitch.local.internal.http;

import java.time.Duration;

/**
 * What a client may cost.
 *
 * @param headBytes the longest request line and headers together; a longer one is answered 414 or 431
 * @param bodyBytes the longest request body to keep; of a longer one, one byte more is kept
 * @param bodyBytesTaken the longest body that is read to its end, so that its client can read the answer; a longer one is
 *     answered 413
 * @param connections how many clients may be connected; further ones wait until one has gone
 * @param idle how long a connection may stay silent, between requests and in the middle of one
 */
record LoopbackLimits(int headBytes, int bodyBytes, long bodyBytesTaken, int connections, Duration idle) {
    private static final int HEAD_BYTES = 65_536;
    private static final long BODY_BYTES_TAKEN = 64L << 20;
    private static final int CONNECTIONS = 256;
    private static final Duration IDLE = Duration.ofSeconds(60);

    static LoopbackLimits ofBody(int bodyBytes) {
        return new LoopbackLimits(HEAD_BYTES, bodyBytes, BODY_BYTES_TAKEN, CONNECTIONS, IDLE);
    }
}
