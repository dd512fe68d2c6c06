package io.github.hookswitch.handler.internal.json;

import java.util.Arrays;

/** UTF-8 in memory that grows, with the characters of JSON's strings. */
abstract class Utf8Buffer {

    /** The most bytes that one character of a Java string needs: a backslash, u and four digits. */
    static final int MAX_BYTES_PER_CHAR = 6;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** Whether a character of ASCII stands for itself in a string. */
    static final boolean[] PLAIN = plain();

    byte[] bytes;
    int length;

    Utf8Buffer(int capacity) {
        bytes = new byte[capacity];
    }

    /** Copies a text of plain ASCII; there must be room. */
    @SuppressWarnings("deprecation") // copies the low byte of each character, which is all that a plain one has
    final void copy(String plain) {
        int characters = plain.length();
        plain.getBytes(0, characters, bytes, length);
        length += characters;
    }

    final void quoted(String text) {
        room(2);
        bytes[length++] = '"';
        characters(text, 0);
        // Room for a colon after a name, too.
        room(2);
        bytes[length++] = '"';
    }

    /** Writes the characters of a string, with an asterisk for each of the first ones that are hidden. */
    final void characters(String text, int hidden) {
        room(text.length() * MAX_BYTES_PER_CHAR);
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
    }

    /** Writes what needs no second look, which is nearly always all, and tells how much that was. */
    private int plain(String text, int from) {
        // In variables of its own, which the compiler need not store in every round.
        byte[] target = bytes;
        int to = text.length();
        int at = length - from;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                break;
            }
            target[at + i++] = (byte) c;
        }
        length = at + i;
        return i - from;
    }

    /** Writes the character at a position, and tells how many more than one it took of the text. */
    final int character(String text, int at) {
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

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char c = ' '; c < plain.length; c++) {
            plain[c] = c != '"' && c != '\\';
        }
        return plain;
    }

    final void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
