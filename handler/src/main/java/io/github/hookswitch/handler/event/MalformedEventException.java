package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import org.jspecify.annotations.Nullable;

/** The input is not an event of the service: not JSON, or without the members that every event has. */
public final class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, without the input's text. */
    private final String reason;

    /** Where it was noticed. */
    private final long offset;

    /**
     * An input that cannot be read.
     *
     * @param reason what is wrong
     * @param offset the byte at which it was noticed, counted from 0
     * @param cause the parser's exception, null if the JSON was well-formed
     */
    public MalformedEventException(String reason, long offset, @Nullable Throwable cause) {
        super("The event cannot be read: " + Arguments.notNull("reason", reason) + " (at byte " + offset + ")", cause);
        this.reason = reason;
        this.offset = offset;
    }

    /**
     * What is wrong.
     *
     * @return a sentence without the input's text
     */
    public String reason() {
        return reason;
    }

    /**
     * Where it was noticed.
     *
     * @return the byte's position, counted from 0
     */
    public long offset() {
        return offset;
    }
}
