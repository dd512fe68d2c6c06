package io.github.hookswitch.handler.lambda;

/**
 * A handler failed, and the service is to know. Lambda's runtime writes what it is told into the log as it stands, so this
 * has the failure's class and message as {@code docs/logs.md} allows them, and neither the failure itself nor its causes.
 */
public final class HandlerFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param failure its class and message, masked
     * @param stack where it was thrown
     */
    private HandlerFailedException(String failure, StackTraceElement[] stack) {
        super(failure);
        setStackTrace(stack);
    }

    /** Makes one; by another type, so that the class is not loaded before a handler fails. */
    static RuntimeException of(String failure, StackTraceElement[] stack) {
        return new HandlerFailedException(failure, stack);
    }
}
