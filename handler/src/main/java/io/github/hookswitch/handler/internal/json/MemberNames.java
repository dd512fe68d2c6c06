package io.github.hookswitch.handler.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The members that are read, by numbers, which are quicker to switch on than texts, and the order in which events
 * usually have them: a name that stands where it is expected is known after one comparison of its bytes.
 */
final class MemberNames {

    /** Any other name. */
    static final int OTHER = -1;

    // Numbers of members of the same object are neighbours.
    static final int SCHEMA_VERSION = 0;
    static final int SEQUENCE = 1;
    static final int INVOCATION_EVENT_TYPE = 2;
    static final int INVOCATION_EVENT = 3;
    static final int ACTION_DATA = 4;
    static final int CALL_DETAILS = 5;
    static final int ERROR_TYPE = 6;
    static final int ERROR_MESSAGE = 7;
    static final int ERROR = 8;
    static final int RECEIVED_DIGITS = 9;
    static final int TYPE = 10;
    static final int PARAMETERS = 11;
    static final int SIP_RESPONSE_CODE = 12;
    static final int ARGUMENTS = 13;
    static final int CALL_ID = 14;
    static final int PARTICIPANT_TAG = 15;
    static final int TO = 16;
    static final int FROM = 17;
    static final int DIRECTION = 18;
    static final int START_TIME_IN_MILLISECONDS = 19;
    static final int STATUS = 20;
    static final int SIP_HEADERS = 21;
    static final int TRANSACTION_ID = 22;
    static final int TRANSACTION_ATTRIBUTES = 23;
    static final int AWS_ACCOUNT_ID = 24;
    static final int AWS_REGION = 25;
    static final int SIP_RULE_ID = 26;
    static final int SIP_MEDIA_APPLICATION_ID = 27;
    static final int SIP_APPLICATION_ID = 28;
    static final int PARTICIPANTS = 29;

    /** The names at their numbers. */
    private static final String[] NAMES = {
        "SchemaVersion",
        "Sequence",
        "InvocationEventType",
        "InvocationEvent",
        "ActionData",
        "CallDetails",
        "ErrorType",
        "ErrorMessage",
        "Error",
        "ReceivedDigits",
        "Type",
        "Parameters",
        "SipResponseCode",
        "Arguments",
        "CallId",
        "ParticipantTag",
        "To",
        "From",
        "Direction",
        "StartTimeInMilliseconds",
        "Status",
        "SipHeaders",
        "TransactionId",
        "TransactionAttributes",
        "AwsAccountId",
        "AwsRegion",
        "SipRuleId",
        "SipMediaApplicationId",
        "SipApplicationId",
        "Participants"
    };

    private static final int[] USUAL_ORDER = {
        SCHEMA_VERSION,
        SEQUENCE,
        INVOCATION_EVENT_TYPE,
        ACTION_DATA,
        TYPE,
        PARAMETERS,
        CALL_ID,
        PARTICIPANT_TAG,
        CALL_DETAILS,
        TRANSACTION_ID,
        AWS_ACCOUNT_ID,
        AWS_REGION,
        SIP_RULE_ID,
        SIP_MEDIA_APPLICATION_ID,
        SIP_APPLICATION_ID,
        PARTICIPANTS,
        CALL_ID,
        PARTICIPANT_TAG,
        TO,
        FROM,
        DIRECTION,
        START_TIME_IN_MILLISECONDS,
        STATUS
    };

    /** Where the members of a participant begin, which may come again. */
    private static final int PARTICIPANT = 16;

    /** Each name as it stands in an event, with quotation marks and colon. */
    private static final byte[][] SPELLINGS = spellings();

    /** How far ahead of its turn a member may come without those before it being given up. */
    private static final int MAX_EARLY = 3;

    private static final int PLACES = 128;

    /** The numbers of the names, each at a place that its length and last letters give. */
    private static final byte[] TABLE = table();

    /** The place in the usual order after each name. */
    private static final byte[] AFTER = after();

    private MemberNames() {}

    static String name(int member) {
        return NAMES[member];
    }

    /** The member at a place of the usual order. */
    static int usual(int place) {
        return USUAL_ORDER[place];
    }

    /** Whether a member's name and its colon stand at a position. */
    static boolean standsAt(byte[] json, int at, int member) {
        byte[] spelling = SPELLINGS[member];
        int end = at + spelling.length;
        // Most other names begin with another letter, which takes less time to see.
        return end <= json.length
                && json[at + 1] == spelling[1]
                && Arrays.equals(json, at, end, spelling, 0, spelling.length);
    }

    /** The bytes of a name with quotation marks and colon. */
    static int length(int member) {
        return SPELLINGS[member].length;
    }

    /** The place after a place of the usual order. */
    static int next(int place) {
        return place + 1 < USUAL_ORDER.length ? place + 1 : PARTICIPANT;
    }

    /** The place in the usual order after an unexpected member. */
    static int after(int member, int place) {
        int after = member == OTHER ? OTHER : AFTER[member];
        // A member that is not in the order, or comes a little early, changes nothing.
        return after == OTHER || (after > place && after <= place + MAX_EARLY) ? place : after;
    }

    /** The member whose name stands between two quotation marks. */
    static int find(byte[] json, int from, int to) {
        if (to - from < 2) {
            return OTHER;
        }
        int place = place(to - from, json[to - 2], json[to - 1]);
        for (int member = TABLE[place]; member != OTHER; member = TABLE[place]) {
            byte[] spelling = SPELLINGS[member];
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

    private static byte[] table() {
        byte[] table = new byte[PLACES];
        Arrays.fill(table, (byte) OTHER);
        for (int member = 0; member < NAMES.length; member++) {
            String name = NAMES[member];
            int length = name.length();
            int place = place(length, name.charAt(length - 2), name.charAt(length - 1));
            while (table[place] != OTHER) {
                place = place + 1 & PLACES - 1;
            }
            table[place] = (byte) member;
        }
        return table;
    }

    private static byte[] after() {
        byte[] after = new byte[NAMES.length];
        Arrays.fill(after, (byte) OTHER);
        for (int place = 0; place < USUAL_ORDER.length; place++) {
            after[USUAL_ORDER[place]] = (byte) next(place);
        }
        return after;
    }

    private static byte[][] spellings() {
        byte[][] spellings = new byte[NAMES.length][];
        for (int member = 0; member < NAMES.length; member++) {
            spellings[member] = ('"' + NAMES[member] + "\":").getBytes(StandardCharsets.ISO_8859_1);
        }
        return spellings;
    }
}
