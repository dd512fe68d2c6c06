package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.json.KnownStrings;
import io.github.hookswitch.handler.internal.json.MemberNames;

/** The vocabulary of events: the members that are read, by number, and the values that most events have. */
final class EventNames {

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

    /** Where the members of a participant begin in the usual order; they may come again. */
    private static final int PARTICIPANT = 16;

    /** The names at their numbers, and the order in which events usually have them. */
    static final MemberNames MEMBERS = new MemberNames(
            new String[] {
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
            },
            new int[] {
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
            },
            PARTICIPANT);

    /** Types, tags and states. */
    static final KnownStrings VALUES = new KnownStrings(
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

    private EventNames() {}
}
