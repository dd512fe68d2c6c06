package io.github.hookswitch.simulator.call;

/**
 * Ways in which the service may behave otherwise than {@link ServiceRules#defaults()}: its sources contradict each
 * other or are silent there. A rule that is off stands for the reading that asks more of a handler, or the one that
 * real events show.
 */
public enum ServiceVariant {
    /** {@code TransactionAttributes} of a reply are merged into those that are stored. Off: they replace them. */
    ATTRIBUTES_MERGED,
    /** {@code TransactionAttributes} of the reply to {@code NEW_OUTBOUND_CALL} are ignored. Off: they are stored. */
    OUTBOUND_ATTRIBUTES_IGNORED,
    /** Events write {@code SipApplicationId}, as older examples do. Off: {@code SipMediaApplicationId}. */
    OLD_APPLICATION_ID,
    /** Participants have the tags {@code Leg-A} and {@code Leg-B}. Off: {@code LEG-A} and {@code LEG-B}. */
    MIXED_CASE_TAGS,
    /** Error members of a failed action stand beside {@code ActionData}. Off: inside. */
    ACTION_ERRORS_ON_TOP,
    /**
     * A failed action has the one member {@code Error}, "type: message". Off: {@code ErrorType}, {@code ErrorMessage}.
     */
    ACTION_ERRORS_AS_ONE_STRING,
    /** Error members of {@code INVALID_LAMBDA_RESPONSE} are in {@code ActionData}. Off: at the top level. */
    REPLY_ERRORS_IN_ACTION_DATA,
    /** A list reports nothing but its last action. Off: nine types report as soon as they succeed. */
    ONLY_LAST_ACTION_REPORTED,
    /** {@code HANGUP} has the type {@code ReceiveDigits} where that is registered on the leg. Off: {@code Hangup}. */
    HANGUP_NAMES_REGISTRATION,
    /** {@code HANGUP} comes before {@code ACTION_SUCCESSFUL} of the {@code Hangup} that caused it. Off: after it. */
    HANGUP_BEFORE_ITS_SUCCESS,
    /** A {@code Hangup} of the meeting leg gives {@code HANGUP} too. Off: {@code ACTION_SUCCESSFUL} alone. */
    HANGUP_OF_MEETING_LEG_SENT,
    /** The meeting leg stays when the caller leaves. Off: it ends with the caller, without an event of its own. */
    MEETING_LEG_OUTLIVES_CALLER,
    /** An update of the call cuts {@code Speak} off. Off: it is finished first. */
    SPEAK_INTERRUPTIBLE,
    /** One registration of {@code ReceiveDigits} fires again and again. Off: once. */
    RECEIVE_DIGITS_FIRES_AGAIN,
    /** Received digits come as {@code ACTION_SUCCESSFUL}. Off: as {@code DIGITS_RECEIVED}. */
    RECEIVED_DIGITS_SUCCEED,
    /** Digits that do not match are sent when they are flushed. Off: they are dropped. */
    FLUSHED_DIGITS_SENT,
    /** The flush time of {@code ReceiveDigits} may be as short as the time between digits. Off: it must be longer. */
    SHORT_FLUSH_ACCEPTED,
    /** {@code ReceivedDigits} of the prompting actions ends in the terminator. Off: it is left out. */
    TERMINATOR_IN_DIGITS,
    /** {@code MaxNumberOfDigits} must be above the minimum. Off: it may be equal. */
    MAX_DIGITS_ABOVE_MIN,
    /** {@code Repeat} may be 0, which means 1. Off: it must be at least 1. */
    REPEAT_ZERO_ACCEPTED,
    /** Speech, digit sending, voice focus and call recording fail without {@code CallId}. Off: the leg is selected. */
    CALL_ID_REQUIRED,
    /** {@code RecordAudio} takes {@code CallId} and {@code ParticipantTag} together. Off: it fails. */
    BOTH_LEG_REFERENCES_ACCEPTED,
    /** {@code CallId} or {@code ParticipantTag} of "" fails the action. Off: it counts as absent. */
    EMPTY_LEG_REFERENCE_REFUSED,
    /** An action on a leg that is over is left out, and the list goes on. Off: it fails. */
    ACTIONS_ON_ENDED_LEGS_SKIPPED,
    /** {@code SipHeaders} fail for a PSTN endpoint. Off: they are sent. */
    PSTN_SIP_HEADERS_REFUSED,
    /** The {@code Uri} of an AWS endpoint has at most 30 characters. Off: 36. */
    SHORT_URIS_ONLY,
    /** {@code CallTimeoutSeconds} may be 0. Off: it is 1 to 120. */
    ZERO_CALL_TIMEOUT_ACCEPTED,
    /** {@code Pause} takes any length above 0. Off: 100 to 30000 ms. */
    PAUSE_OF_ANY_LENGTH,
    /** {@code RecordAudio} without {@code DurationInSeconds} records until something else ends it. Off: it fails. */
    RECORDING_WITHOUT_DURATION,
    /**
     * {@code RecordAudio} without {@code SilenceDurationInSeconds} ends after 200 s of silence. Off: never by silence.
     */
    SILENCE_ENDS_RECORDING,
    /** {@code JoinChimeMeeting} works without {@code MeetingId}. Off: it fails. */
    MEETING_ID_OPTIONAL,
    /** {@code VoiceFocus} fails on a leg that nobody has answered. Off: it succeeds and leaves the leg ringing. */
    VOICE_FOCUS_NEEDS_ANSWER,
    /** {@code Enable} of {@code VoiceFocus} may be the string "True" or "False". Off: a boolean. */
    VOICE_FOCUS_TEXT_ACCEPTED,
    /** A retry has the next {@code Sequence}. Off: it repeats the event byte by byte. */
    RETRY_COUNTS_SEQUENCE
}
