package io.github.hookswitch.local.cli;

/** The command failed; the message says why. */
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }

    private CommandFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    static CommandFailedException of(Exception failure) {
        return failure instanceof CommandFailedException known
                ? known
                : new CommandFailedException(String.valueOf(failure.getMessage()), failure);
    }
}
