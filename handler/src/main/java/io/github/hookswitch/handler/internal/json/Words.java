package io.github.hookswitch.handler.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts that most events have: names of members, types, tags and states. A text that is there already need not be made
 * anew, and is told from others by a look at its bytes.
 */
final class Words {

    /** Room for four times the words, so that most have a place of their own. */
    private static final int PLACES = 256;

    private static final String[] TABLE = table(
            "SchemaVersion",
            "1.0",
            "Sequence",
            "InvocationEventType",
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
            "ActionData",
            "Type",
            "Hangup",
            "Speak",
            "PlayAudio",
            "CallAndBridge",
            "ReceiveDigits",
            "SpeakAndGetDigits",
            "PlayAudioAndGetDigits",
            "Parameters",
            "Arguments",
            "SipResponseCode",
            "ReceivedDigits",
            "ErrorType",
            "ErrorMessage",
            "CallDetails",
            "TransactionId",
            "TransactionAttributes",
            "AwsAccountId",
            "AwsRegion",
            "us-east-1",
            "us-west-2",
            "SipRuleId",
            "SipMediaApplicationId",
            "SipApplicationId",
            "Participants",
            "CallId",
            "ParticipantTag",
            "LEG-A",
            "LEG-B",
            "Leg-A",
            "Leg-B",
            "To",
            "From",
            "Direction",
            "Inbound",
            "Outbound",
            "StartTimeInMilliseconds",
            "Status",
            "Connected",
            "Disconnected",
            "SipHeaders");

    /** The bytes of each word, at its place. */
    private static final byte[][] SPELLINGS = spellings();

    private Words() {}

    /** The word that a piece of a text spells; null if it spells none. */
    static @Nullable String find(byte[] text, int from, int to) {
        if (from == to) {
            return "";
        }
        int place = place(to - from, text[from], text[to - 1]);
        for (byte[] spelling = SPELLINGS[place]; spelling.length > 0; spelling = SPELLINGS[place]) {
            if (Arrays.equals(text, from, to, spelling, 0, spelling.length)) {
                return TABLE[place];
            }
            place = place + 1 & PLACES - 1;
        }
        return null;
    }

    private static int place(int length, int first, int last) {
        return length * 7 + first * 5 + last * 31 & PLACES - 1;
    }

    private static @Nullable String[] table(String... words) {
        String[] table = new String[PLACES];
        for (String word : words) {
            int place = place(word.length(), word.charAt(0), word.charAt(word.length() - 1));
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
            spellings[place] = word == null ? new byte[0] : word.getBytes(StandardCharsets.ISO_8859_1);
        }
        return spellings;
    }
}
