package io.github.hookswitch.handler.internal.json;

import java.nio.charset.StandardCharsets;

/** What few strings have: characters outside ASCII, and escapes. */
final class JsonStrings {

    private static final int ESCAPED_CODE_UNIT = 6;
    private static final int HEX_DIGITS = 4;

    private JsonStrings() {}

    /** Passes over one character in more than one byte, and tells where the next one begins. */
    static int passCharacter(byte[] json, int at) {
        int lead = json[at] & 0xFF;
        int second = at + 1 < json.length ? json[at + 1] & 0xFF : 0;
        // The forms that are too long, halves of surrogate pairs and numbers above 10FFFF show in the second byte.
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead < 0xC2 || lead > 0xF4 || second < least || second > most) {
            throw new MalformedJsonException("a string is not UTF-8", at);
        }
        for (int i = at + 2; i < at + length; i++) {
            if (i >= json.length || (json[i] & 0xC0) != 0x80) {
                throw new MalformedJsonException("a string is not UTF-8", at);
            }
        }
        return at + length;
    }

    /** Passes over one escape, and tells where the next character begins. */
    static int passEscape(byte[] json, int at) {
        int next = at + 1 < json.length ? json[at + 1] : 0;
        switch (next) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 2;
            }
            case 'u' -> {
                for (int i = at + 2; i < at + ESCAPED_CODE_UNIT; i++) {
                    if (i >= json.length || json[i] < 0 || Character.digit(json[i], 16) < 0) {
                        throw new MalformedJsonException("a string has \\u without four digits", at);
                    }
                }
                return at + ESCAPED_CODE_UNIT;
            }
            default -> throw new MalformedJsonException("a string has an unknown escape", at);
        }
    }

    /** The text of a string that has been passed over and has escapes. */
    static String unescape(byte[] json, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int run = from;
        for (int i = from; i < to; ) {
            if (json[i] != '\\') {
                i++;
                continue;
            }
            text.append(new String(json, run, i - run, StandardCharsets.UTF_8)).append(escaped(json, i + 1));
            i += json[i + 1] == 'u' ? ESCAPED_CODE_UNIT : 2;
            run = i;
        }
        return text.append(new String(json, run, to - run, StandardCharsets.UTF_8))
                .toString();
    }

    /** Refuses a name with half a character, which nobody could write as UTF-8. Values may have one. */
    static void checkPairs(byte[] json, int from, int to) {
        String name = unescape(json, from, to);
        for (int i = 0; i < name.length(); i++) {
            if (Character.isHighSurrogate(name.charAt(i))
                    && i + 1 < name.length()
                    && Character.isLowSurrogate(name.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(name.charAt(i))) {
                throw new MalformedJsonException("a member's name has half a character", from);
            }
        }
    }

    private static char escaped(byte[] json, int at) {
        return switch (json[at]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int unit = 0;
                for (int i = at + 1; i <= at + HEX_DIGITS; i++) {
                    unit = unit << 4 | Character.digit(json[i], 16);
                }
                yield (char) unit;
            }
            default -> (char) json[at];
        };
    }
}
