package io.github.hookswitch.provider.internal.aws;

import java.io.IOException;

/** A call that got no whole answer: it may have had its effect, or not. */
public final class ConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectionException(IOException cause) {
        super(cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage()), cause);
    }
}
