package io.github.hookswitch.simulator.call;

/**
 * Ways in which the service may behave otherwise than {@link ServiceRules#defaults()}: its sources contradict each
 * other or are silent there. A variant that is off stands for the reading that asks more of a handler, or the one that
 * real events show.
 *
 * <p>Each says where it comes from. <em>Documented</em> names a page of the Amazon Chime SDK developer guide, of whatever
 * year, by the last part of its address: {@code hangup} is
 * <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/hangup.html">hangup.html</a>. <em>Seen</em> names published
 * applications that rely on it.
 */
public enum ServiceVariant {
    /**
     * {@code TransactionAttributes} of a reply are merged into those that are stored. Off: they replace them.
     * Documented: update-trans-attributes.
     */
    ATTRIBUTES_MERGED("update-trans-attributes"),
    /**
     * {@code TransactionAttributes} of the reply to {@code NEW_OUTBOUND_CALL} are ignored. Off: they are stored.
     * Documented: use-create-call-api.
     */
    OUTBOUND_ATTRIBUTES_IGNORED("use-create-call-api"),
    /**
     * Events write {@code SipApplicationId}, as older examples do. Off: {@code SipMediaApplicationId}. Documented:
     * case-5.
     */
    OLD_APPLICATION_ID("case-5"),
    /**
     * Participants have the tags {@code Leg-A} and {@code Leg-B}. Off: {@code LEG-A} and {@code LEG-B}. Documented:
     * case-5.
     */
    MIXED_CASE_TAGS("case-5"),
    /**
     * Error members of a failed action stand beside {@code ActionData}. Off: inside. Documented: voice-focus.
     */
    ACTION_ERRORS_ON_TOP("voice-focus"),
    /**
     * A failed action has the one member {@code Error}, "type: message". Off: {@code ErrorType}, {@code ErrorMessage}.
     * Documented: join-chime-meeting.
     */
    ACTION_ERRORS_AS_ONE_STRING("join-chime-meeting"),
    /**
     * Error members of {@code INVALID_LAMBDA_RESPONSE} are in {@code ActionData}. Off: at the top level. Documented:
     * pstn-invocations.
     */
    REPLY_ERRORS_IN_ACTION_DATA("pstn-invocations"),
    /**
     * A list reports nothing but its last action. Off: nine types report as soon as they succeed. Documented:
     * use-case-2.
     */
    ONLY_LAST_ACTION_REPORTED("use-case-2"),
    /**
     * {@code HANGUP} has the type {@code ReceiveDigits} where that is registered on the leg. Off: {@code Hangup}.
     * Documented: case-5.
     */
    HANGUP_NAMES_REGISTRATION("case-5"),
    /**
     * {@code HANGUP} comes before {@code ACTION_SUCCESSFUL} of the {@code Hangup} that caused it. Off: after it. Seen:
     * aws-samples/amazon-chime-sdk-take-back-and-transfer, read 2026-11-28.
     */
    HANGUP_BEFORE_ITS_SUCCESS("aws-samples/amazon-chime-sdk-take-back-and-transfer", "2026-11-28"),
    /**
     * A {@code Hangup} that leaves another leg connected gives {@code HANGUP} alone. Off: {@code ACTION_SUCCESSFUL}
     * besides. Documented: hangup.
     */
    HANGUP_ACTION_UNREPORTED("hangup"),
    /**
     * A {@code Hangup} of the meeting leg gives {@code HANGUP} too. Off: {@code ACTION_SUCCESSFUL} alone. Documented:
     * case-5.
     */
    HANGUP_OF_MEETING_LEG_SENT("case-5"),
    /**
     * The meeting leg stays when the caller leaves. Off: it ends with the caller, without an event of its own.
     * Documented: hangup.
     */
    MEETING_LEG_OUTLIVES_CALLER("hangup"),
    /**
     * An action that was running when its party hung up is reported as {@code ACTION_SUCCESSFUL}, with that
     * participant {@code Disconnected}, before {@code HANGUP}. Off: it is dropped. Seen: handlers of aws-samples, read
     * 2026-11-28.
     */
    ACTION_OF_ENDED_LEG_SUCCEEDS("handlers of aws-samples", "2026-11-28"),
    /**
     * An update of the call cuts {@code Speak} off. Off: it is finished first. Seen:
     * aws-samples/amazon-chime-sdk-voice-voice-translator, read 2026-11-28.
     */
    SPEAK_INTERRUPTIBLE("aws-samples/amazon-chime-sdk-voice-voice-translator", "2026-11-28"),
    /**
     * One registration of {@code ReceiveDigits} fires again and again. Off: once. Seen:
     * aws-samples/amazon-chime-sma-update-call, read 2026-11-28.
     */
    RECEIVE_DIGITS_FIRES_AGAIN("aws-samples/amazon-chime-sma-update-call", "2026-11-28"),
    /**
     * Received digits come as {@code ACTION_SUCCESSFUL}. Off: as {@code DIGITS_RECEIVED}. Documented: case-4.
     */
    RECEIVED_DIGITS_SUCCEED("case-4"),
    /**
     * Digits that do not match are sent when they are flushed. Off: they are dropped. Documented: listen-to-digits.
     */
    FLUSHED_DIGITS_SENT("listen-to-digits"),
    /**
     * The flush time of {@code ReceiveDigits} may be as short as the time between digits. Off: it must be longer.
     * Documented: unexpected-action-fail.
     */
    SHORT_FLUSH_ACCEPTED("unexpected-action-fail"),
    /**
     * {@code ReceivedDigits} of the prompting actions ends in the terminator. Off: it is left out. Documented:
     * play-audio-get-digits.
     */
    TERMINATOR_IN_DIGITS("play-audio-get-digits"),
    /**
     * {@code MaxNumberOfDigits} must be above the minimum. Off: it may be equal. Documented: play-audio-get-digits.
     */
    MAX_DIGITS_ABOVE_MIN("play-audio-get-digits"),
    /**
     * {@code Repeat} may be 0, which means 1. Off: it must be at least 1. Seen: handlers of aws-samples, read
     * 2026-11-28.
     */
    REPEAT_ZERO_ACCEPTED("handlers of aws-samples", "2026-11-28"),
    /**
     * Speech, digit sending, voice focus and call recording fail without {@code CallId}. Off: the leg is selected.
     * Documented: speak.
     */
    CALL_ID_REQUIRED("speak"),
    /**
     * {@code RecordAudio} takes {@code CallId} and {@code ParticipantTag} together. Off: it fails. Documented: hangup.
     */
    BOTH_LEG_REFERENCES_ACCEPTED("hangup"),
    /**
     * {@code CallId} or {@code ParticipantTag} of "" fails the action. Off: it counts as absent, as AWS's own
     * published handlers write it. Documented: hangup.
     */
    EMPTY_LEG_REFERENCE_REFUSED("hangup"),
    /**
     * An action on a leg that is over is left out, and the list goes on. Off: it fails. Documented: hangup.
     */
    ACTIONS_ON_ENDED_LEGS_SKIPPED("hangup"),
    /**
     * {@code SipHeaders} fail for a PSTN endpoint. Off: they are sent. Documented: call-and-bridge.
     */
    PSTN_SIP_HEADERS_REFUSED("call-and-bridge"),
    /**
     * The {@code Uri} of an AWS endpoint has at most 30 characters. Off: 36. Documented: call-and-bridge.
     */
    SHORT_URIS_ONLY("call-and-bridge"),
    /**
     * {@code CallTimeoutSeconds} may be 0. Off: it is 1 to 120. Documented: unexpected-action-fail.
     */
    ZERO_CALL_TIMEOUT_ACCEPTED("unexpected-action-fail"),
    /**
     * {@code Pause} takes any length above 0. Off: 100 to 30000 ms. Documented: pause.
     */
    PAUSE_OF_ANY_LENGTH("pause"),
    /**
     * {@code RecordAudio} without {@code DurationInSeconds} records until something else ends it. Off: it fails.
     * Documented: record-audio.
     */
    RECORDING_WITHOUT_DURATION("record-audio"),
    /**
     * {@code RecordAudio} without {@code SilenceDurationInSeconds} ends after 200 s of silence. Off: never by silence.
     * Documented: record-audio.
     */
    SILENCE_ENDS_RECORDING("record-audio"),
    /**
     * {@code JoinChimeMeeting} works without {@code MeetingId}. Off: it fails. Documented: join-chime-meeting.
     */
    MEETING_ID_OPTIONAL("join-chime-meeting"),
    /**
     * {@code VoiceFocus} fails on a leg that nobody has answered. Off: it succeeds and leaves the leg ringing.
     * Documented: voice-focus.
     */
    VOICE_FOCUS_NEEDS_ANSWER("voice-focus"),
    /**
     * {@code Enable} of {@code VoiceFocus} may be the string "True" or "False". Off: a boolean. Seen:
     * aws-samples/amazon-chime-sdk-pstn-audio-voice-focus, read 2026-11-28.
     */
    VOICE_FOCUS_TEXT_ACCEPTED("aws-samples/amazon-chime-sdk-pstn-audio-voice-focus", "2026-11-28"),
    /**
     * A retry has the next {@code Sequence}. Off: it repeats the event byte by byte. Documented: pstn-invocations.
     */
    RETRY_COUNTS_SEQUENCE("pstn-invocations"),
    /**
     * The reply of an invocation still counts after the invocation was retried. Off: only that of the retry does.
     * Documented: timeouts.
     */
    LATE_REPLIES_ACCEPTED("timeouts"),
    /**
     * The first unusable reply hangs up. Off: it gives {@code INVALID_LAMBDA_RESPONSE}, and only a second one in a row
     * hangs up; an empty reply, and an empty list for {@code NEW_INBOUND_CALL}, do in any case. Documented:
     * unexpected-hangups.
     */
    INVALID_REPLIES_HANG_UP("unexpected-hangups"),
    /**
     * An empty list drops the actions that wait. Off: they are run. Documented: use-cases.
     */
    EMPTY_LIST_DROPS_REST("use-cases");

    private final Evidence.Kind kind;
    private final String source;

    /** One that is documented. */
    ServiceVariant(String page) {
        this.kind = Evidence.Kind.DOCUMENTED;
        this.source = page;
    }

    /** One that was seen. */
    ServiceVariant(String application, String readOn) {
        this.kind = Evidence.Kind.SEEN;
        this.source = application + ", read " + readOn;
    }

    /**
     * Where it comes from that the service may behave so.
     *
     * @return a page or an application
     */
    public Evidence evidence() {
        return new Evidence(kind, source);
    }

    /**
     * Where a variant comes from.
     *
     * @param kind whether AWS says so, or somebody relies on it
     * @param source name of the page; or the application, and when it was read
     */
    public record Evidence(Kind kind, String source) {

        /** The kinds of evidence. */
        public enum Kind {
            /** A page of the developer guide says so, or shows it. */
            DOCUMENTED,
            /** A published application relies on it. */
            SEEN
        }

        /**
         * In words.
         *
         * @return such as {@code Documented: hangup}
         */
        @Override
        public String toString() {
            return (kind == Kind.DOCUMENTED ? "Documented: " : "Seen: ") + source;
        }
    }
}
