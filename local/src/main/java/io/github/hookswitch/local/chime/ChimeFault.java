package io.github.hookswitch.local.chime;

import java.time.Duration;

/** What can go wrong with one request. Queue faults with {@link ChimeEmulator#fault}. */
public sealed interface ChimeFault {

    /** The request goes through: put some in front of a fault that is meant for a later request. */
    record None() implements ChimeFault {}

    /** The request is refused with ThrottledClientException (429) and has no effect. */
    record Throttled() implements ChimeFault {}

    /** The request is refused for want of a permission: 403. */
    record Denied() implements ChimeFault {}

    /**
     * The request is refused for good with BadRequestException (400) and has no effect.
     *
     * @param message what the service says
     */
    record Rejected(String message) implements ChimeFault {}

    /**
     * The service fails and the request has no effect.
     *
     * @param status the HTTP status: 503 is ServiceUnavailableException, another 5xx ServiceFailureException
     */
    record ServerError(int status) implements ChimeFault {
        /**
         * Checks the status.
         *
         * @param status the HTTP status: 503 is ServiceUnavailableException, another 5xx ServiceFailureException
         * @throws IllegalArgumentException if the status is not 500 to 599
         */
        public ServerError {
            if (status < 500 || status > 599) {
                throw new IllegalArgumentException("status " + status + " is not a server error; use 500 to 599");
            }
        }
    }

    /** The connection is closed before the request is handled; it has no effect. */
    record ConnectionCut() implements ChimeFault {}

    /** The request takes effect, then the connection is closed without a response. */
    record ResponseLost() implements ChimeFault {}

    /**
     * The request is handled late, in real time.
     *
     * @param delay how much later
     */
    record Latency(Duration delay) implements ChimeFault {}
}
