package io.github.hookswitch.handler.internal.json;

/** A text is not JSON. The message never quotes the text: it may hold phone numbers. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    MalformedJsonException(String reason, int offset) {
        super(reason);
        this.offset = offset;
    }

    /**
     * Where it was noticed.
     *
     * @return the byte's position, counted from 0
     */
    public int offset() {
        return offset;
    }
}
