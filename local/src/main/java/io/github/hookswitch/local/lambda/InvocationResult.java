package io.github.hookswitch.local.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What came of an invocation. */
public sealed interface InvocationResult {

    /**
     * Whether the function answered.
     *
     * @return true for {@link Answered}
     */
    default boolean succeeded() {
        return this instanceof Answered;
    }

    /** The function returned normally; this is what it wrote. */
    final class Answered implements InvocationResult {
        private final byte[] payload;

        /**
         * An answer.
         *
         * @param payload what the function wrote, up to 6 MB
         */
        public Answered(byte[] payload) {
            this.payload = payload.clone();
        }

        /**
         * The answer's bytes.
         *
         * @return a copy of them; empty if the handler wrote nothing
         */
        public byte[] payload() {
            return payload.clone();
        }

        /**
         * The answer as text.
         *
         * @return the bytes read as UTF-8
         */
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /**
         * A description for test reports.
         *
         * @return the answer's text after the class's name
         */
        @Override
        public String toString() {
            return "Answered[" + text() + "]";
        }
    }

    /**
     * The function failed: it threw, could not be initialized or its process ended.
     *
     * @param type the error type, such as {@code java.lang.IllegalStateException} or {@code Runtime.ExitError}
     * @param message the error message
     * @param stackTrace the frames, innermost first; empty if there are none
     */
    record FunctionError(String type, String message, List<String> stackTrace) implements InvocationResult {
        /**
         * Copies the frames.
         *
         * @param type the error type, such as {@code java.lang.IllegalStateException} or {@code Runtime.ExitError}
         * @param message the error message
         * @param stackTrace the frames, innermost first; empty if there are none
         */
        public FunctionError {
            stackTrace = List.copyOf(stackTrace);
        }
    }

    /**
     * The function took longer than its time limit; its process was ended.
     *
     * @param limit the limit
     */
    record TimedOut(Duration limit) implements InvocationResult {}

    /**
     * The caller may not invoke the function: no permission on exactly that qualifier matches.
     *
     * @param reason which permission is missing
     */
    record AccessDenied(String reason) implements InvocationResult {}

    /**
     * There is no such function, version or alias.
     *
     * @param reason what is missing, and what there is
     */
    record NotFound(String reason) implements InvocationResult {}
}
