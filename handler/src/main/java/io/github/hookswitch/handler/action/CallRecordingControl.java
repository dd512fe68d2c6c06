package io.github.hookswitch.handler.action;

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
        STOP("StopCallRecording"),
        /** Records silence until it is resumed. */
        PAUSE("PauseCallRecording"),
        /** Records again. */
        RESUME("ResumeCallRecording");

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

    @Override
    public String type() {
        return operation.type;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
    }
}
