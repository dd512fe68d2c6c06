package io.github.hookswitch.simulator.call;

/** A reply that the service cannot use. */
final class InvalidReplyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String errorType;
    private final boolean fatal;

    private InvalidReplyException(String errorType, String errorMessage, boolean fatal) {
        super(errorMessage, null, false, false);
        this.errorType = errorType;
        this.fatal = fatal;
    }

    /** A fault the function may be told about. */
    static InvalidReplyException of(String errorType, String errorMessage) {
        return new InvalidReplyException(errorType, errorMessage, false);
    }

    /** A fault that ends the call. */
    static InvalidReplyException fatal(String errorType, String errorMessage) {
        return new InvalidReplyException(errorType, errorMessage, true);
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
