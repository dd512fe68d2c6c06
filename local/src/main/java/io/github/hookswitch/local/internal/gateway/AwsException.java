package io.github.hookswitch.local.internal.gateway;

/** What a service answers when it refuses a request, in its own code and words. */
public final class AwsException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;

    private final int status;
    private final String code;

    /**
     * A refusal.
     *
     * @param status the HTTP status, 400 to 599
     * @param code the service's code, such as {@code ValidationError}
     * @param message the text for the user
     */
    public AwsException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /**
     * A refusal with status 400.
     *
     * @param code the service's code
     * @param message the text for the user
     * @return the refusal
     */
    public static AwsException badRequest(String code, String message) {
        return new AwsException(BAD_REQUEST, code, message);
    }

    /**
     * The HTTP status.
     *
     * @return 400 to 599
     */
    public int status() {
        return status;
    }

    /**
     * The service's code.
     *
     * @return such as {@code ValidationError}
     */
    public String code() {
        return code;
    }

    /**
     * The text for the user.
     *
     * @return one or more sentences
     */
    public String text() {
        return String.valueOf(getMessage());
    }
}
