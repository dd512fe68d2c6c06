package io.github.hookswitch.handler.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON as UTF-8 into memory: an answer and a line of the log, of a few hundred bytes each.
 *
 * <p>Jackson's generator would do the same with a dozen classes and a buffer of 8,000 bytes, which a caller hears when
 * the function starts. Names of members are plain ASCII unless written with
 * {@link #name}. There is no check that members and brackets make sense: the writer's few users are tested.
 */
public final class JsonWriter extends Utf8Buffer {

    private static final int MAX_DIGITS = 19;

    /** The most bytes that a number needs. */
    private static final int MAX_NUMBER_BYTES = MAX_DIGITS + 1;

    /** The most bytes around a name: a comma, quotation marks and a colon. */
    private static final int MAX_PUNCTUATION = 4;

    private boolean needsComma;

    /**
     * An empty writer.
     *
     * @param capacity the bytes for which there is room at first; it grows
     */
    public JsonWriter(int capacity) {
        super(capacity);
    }

    /**
     * Writes the name of a member that is anybody's choice; a value, an object or an array follows.
     *
     * @param name the member's name
     */
    public void name(String name) {
        comma();
        quoted(name);
        bytes[length++] = ':';
        needsComma = false;
    }

    /** Begins an object: the outermost one, one in an array, or one after its name. */
    public void beginObject() {
        comma();
        open('{');
    }

    /**
     * Begins an object.
     *
     * @param name the member's name
     */
    public void beginObject(String name) {
        plainName(name);
        open('{');
    }

    /** Ends an object. */
    public void endObject() {
        close('}');
    }

    /**
     * Begins an array.
     *
     * @param name the member's name
     */
    public void beginArray(String name) {
        plainName(name);
        open('[');
    }

    /** Begins an array in an array, or after its name. */
    public void beginArray() {
        comma();
        open('[');
    }

    /** Ends an array. */
    public void endArray() {
        close(']');
    }

    /**
     * Writes a string.
     *
     * @param name the member's name
     * @param value its value
     */
    public void text(String name, String value) {
        plainName(name);
        quoted(value);
    }

    /**
     * Makes a piece that is written often.
     *
     * @param text plain ASCII
     * @return its bytes
     */
    public static byte[] piece(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Writes a piece of the text as it is; the comma before it, if it needs one, is in it. No comma follows.
     *
     * @param piece the bytes
     */
    public void piece(byte[] piece) {
        room(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
        needsComma = false;
    }

    /**
     * Writes the characters of a string whose quotation marks are in the pieces around it.
     *
     * @param value the string
     */
    public void characters(String value) {
        characters(value, 0);
    }

    /**
     * Writes characters that are known to be plain, ASCII without anything to escape, without a look at each.
     *
     * @param value the string
     */
    public void plainCharacters(String value) {
        room(value.length());
        copy(value);
    }

    /**
     * Writes the characters of a string with the first ones replaced by asterisks.
     *
     * @param value the string
     * @param hidden the number of characters that are replaced
     */
    public void maskedCharacters(String value, int hidden) {
        characters(value, hidden);
    }

    /**
     * Writes a string into an array, or after its name.
     *
     * @param value the string
     */
    public void value(String value) {
        comma();
        quoted(value);
        needsComma = true;
    }

    /**
     * Writes a whole number into an array, or after its name.
     *
     * @param value the number
     */
    public void value(long value) {
        comma();
        room(MAX_NUMBER_BYTES);
        if (value < 0) {
            bytes[length++] = '-';
        }
        // Counted with negative numbers, of which there is one more.
        long rest = value < 0 ? value : -value;
        int digits = digits(rest);
        int i = length + digits - 1;
        // Two digits at a time, because each quotient has to wait for the one before.
        for (; i > length; i -= 2) {
            long hundredth = rest / 100;
            int pair = (int) (hundredth * 100 - rest);
            bytes[i] = (byte) ('0' + pair % 10);
            bytes[i - 1] = (byte) ('0' + pair / 10);
            rest = hundredth;
        }
        if (i == length) {
            bytes[i] = (byte) ('0' - rest);
        }
        length += digits;
        needsComma = true;
    }

    /**
     * Writes a boolean into an array, or after its name.
     *
     * @param value the boolean
     */
    public void value(boolean value) {
        comma();
        String word = value ? "true" : "false";
        room(word.length());
        copy(word);
        needsComma = true;
    }

    /**
     * Writes members that are JSON already.
     *
     * @param members the text between the braces of an object; white space or nothing adds no member
     */
    public void members(String members) {
        if (!members.isBlank()) {
            json(members);
        }
    }

    /**
     * Writes a value that is JSON already, into an array or after its name.
     *
     * @param value the JSON
     */
    public void json(String value) {
        comma();
        room(value.length() * MAX_BYTES_PER_CHAR);
        for (int i = 0; i < value.length(); i++) {
            i += character(value, i);
        }
        needsComma = true;
    }

    /**
     * Writes a value that is JSON already, into an array or after its name.
     *
     * @param value the JSON as UTF-8
     */
    public void json(byte[] value) {
        comma();
        piece(value);
        needsComma = true;
    }

    /**
     * Ends the text with a line feed.
     *
     * @param out receives the text in one piece
     * @throws IOException if it breaks
     */
    public void writeLineTo(OutputStream out) throws IOException {
        room(1);
        bytes[length++] = '\n';
        out.write(bytes, 0, length);
    }

    /**
     * The text.
     *
     * @return a copy of the bytes
     */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /**
     * The length of the text.
     *
     * @return its bytes
     */
    public int length() {
        return length;
    }

    /** Makes the writer empty again. */
    void reset() {
        length = 0;
        needsComma = false;
    }

    /** The bytes for which there is room. */
    int capacity() {
        return bytes.length;
    }

    /** Counts the digits of a number that is not positive, with products, which take less time than quotients. */
    private static int digits(long negative) {
        int digits = 1;
        for (long power = -10; negative <= power; power *= 10) {
            digits++;
            if (digits == MAX_DIGITS) {
                break;
            }
        }
        return digits;
    }

    /** Writes a name without a look at each of its characters. */
    private void plainName(String name) {
        room(name.length() + MAX_PUNCTUATION);
        if (needsComma) {
            bytes[length++] = ',';
        }
        bytes[length++] = '"';
        copy(name);
        bytes[length++] = '"';
        bytes[length++] = ':';
        needsComma = true;
    }

    private void comma() {
        // Room for it and for a bracket.
        room(2);
        if (needsComma) {
            bytes[length++] = ',';
        }
    }

    private void open(char bracket) {
        room(1);
        bytes[length++] = (byte) bracket;
        needsComma = false;
    }

    private void close(char bracket) {
        room(1);
        bytes[length++] = (byte) bracket;
        needsComma = true;
    }
}
