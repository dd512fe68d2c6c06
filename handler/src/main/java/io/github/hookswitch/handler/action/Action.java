package io.github.hookswitch.handler.action;

/**
 * Something the service does in a call. Actions of a response run in order.
 *
 * <p>{@link Actions} has a factory for each; a type with optional parameters has a builder, and {@code on(leg)} says
 * which leg of a call it is for. A value that the service would refuse is refused when the action is built, with the
 * parameter's name, the value and the rule.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/specify-actions.html">Supported actions</a>
 */
public sealed interface Action
        permits CallAndBridge,
                CallRecordingControl,
                HangupAction,
                JoinChimeMeeting,
                ModifyChimeMeetingAttendees,
                Pause,
                PlayAudio,
                PlayAudioAndGetDigits,
                RawAction,
                ReceiveDigits,
                RecordAudio,
                SendDigits,
                Speak,
                SpeakAndGetDigits,
                StartBotConversation,
                StartCallRecording,
                VoiceFocus {

    /**
     * The action's {@code Type} in the service's words.
     *
     * @return for example {@code Speak}
     */
    String type();

    /**
     * Writes the members of the action's {@code Parameters}.
     *
     * @param out receives them in the service's words
     */
    void writeParameters(ParameterWriter out);

    /**
     * The action as it stands in the {@code Actions} of a response.
     *
     * @return an object with the members {@code Type} and {@code Parameters}, as UTF-8 JSON
     */
    default byte[] toJson() {
        return JsonParameterWriter.action(this);
    }
}
