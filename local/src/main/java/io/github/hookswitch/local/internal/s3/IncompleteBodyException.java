package io.github.hookswitch.local.internal.s3;

import java.io.IOException;

/** A body is not what its headers say: it ends too early, or its chunks are broken. */
final class IncompleteBodyException extends IOException {
    private static final long serialVersionUID = 1;

    IncompleteBodyException() {
        super("The body is not what its headers say");
    }
}
