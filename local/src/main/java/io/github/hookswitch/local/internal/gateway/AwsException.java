package io.github.hookswitch.local.internal.gateway;

/** What a service answers when it refuses a request, in its own code and words. */
public final class AwsException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_IMPLEMENTED = 501;

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
     * A refusal of what is not here, neither the service nor the operation; the gateway passes such a request on if the user
     * said where to.
     *
     * @param service the service, such as {@code dynamodb}
     * @param operation the operation
     * @return the refusal
     */
    public static AwsException notServed(String service, String operation) {
        return new AwsException(
                NOT_IMPLEMENTED,
                "NotImplemented",
                service + " " + operation + " is not served here: start with --endpoint " + service
                        + "=URL or --upstream URL");
    }

    /**
     * Whether the service or the operation is not here.
     *
     * @return true if it may be elsewhere
     */
    public boolean isNotServed() {
        return status == NOT_IMPLEMENTED;
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
