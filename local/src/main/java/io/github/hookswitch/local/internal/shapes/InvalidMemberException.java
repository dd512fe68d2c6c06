package io.github.hookswitch.local.internal.shapes;

/** A request that is not of its operation's shape; the message names the member, the value and the rule. */
public final class InvalidMemberException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidMemberException(String message) {
        super(message);
    }

    /**
     * What is wrong.
     *
     * @return one sentence
     */
    public String text() {
        return String.valueOf(getMessage());
    }
}
