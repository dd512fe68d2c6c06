package io.github.hookswitch.provider.internal.cfn;

/** A request that cannot be fulfilled; its message is the Reason that CloudFormation shows to the user. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure with a Reason.
     *
     * @param reason what went wrong and what to do about it
     */
    public Failure(String reason) {
        super(reason);
    }

    /**
     * A failure with a Reason and its cause.
     *
     * @param reason what went wrong and what to do about it
     * @param cause the cause
     */
    public Failure(String reason, Throwable cause) {
        super(reason, cause);
    }

    /**
     * The same failure with more to say.
     *
     * @param more a further sentence
     * @return a failure with the longer Reason
     */
    public Failure and(String more) {
        return new Failure(reason() + " " + more, this);
    }

    /**
     * What CloudFormation shows.
     *
     * @return the Reason
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
