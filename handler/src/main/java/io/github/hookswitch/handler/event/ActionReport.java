package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ActionData} of an event: the action that it is about, as executed.
 *
 * @param type the action's {@code Type}, such as {@code CallAndBridge}; empty if the service left it out
 * @param callId the leg that the action ran on; null if not given
 * @param participantTag the tag of that leg; null if not given
 * @param receivedDigits the digits that the action collected; null if the event had none, empty when a
 *     {@code ReceiveDigits} was only registered
 * @param raw the whole {@code ActionData} as JSON; null if the event had none
 */
public record ActionReport(
        String type,
        @Nullable String callId,
        @Nullable LegTag participantTag,
        @Nullable String receivedDigits,
        @Nullable RawJson raw) {

    public ActionReport {
        Arguments.notNull("type", type);
    }

    /** The report of an event without {@code ActionData}. */
    public static final ActionReport NONE = new ActionReport("", null, null, null, null);

    /**
     * Whether the report is about an action of a type.
     *
     * @param actionType one of {@link ActionType}
     * @return whether it is
     */
    public boolean isFor(String actionType) {
        return type.equals(actionType);
    }

    /**
     * Where {@code RecordAudio} or a call recording put its file.
     *
     * @return the file, null if the action recorded nothing
     */
    public @Nullable RecordedFile recording() {
        return new ActionResults(raw).recording();
    }

    /**
     * The digit that ended a {@code RecordAudio}.
     *
     * @return the digit, null if none was pressed
     */
    public @Nullable String recordingTerminatorUsed() {
        return new ActionResults(raw).recordingTerminatorUsed();
    }

    /**
     * What the bot of a {@code StartBotConversation} understood.
     *
     * @return the result, null if the action was another one
     */
    public @Nullable IntentResult intentResult() {
        return new ActionResults(raw).intentResult();
    }

    /**
     * What went wrong with several attendees of a meeting.
     *
     * @return the service's texts, empty if it gave none
     */
    public List<String> errorList() {
        return new ActionResults(raw).errorList();
    }

    /** Leaves the digits out: a caller may have typed a PIN. */
    @Override
    public String toString() {
        return "ActionReport[" + type + " on " + participantTag + " " + callId + ", "
                + (receivedDigits == null ? "no" : receivedDigits.length()) + " digits]";
    }
}
