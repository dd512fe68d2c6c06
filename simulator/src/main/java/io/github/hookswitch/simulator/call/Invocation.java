package io.github.hookswitch.simulator.call;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The result of one invocation of a function. */
public sealed interface Invocation {

    /**
     * The function answered.
     *
     * @param reply the bytes it returned, whatever they are
     * @param took virtual time from event to reply, zero or more; a reply that takes longer than
     *     {@link ServiceRules#invocationRetryAfter()} makes the service invoke again
     * @param handled what the function's code threw, although the function answered, as one with hang-up awareness does;
     *     null if nothing is known of such a failure
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(byte[] reply, Duration took, @Nullable Throwable handled) implements Invocation {

        /**
         * Checks the time.
         *
         * @param reply the bytes the function returned
         * @param took time from event to reply, zero or more
         * @param handled what the function's code threw although it answered, or null
         */
        public Answered {
            if (took.isNegative()) {
                throw new IllegalArgumentException("took is " + took
                        + ", but a reply cannot come before its event; use a duration of zero or more");
            }
        }

        /**
         * An answer without a failure behind it.
         *
         * @param reply the bytes the function returned
         * @param took time from event to reply, zero or more
         */
        public Answered(byte[] reply, Duration took) {
            this(reply, took, null);
        }
    }

    /**
     * The function failed.
     *
     * @param type the error's type, such as the name of an exception class
     * @param message the error's message
     * @param thrown what was thrown, with where; null if it is not known
     */
    record FunctionError(
            String type, String message, @Nullable Throwable thrown) implements Invocation {

        /**
         * A failure of which only type and message are known.
         *
         * @param type the error's type, such as the name of an exception class
         * @param message the error's message
         */
        public FunctionError(String type, String message) {
            this(type, message, null);
        }
    }

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
