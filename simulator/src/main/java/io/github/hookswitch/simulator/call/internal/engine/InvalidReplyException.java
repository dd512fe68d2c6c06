package io.github.hookswitch.simulator.call.internal.engine;

/** A reply that the service cannot use. */
final class InvalidReplyException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String EMPTY_LIST = "EmptyActionList";

    private final String errorType;
    private final boolean fatal;

    private InvalidReplyException(String errorType, String errorMessage, boolean fatal) {
        super(errorMessage, null, false, false);
        this.errorType = errorType;
        this.fatal = fatal;
    }

    /** A fault of which the function may be notified. */
    static InvalidReplyException of(String errorType, String errorMessage) {
        return new InvalidReplyException(errorType, errorMessage, false);
    }

    /** A fault that ends the call. */
    static InvalidReplyException fatal(String errorType, String errorMessage) {
        return new InvalidReplyException(errorType, errorMessage, true);
    }

    /** A new inbound call that nothing is to be done with. */
    static InvalidReplyException emptyList() {
        return fatal(EMPTY_LIST, "The action list for NEW_INBOUND_CALL is empty");
    }

    /** Whether the service may let the caller wait before it hangs up. */
    boolean mayWait() {
        return errorType.equals(EMPTY_LIST);
    }

    String errorType() {
        return errorType;
    }

    String errorMessage() {
        return String.valueOf(getMessage());
    }

    boolean isFatal() {
        return fatal;
    }
}
