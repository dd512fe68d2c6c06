package io.github.hookswitch.simulator.call;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The result of one invocation of a function. */
public sealed interface Invocation {

    /**
     * The function answered.
     *
     * @param reply the bytes it returned, whatever they are
     * @param took virtual time from event to reply, zero or more; a reply that takes longer than
     *     {@link ServiceRules#invocationRetryAfter()} makes the service invoke again
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(byte[] reply, Duration took) implements Invocation {

        /**
         * Checks the time.
         *
         * @param reply the bytes the function returned
         * @param took time from event to reply, zero or more
         */
        public Answered {
            if (took.isNegative()) {
                throw new IllegalArgumentException("took is " + took
                        + ", but a reply cannot come before its event; use a duration of zero or more");
            }
        }
    }

    /**
     * The function failed.
     *
     * @param type the error's type, such as the name of an exception class
     * @param message the error's message
     */
    record FunctionError(String type, String message) implements Invocation {}

    /** The function gave no reply in any time that matters. */
    record TimedOut() implements Invocation {}

    /**
     * The service may not invoke the function.
     *
     * @param message why not
     */
    record AccessDenied(String message) implements Invocation {}

    /**
     * An answer that takes no virtual time.
     *
     * @param json the reply
     * @return the outcome
     */
    static Invocation answered(String json) {
        return answered(json, Duration.ZERO);
    }

    /**
     * An answer after some virtual time.
     *
     * @param json the reply
     * @param took virtual time from event to reply, zero or more
     * @return the outcome
     */
    static Invocation answered(String json, Duration took) {
        return new Answered(json.getBytes(StandardCharsets.UTF_8), took);
    }
}
