package io.github.hookswitch.provider.internal.chime;

/** An answer that lacks what the call was made for: the call may have had its effect, or not. */
final class IncompleteAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompleteAnswerException() {
        super("it lacks what was asked for");
    }
}
