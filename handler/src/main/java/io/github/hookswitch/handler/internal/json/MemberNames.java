package io.github.hookswitch.handler.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The members that a reader knows, by numbers, which are quicker to switch on than texts, and the order in which they
 * usually come: a name that stands where it is expected is known after one comparison of its bytes. Immutable.
 */
public final class MemberNames {

    /** The number of any other name. */
    public static final int OTHER = -1;

    /** No member is known. */
    static final MemberNames NONE = new MemberNames(new String[0], new int[] {OTHER}, 0);

    /** How far ahead of its turn a member may come without those before it being given up. */
    private static final int MAX_EARLY = 3;

    private static final int PLACES = 128;

    private final String[] names;

    /** Each name as it stands in a text, with quotation marks and colon. */
    private final byte[][] spellings;

    private final int[] usualOrder;

    /** Where the usual order starts again. */
    private final int repeated;

    /** The numbers of the names, each at a place that its length and last letters give. */
    private final byte[] table;

    /** The place in the usual order after each name. */
    private final byte[] after;

    /**
     * Names.
     *
     * @param names the names, of two or more ASCII characters each, at their numbers; at most 64
     * @param usualOrder the numbers in the order in which the members usually come
     * @param repeated the place in that order at which it goes on after its end
     */
    public MemberNames(String[] names, int[] usualOrder, int repeated) {
        this.names = names.clone();
        this.usualOrder = usualOrder.clone();
        this.repeated = repeated;
        this.spellings = spellings(names);
        this.table = table(names);
        this.after = after(names.length);
    }

    String name(int member) {
        return names[member];
    }

    /** The member at a place of the usual order. */
    int usual(int place) {
        return usualOrder[place];
    }

    /** Whether a member's name and its colon stand at a position. */
    boolean standsAt(byte[] json, int at, int member) {
        if (member == OTHER) {
            return false;
        }
        byte[] spelling = spellings[member];
        int end = at + spelling.length;
        // Most other names begin with another letter, which takes less time to see.
        return end <= json.length
                && json[at + 1] == spelling[1]
                && Arrays.equals(json, at, end, spelling, 0, spelling.length);
    }

    /** The bytes of a name with quotation marks and colon. */
    int length(int member) {
        return spellings[member].length;
    }

    /** The place after a place of the usual order. */
    int next(int place) {
        return place + 1 < usualOrder.length ? place + 1 : repeated;
    }

    /** The place in the usual order after an unexpected member. */
    int after(int member, int place) {
        int next = member == OTHER ? OTHER : after[member];
        // A member that is not in the order, or comes a little early, changes nothing.
        return next == OTHER || (next > place && next <= place + MAX_EARLY) ? place : next;
    }

    /** The member whose name stands between two quotation marks. */
    int find(byte[] json, int from, int to) {
        if (to - from < 2) {
            return OTHER;
        }
        int place = place(to - from, json[to - 2], json[to - 1]);
        for (int member = table[place]; member != OTHER; member = table[place]) {
            byte[] spelling = spellings[member];
            if (Arrays.equals(json, from, to, spelling, 1, spelling.length - 2)) {
                return member;
            }
            place = place + 1 & PLACES - 1;
        }
        return OTHER;
    }

    private static int place(int length, int lastButOne, int last) {
        return length * 7 + lastButOne * 5 + last * 31 & PLACES - 1;
    }

    private static byte[] table(String[] names) {
        byte[] table = new byte[PLACES];
        Arrays.fill(table, (byte) OTHER);
        for (int member = 0; member < names.length; member++) {
            String name = names[member];
            int length = name.length();
            int place = place(length, name.charAt(length - 2), name.charAt(length - 1));
            while (table[place] != OTHER) {
                place = place + 1 & PLACES - 1;
            }
            table[place] = (byte) member;
        }
        return table;
    }

    private byte[] after(int count) {
        byte[] places = new byte[count];
        Arrays.fill(places, (byte) OTHER);
        for (int place = 0; place < usualOrder.length; place++) {
            if (usualOrder[place] != OTHER) {
                places[usualOrder[place]] = (byte) next(place);
            }
        }
        return places;
    }

    private static byte[][] spellings(String[] names) {
        byte[][] spellings = new byte[names.length][];
        for (int member = 0; member < names.length; member++) {
            spellings[member] = ('"' + names[member] + "\":").getBytes(StandardCharsets.ISO_8859_1);
        }
        return spellings;
    }
}
