package io.github.hookswitch.simulator.cli;

/** What was asked for did not come about; the message says why. */
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
