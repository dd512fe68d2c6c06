package io.github.hookswitch.handler.event;

/**
 * The names of the service's actions, as events report them. They are strings, because the service may have more:
 *
 * <pre>{@code
 * if (event.isFor(ActionType.CALL_AND_BRIDGE)) ...
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/specify-actions.html">Supported actions</a>
 */
public final class ActionType {

    /** {@code CallAndBridge}. */
    public static final String CALL_AND_BRIDGE = "CallAndBridge";

    /** {@code Hangup}. */
    public static final String HANGUP = "Hangup";

    /** {@code JoinChimeMeeting}. */
    public static final String JOIN_CHIME_MEETING = "JoinChimeMeeting";

    /** {@code ModifyChimeMeetingAttendees}. */
    public static final String MODIFY_CHIME_MEETING_ATTENDEES = "ModifyChimeMeetingAttendees";

    /** {@code Pause}. */
    public static final String PAUSE = "Pause";

    /** {@code PauseCallRecording}. */
    public static final String PAUSE_CALL_RECORDING = "PauseCallRecording";

    /** {@code PlayAudio}. */
    public static final String PLAY_AUDIO = "PlayAudio";

    /** {@code PlayAudioAndGetDigits}. */
    public static final String PLAY_AUDIO_AND_GET_DIGITS = "PlayAudioAndGetDigits";

    /** {@code ReceiveDigits}. */
    public static final String RECEIVE_DIGITS = "ReceiveDigits";

    /** {@code RecordAudio}. */
    public static final String RECORD_AUDIO = "RecordAudio";

    /** {@code ResumeCallRecording}. */
    public static final String RESUME_CALL_RECORDING = "ResumeCallRecording";

    /** {@code SendDigits}. */
    public static final String SEND_DIGITS = "SendDigits";

    /** {@code Speak}. */
    public static final String SPEAK = "Speak";

    /** {@code SpeakAndGetDigits}. */
    public static final String SPEAK_AND_GET_DIGITS = "SpeakAndGetDigits";

    /** {@code StartBotConversation}. */
    public static final String START_BOT_CONVERSATION = "StartBotConversation";

    /** {@code StartCallRecording}. */
    public static final String START_CALL_RECORDING = "StartCallRecording";

    /** {@code StopCallRecording}. */
    public static final String STOP_CALL_RECORDING = "StopCallRecording";

    /** {@code VoiceFocus}. */
    public static final String VOICE_FOCUS = "VoiceFocus";

    private ActionType() {}
}
