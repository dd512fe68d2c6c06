package io.github.hookswitch.handler.internal.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON in one pass over its bytes and makes nothing that is not asked for: what is passed over is checked like
 * what is read. Its user walks through it: {@link #enter()}, then for each {@link #nextMember()} exactly one of
 * {@link #text()}, {@link #skip()} or a walk through the member's own object or array.
 *
 * <p>Strict as RFC 8259 is, with the limits of Jackson's streaming core, which did this at first: its parser took twice
 * the time and thirty-five classes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class JsonReader {

    /** The most objects and arrays that may stand in each other. */
    static final int MAX_DEPTH = 1000;

    /** The most digits that a number may have. */
    static final int MAX_DIGITS = 1000;

    /** The most bytes that a member's name may have. */
    static final int MAX_NAME_BYTES = 50_000;

    /** The most bytes that a string may have. */
    static final int MAX_STRING_BYTES = 20_000_000;

    private static final int MAX_INT_DIGITS = 9;

    private static final boolean[] IS_PLAIN = plain();

    private final byte[] json;
    private final MemberNames names;
    private final KnownStrings strings;
    private int at;
    private int depth;
    /** Whether the next member or element is the first one, before which no comma stands. */
    private boolean isFirst;

    /** Where the next member stands in the usual order. */
    private int place;

    private int member = MemberNames.OTHER;
    private int nameFrom;
    private int nameTo;
    private boolean nameIsPlain;
    private boolean nameIsEscaped;

    // Of the string that was passed over last.
    private boolean isPlain;
    private boolean isEscaped;

    /**
     * A reader at the beginning of a text of which nothing is known.
     *
     * @param json UTF-8; not copied
     */
    public JsonReader(byte[] json) {
        this(json, MemberNames.NONE, KnownStrings.NONE);
    }

    /**
     * A reader at the beginning of a text.
     *
     * @param json UTF-8; not copied
     * @param names the members that {@link #member()} tells apart
     * @param strings the values that {@link #knownText()} recognizes
     */
    public JsonReader(byte[] json, MemberNames names, KnownStrings strings) {
        this.json = json;
        this.names = names;
        this.strings = strings;
    }

    /**
     * Goes to the first value.
     *
     * @return whether the text begins with an object, at which the reader then stands
     */
    public boolean beginsObject() {
        passSpace();
        return at < json.length && json[at] == '{';
    }

    /**
     * Looks for the end.
     *
     * @return whether nothing but white space is left
     */
    public boolean isAtEnd() {
        passSpace();
        return at == json.length;
    }

    /**
     * The position.
     *
     * @return the bytes before it
     */
    public int position() {
        return at;
    }

    /**
     * Looks at the value at the position.
     *
     * @return whether it is an object
     */
    public boolean isObject() {
        return json[at] == '{';
    }

    /**
     * Looks at the value at the position.
     *
     * @return whether it is an array
     */
    public boolean isArray() {
        return json[at] == '[';
    }

    /**
     * Looks at the value at the position.
     *
     * @return whether it is a string
     */
    public boolean isString() {
        return json[at] == '"';
    }

    /** Enters the object or the array at the position. */
    public void enter() {
        if (++depth > MAX_DEPTH) {
            throw new MalformedJsonException("the nesting depth is above " + MAX_DEPTH, at);
        }
        at++;
        isFirst = true;
    }

    /**
     * Goes to the value of the next member.
     *
     * @return false at the end of the object, which it leaves
     */
    public boolean nextMember() {
        if (!goesOn('}')) {
            return false;
        }
        // One member is often left out, so the one after that is looked for too.
        if (!isNext(place) && !isNext(names.next(place))) {
            passName();
        }
        token();
        return true;
    }

    /** Passes over the name and the colon of a member of the usual order; false if something else stands here. */
    private boolean isNext(int expectedPlace) {
        int expected = names.usual(expectedPlace);
        if (!names.standsAt(json, at, expected)) {
            return false;
        }
        at += names.length(expected);
        member = expected;
        place = names.next(expectedPlace);
        return true;
    }

    private void passName() {
        if (json[at] != '"') {
            throw new MalformedJsonException("a member's name is expected", at);
        }
        nameFrom = at + 1;
        nameTo = passString(MAX_NAME_BYTES);
        nameIsPlain = isPlain;
        nameIsEscaped = isEscaped;
        member = isEscaped ? escapedMember() : names.find(json, nameFrom, nameTo);
        place = names.after(member, place);
        if (token() != ':') {
            throw new MalformedJsonException("a colon is expected", at);
        }
        at++;
    }

    private int escapedMember() {
        JsonStrings.checkPairs(json, nameFrom, nameTo);
        byte[] spelling = JsonStrings.unescape(json, nameFrom, nameTo).getBytes(StandardCharsets.UTF_8);
        return names.find(spelling, 0, spelling.length);
    }

    /**
     * Goes to the next element.
     *
     * @return false at the end of the array, which it leaves
     */
    public boolean nextElement() {
        return goesOn(']');
    }

    /**
     * The name of the member that the reader is in.
     *
     * @return the name
     */
    public String name() {
        return member == MemberNames.OTHER ? text(nameFrom, nameTo, nameIsPlain, nameIsEscaped) : names.name(member);
    }

    /**
     * The number of that name among the known ones.
     *
     * @return the number, {@link MemberNames#OTHER} if it is none of them
     */
    public int member() {
        return member;
    }

    /**
     * Reads the value at the position as a string: a string, or a number or boolean as it is written.
     *
     * @return the string; null for {@code null}, an object or an array, which are passed over
     */
    public @Nullable String text() {
        int from = at;
        switch (json[at]) {
            case '"' -> {
                int to = passString(MAX_STRING_BYTES);
                return text(from + 1, to, isPlain, isEscaped);
            }
            case '{', '[', 'n' -> {
                skip();
                return null;
            }
            default -> {
                skip();
                return text(from, at, true, false);
            }
        }
    }

    /**
     * The same as {@link #text()}, for values that often are one of the known strings.
     *
     * @return the string; null for {@code null}, an object or an array, which are passed over
     */
    public @Nullable String knownText() {
        String known = strings.at(json, at);
        if (known == null) {
            return text();
        }
        // And its quotation marks.
        at += known.length() + 2;
        return known;
    }

    /**
     * Reads the value at the position as a whole number, also from a string.
     *
     * @return the number; null if it is none
     */
    public @Nullable Integer integer() {
        int from = at;
        if (json[at] < '0' || json[at] > '9') {
            return integer(text());
        }
        passNumber();
        if (at - from > MAX_INT_DIGITS) {
            return integer(text(from, at, true, false));
        }
        int number = 0;
        for (int i = from; i < at; i++) {
            if (json[i] < '0' || json[i] > '9') {
                // A fraction or an exponent.
                return null;
            }
            number = number * 10 + json[i] - '0';
        }
        return number;
    }

    /**
     * Passes over the value at the position.
     *
     * @return its JSON as it is written
     */
    public String json() {
        int from = at;
        skip();
        return new String(json, from, at - from, StandardCharsets.UTF_8);
    }

    /** Passes over the value at the position. */
    public void skip() {
        switch (json[at]) {
            case '"' -> passString(MAX_STRING_BYTES);
            case '{' -> {
                enter();
                while (nextMember()) {
                    skip();
                }
            }
            case '[' -> {
                enter();
                while (nextElement()) {
                    skip();
                }
            }
            case 't' -> passWord("true");
            case 'f' -> passWord("false");
            case 'n' -> passWord("null");
            default -> passNumber();
        }
    }

    private static @Nullable Integer integer(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private String text(int from, int to, boolean plain, boolean escaped) {
        if (from == to) {
            return "";
        }
        if (plain) {
            // The bytes are copied without a look at them.
            return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
        }
        return escaped
                ? JsonStrings.unescape(json, from, to)
                : new String(json, from, to - from, StandardCharsets.UTF_8);
    }

    /** Goes to the next member or element of the container; false at its end, which it passes. */
    private boolean goesOn(char end) {
        byte next = token();
        if (isFirst) {
            isFirst = false;
            if (next != end) {
                return true;
            }
        } else if (next == ',') {
            at++;
            token();
            return true;
        } else if (next != end) {
            throw new MalformedJsonException("a comma or the end is expected", at);
        }
        at++;
        depth--;
        return false;
    }

    /** Goes to the next byte that is not white space, and gives it. */
    private byte token() {
        passSpace();
        if (at == json.length) {
            throw new MalformedJsonException("the text ends too early", at);
        }
        return json[at];
    }

    private void passSpace() {
        byte[] bytes = json;
        int i = at;
        while (i < bytes.length && isSpace(bytes[i])) {
            i++;
        }
        at = i;
    }

    private static boolean isSpace(byte b) {
        // The first comparison is enough for nearly all that is not.
        return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
    }

    /** Passes over the string at the position and tells where its closing quotation mark stands. */
    private int passString(int maxBytes) {
        byte[] bytes = json;
        int i = at + 1;
        while (i < bytes.length && IS_PLAIN[bytes[i] & 0xFF]) {
            i++;
        }
        isPlain = i < bytes.length && bytes[i] == '"';
        isEscaped = false;
        if (!isPlain) {
            i = passUneven(i);
        }
        if (i - at > maxBytes + 1) {
            throw new MalformedJsonException("a string is longer than " + maxBytes + " bytes", at);
        }
        at = i + 1;
        return i;
    }

    /** Passes over the rest of a string that has more than plain characters. */
    private int passUneven(int from) {
        int i = from;
        while (i < json.length && json[i] != '"') {
            byte b = json[i];
            if (b == '\\') {
                isEscaped = true;
                i = JsonStrings.passEscape(json, i);
            } else if (b < 0) {
                i = JsonStrings.passCharacter(json, i);
            } else if (b < ' ') {
                throw new MalformedJsonException("a string has a control character", i);
            } else {
                i++;
            }
        }
        if (i >= json.length) {
            throw new MalformedJsonException("a string does not end", at);
        }
        return i;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[256];
        for (int b = ' '; b < 128; b++) {
            plain[b] = b != '"' && b != '\\';
        }
        return plain;
    }

    private void passWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i == json.length || json[at + i] != word.charAt(i)) {
                throw new MalformedJsonException("a value is expected", at);
            }
        }
        at += word.length();
    }

    private void passNumber() {
        int start = at;
        int digits = 0;
        if (json[at] == '-') {
            at++;
        }
        if (at < json.length && json[at] == '0') {
            at++;
            digits++;
        } else {
            digits += passDigits(start);
        }
        if (at < json.length && json[at] == '.') {
            at++;
            digits += passDigits(start);
        }
        if (at < json.length && (json[at] == 'e' || json[at] == 'E')) {
            at++;
            if (at < json.length && (json[at] == '+' || json[at] == '-')) {
                at++;
            }
            digits += passDigits(start);
        }
        if (digits > MAX_DIGITS) {
            throw new MalformedJsonException("a number has more than " + MAX_DIGITS + " digits", start);
        }
    }

    /** Passes over digits and tells how many there are. */
    private int passDigits(int start) {
        int from = at;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw new MalformedJsonException("a value is expected", start);
        }
        return at - from;
    }
}
