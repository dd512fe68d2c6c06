package io.github.hookswitch.local.deployment;

/** CloudFormation refuses what is asked of it; nothing was changed. */
public final class StackServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A refusal.
     *
     * @param code the service's code, such as {@code AlreadyExistsException}
     * @param message the text for the user
     */
    public StackServiceException(String code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * A refusal of what the service finds invalid.
     *
     * @param message the text for the user
     * @return the refusal
     */
    public static StackServiceException validation(String message) {
        return new StackServiceException("ValidationError", message);
    }

    /**
     * The service's code.
     *
     * @return such as {@code ValidationError}
     */
    public String code() {
        return code;
    }
}
