package io.github.hookswitch.local.cli;

/** The command failed; the message says why. */
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
