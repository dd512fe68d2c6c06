package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Starts, stops, pauses or resumes the recording of one leg. */
final class CallRecordingAction implements ActionType {
    private final String name;
    private final Step step;

    private CallRecordingAction(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    /** What is done with the recorder of the leg. */
    private interface Step {
        void take(ActionRun run, CallRecorder recorder) throws ActionRefusedException;
    }

    static List<ActionType> all() {
        return List.of(
                new CallRecordingAction("StartCallRecording", CallRecordingAction::begin),
                new CallRecordingAction("StopCallRecording", (run, recorder) -> recorder.stop()),
                new CallRecordingAction("PauseCallRecording", (run, recorder) -> recorder.pause()),
                new CallRecordingAction("ResumeCallRecording", (run, recorder) -> recorder.resume()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean needsCallId() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        step.take(run, run.leg().line().recorder());
        run.succeed();
    }

    private static void begin(ActionRun run, CallRecorder recorder) throws ActionRefusedException {
        String track = run.parameters().requiredText("Track");
        if (!List.of("BOTH", "INCOMING", "OUTGOING").contains(track)) {
            throw ActionParameters.invalid("Track", "it must be BOTH, INCOMING or OUTGOING, but is \"" + track + '"');
        }
        RecordingDestination destination = RecordingDestination.ofLocation(run.parameters(), "Destination");
        run.answerLeg();
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        stored.put("Type", "S3").put("Location", recorder.start(destination, track));
        run.result("CallRecordingDestination", stored);
    }
}
