package io.github.hookswitch.handler.internal.json;

/** A text is not JSON. The message never quotes the text: it may hold phone numbers. */
final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    MalformedJsonException(String reason, int offset) {
        super(reason);
        this.offset = offset;
    }

    /** The byte at which it was noticed, counted from 0. */
    int offset() {
        return offset;
    }
}
