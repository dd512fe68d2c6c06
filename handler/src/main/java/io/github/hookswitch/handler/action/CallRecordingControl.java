package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import org.jspecify.annotations.Nullable;

/**
 * Stops, pauses or resumes the recording that {@link StartCallRecording} began.
 *
 * @param operation what is done
 * @param leg the leg that is recorded; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/sip-apps-call-record.html">Recording calls</a>
 */
public record CallRecordingControl(
        Operation operation, @Nullable LegRef leg) implements Action {

    /** What is done to a recording. */
    public enum Operation {
        /** Ends it for the rest of the call. */
        STOP(ActionType.STOP_CALL_RECORDING),
        /** Records silence until it is resumed. */
        PAUSE(ActionType.PAUSE_CALL_RECORDING),
        /** Records again. */
        RESUME(ActionType.RESUME_CALL_RECORDING);

        private final String type;

        Operation(String type) {
            this.type = type;
        }
    }

    /** Checks that the operation is there. */
    public CallRecordingControl {
        Checks.notNull("Type", operation);
    }

    /**
     * The same for another leg.
     *
     * @param other the leg that is recorded
     * @return a new action
     */
    public CallRecordingControl on(LegRef other) {
        Checks.notNull("leg", other);
        return new CallRecordingControl(operation, other);
    }

    /**
     * The same for another leg.
     *
     * @param tag the leg that is recorded, by its tag
     * @return a new action
     */
    public CallRecordingControl on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return operation.type;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
    }
}
