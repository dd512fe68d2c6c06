package io.github.hookswitch.handler.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes JSON as UTF-8 into memory: an answer and a line of the log, of a few hundred bytes each.
 *
 * <p>Jackson's generator would do the same with a dozen classes and a buffer of 8,000 bytes, which a caller hears when
 * the function starts. Names of members are plain ASCII unless written with {@link #name}. There is no check that members and brackets make sense: the writer's few users are tested.
 */
public final class JsonWriter {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** The most bytes that one character of a Java string needs: a backslash, u and four digits. */
    private static final int MAX_BYTES_PER_CHAR = 6;

    /** The most bytes that a number needs. */
    private static final int MAX_NUMBER_BYTES = 20;

    /** The most bytes around a name: a comma, quotation marks and a colon. */
    private static final int MAX_PUNCTUATION = 4;

    private byte[] bytes;
    private int length;
    private boolean needsComma;

    /**
     * An empty writer.
     *
     * @param capacity the bytes for which there is room at first; it grows
     */
    public JsonWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /**
     * Writes the name of a member that is anybody's choice; a value, an object or an array follows.
     *
     * @param name the member's name
     */
    public void name(String name) {
        comma();
        quoted(name, 0);
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
        quoted(value, 0);
    }

    /**
     * Writes a string with all but its last characters replaced by asterisks, without making one.
     *
     * @param name the member's name
     * @param value its value
     * @param shown the number of characters that are shown
     */
    public void maskedText(String name, String value, int shown) {
        plainName(name);
        quoted(value, Math.max(0, value.length() - shown));
    }

    /**
     * Writes a string into an array, or after its name.
     *
     * @param value the string
     */
    public void value(String value) {
        comma();
        quoted(value, 0);
        needsComma = true;
    }

    /**
     * Writes a whole number.
     *
     * @param name the member's name
     * @param value its value
     */
    public void number(String name, long value) {
        plainName(name);
        needsComma = false;
        value(value);
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
        int digits = 1;
        for (long power = rest / 10; power != 0; power /= 10) {
            digits++;
        }
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        length += digits;
        needsComma = true;
    }

    /**
     * Writes a truth value.
     *
     * @param name the member's name
     * @param value its value
     */
    public void bool(String name, boolean value) {
        plainName(name);
        needsComma = false;
        value(value);
    }

    /**
     * Writes a truth value into an array, or after its name.
     *
     * @param value the truth value
     */
    public void value(boolean value) {
        comma();
        String word = value ? "true" : "false";
        room(word.length());
        plain(word, 0);
        needsComma = true;
    }

    /**
     * Writes members that are JSON already.
     *
     * @param members the text between the braces of an object; white space or nothing adds no member
     */
    public void members(String members) {
        if (!members.isBlank()) {
            comma();
            room(members.length() * MAX_BYTES_PER_CHAR);
            for (int i = 0; i < members.length(); i++) {
                i += character(members, i);
            }
            needsComma = true;
        }
    }

    /**
     * Writes members that are JSON already.
     *
     * @param members what stands between the braces of an object, in UTF-8; not empty
     */
    public void members(byte[] members) {
        comma();
        room(members.length);
        System.arraycopy(members, 0, bytes, length, members.length);
        length += members.length;
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

    /** Writes a name without a look at each of its characters. */
    @SuppressWarnings("deprecation") // copies the low byte of each character, which is all that a plain one has
    private void plainName(String name) {
        int characters = name.length();
        room(characters + MAX_PUNCTUATION);
        byte[] target = bytes;
        int at = length;
        if (needsComma) {
            target[at++] = ',';
        }
        target[at++] = '"';
        name.getBytes(0, characters, target, at);
        at += characters;
        target[at++] = '"';
        target[at++] = ':';
        length = at;
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

    private void quoted(String text, int hidden) {
        // The quotation marks, and the colon after a name.
        room(text.length() * MAX_BYTES_PER_CHAR + 3);
        bytes[length++] = '"';
        for (int i = 0; i < hidden; i++) {
            bytes[length++] = '*';
        }
        for (int i = hidden + plain(text, hidden); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escape(c);
            } else {
                i += character(text, i);
            }
        }
        bytes[length++] = '"';
    }

    /** Writes what needs no second look, which is nearly always all, and tells how much that was. */
    private int plain(String text, int from) {
        // In variables of its own, which the compiler need not store in every round.
        byte[] target = bytes;
        int at = length - from;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            target[at + i] = (byte) c;
        }
        length = at + i;
        return i - from;
    }

    /** Writes the character at a position, and tells how many more than one it took of the text. */
    private int character(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            continuation(c);
        } else if (Character.isHighSurrogate(c)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1))) {
            int codePoint = Character.toCodePoint(c, text.charAt(at + 1));
            bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
            continuation(codePoint >> 12);
            continuation(codePoint >> 6);
            continuation(codePoint);
            return 1;
        } else if (Character.isSurrogate(c)) {
            // Half a character has no UTF-8, but JSON can name it.
            unicode(c);
        } else {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            continuation(c >> 6);
            continuation(c);
        }
        return 0;
    }

    private void continuation(int bits) {
        bytes[length++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void escape(char c) {
        if (c == '"' || c == '\\') {
            bytes[length++] = '\\';
            bytes[length++] = (byte) c;
        } else {
            unicode(c);
        }
    }

    private void unicode(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(c >> shift) & 0xF];
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
