package io.github.hookswitch.handler.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Strings that a reader expects as values. One that exists already need not be created again, and is recognized by its
 * bytes. Immutable.
 */
public final class KnownStrings {

    private static final byte[] NOTHING = {};

    /** No string is known. */
    static final KnownStrings NONE = new KnownStrings();

    /** Room for many times the strings, so that most have a place of their own. */
    private static final int PLACES = 256;

    /** The bytes from the quotation mark that choose a string's place; the last one that is looked at is this far. */
    private static final int LOOK_AHEAD = 5;

    private final @Nullable String[] table;

    /** The bytes of each string at its place, in quotation marks. */
    private final byte[][] spellings;

    /**
     * Strings.
     *
     * @param strings plain ASCII, of three or more characters each; at most 128
     */
    public KnownStrings(String... strings) {
        this.table = table(strings);
        this.spellings = spellings(table);
    }

    /** The string that stands at a position, in quotation marks; null if none does. */
    @Nullable
    String at(byte[] json, int at) {
        if (at + LOOK_AHEAD >= json.length) {
            return null;
        }
        int place = place(json[at + 1], json[at + LOOK_AHEAD - 1], json[at + LOOK_AHEAD]);
        for (byte[] spelling = spellings[place]; spelling.length > 0; spelling = spellings[place]) {
            int end = at + spelling.length;
            if (end <= json.length && Arrays.equals(json, at, end, spelling, 0, spelling.length)) {
                return table[place];
            }
            place = place + 1 & PLACES - 1;
        }
        return null;
    }

    private static int place(int first, int fourth, int fifth) {
        return first * 5 + fourth * 31 + fifth * 7 & PLACES - 1;
    }

    private static @Nullable String[] table(String... strings) {
        @Nullable String[] table = new @Nullable String[PLACES];
        for (String known : strings) {
            // As far as it is looked at, a short one is followed by a comma.
            String seen = known + "\",";
            int place = place(seen.charAt(0), seen.charAt(LOOK_AHEAD - 2), seen.charAt(LOOK_AHEAD - 1));
            while (table[place] != null) {
                place = place + 1 & PLACES - 1;
            }
            table[place] = known;
        }
        return table;
    }

    private static byte[][] spellings(@Nullable String[] table) {
        byte[][] spellings = new byte[PLACES][];
        for (int place = 0; place < PLACES; place++) {
            String known = table[place];
            spellings[place] = known == null ? NOTHING : ('"' + known + '"').getBytes(StandardCharsets.ISO_8859_1);
        }
        return spellings;
    }
}
