package io.github.hookswitch.handler.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values that most events have: types, tags and states. A string that exists already need not be created again, and is
 * recognized by its bytes.
 */
final class Words {

    /** Room for many times the words, so that most have a place of their own. */
    private static final int PLACES = 256;

    /** The bytes from the quotation mark that choose a word's place; the last one that is looked at is this far. */
    private static final int LOOK_AHEAD = 5;

    private static final @Nullable String[] TABLE = table(
            "1.0",
            "NEW_INBOUND_CALL",
            "NEW_OUTBOUND_CALL",
            "RINGING",
            "CALL_ANSWERED",
            "ACTION_SUCCESSFUL",
            "ACTION_FAILED",
            "ACTION_INTERRUPTED",
            "DIGITS_RECEIVED",
            "CALL_UPDATE_REQUESTED",
            "HANGUP",
            "INVALID_LAMBDA_RESPONSE",
            "Hangup",
            "Speak",
            "PlayAudio",
            "CallAndBridge",
            "ReceiveDigits",
            "SpeakAndGetDigits",
            "PlayAudioAndGetDigits",
            "us-east-1",
            "us-west-2",
            "LEG-A",
            "LEG-B",
            "Leg-A",
            "Leg-B",
            "Inbound",
            "Outbound",
            "Connected",
            "Disconnected");

    /** The bytes of each word at its place, in quotation marks. */
    private static final byte[][] SPELLINGS = spellings();

    private Words() {}

    /** The word that stands at a position, in quotation marks; null if none does. */
    static @Nullable String at(byte[] json, int at) {
        if (at + LOOK_AHEAD >= json.length) {
            return null;
        }
        int place = place(json[at + 1], json[at + LOOK_AHEAD - 1], json[at + LOOK_AHEAD]);
        for (byte[] spelling = SPELLINGS[place]; spelling.length > 0; spelling = SPELLINGS[place]) {
            int end = at + spelling.length;
            if (end <= json.length && Arrays.equals(json, at, end, spelling, 0, spelling.length)) {
                return TABLE[place];
            }
            place = place + 1 & PLACES - 1;
        }
        return null;
    }

    private static int place(int first, int fourth, int fifth) {
        return first * 5 + fourth * 31 + fifth * 7 & PLACES - 1;
    }

    private static @Nullable String[] table(String... words) {
        @Nullable String[] table = new @Nullable String[PLACES];
        for (String word : words) {
            // As far as it is looked at, a short word is followed by a comma.
            String seen = word + "\",";
            int place = place(seen.charAt(0), seen.charAt(LOOK_AHEAD - 2), seen.charAt(LOOK_AHEAD - 1));
            while (table[place] != null) {
                place = place + 1 & PLACES - 1;
            }
            table[place] = word;
        }
        return table;
    }

    private static byte[][] spellings() {
        byte[][] spellings = new byte[PLACES][];
        for (int place = 0; place < PLACES; place++) {
            String word = TABLE[place];
            spellings[place] = word == null ? new byte[0] : ('"' + word + '"').getBytes(StandardCharsets.ISO_8859_1);
        }
        return spellings;
    }
}
