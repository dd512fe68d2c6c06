package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A piece of JSON exactly as the service sent it, so that a member which is newer than this library is not lost.
 *
 * <p>Its {@link #toString()} gives the length only: the text holds phone numbers.
 */
public final class RawJson {

    private final byte[] source;
    private final int from;
    private final int to;

    /**
     * A piece of a larger text.
     *
     * @param source the whole UTF-8 text; not copied, so the caller must not change it afterwards
     * @param from the first byte of the piece
     * @param to the byte after the last one of the piece
     * @throws IndexOutOfBoundsException if the piece is not inside the text
     */
    public RawJson(byte[] source, int from, int to) {
        Arguments.notNull("source", source);
        Objects.checkFromToIndex(from, to, source.length);
        this.source = source;
        this.from = from;
        this.to = to;
    }

    /**
     * The JSON as text; it may hold phone numbers.
     *
     * @return the text
     */
    public String text() {
        return new String(source, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * The JSON as UTF-8.
     *
     * @return a copy of the bytes
     */
    public byte[] bytes() {
        return Arrays.copyOfRange(source, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawJson that && Arrays.equals(source, from, to, that.source, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return "RawJson[" + (to - from) + " bytes]";
    }
}
