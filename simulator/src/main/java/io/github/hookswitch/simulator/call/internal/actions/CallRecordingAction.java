package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.internal.media.CallRecorder;
import io.github.hookswitch.simulator.call.internal.media.LegMedia;
import io.github.hookswitch.simulator.call.internal.media.Recordings;
import io.github.hookswitch.simulator.call.internal.media.Sound;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.RecordingDestination;
import java.time.Instant;
import java.util.List;

/** Starts, stops, pauses or resumes the recording of one leg. */
final class CallRecordingAction implements ActionType {
    private static final String DEFAULT_PREFIX = "Amazon-Chime-SMA-Call-Recordings";

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
                new CallRecordingAction(
                        "StopCallRecording",
                        (run, recorder) -> running(recorder).stop()),
                new CallRecordingAction(
                        "PauseCallRecording",
                        (run, recorder) -> running(recorder).pause()),
                new CallRecordingAction(
                        "ResumeCallRecording",
                        (run, recorder) -> running(recorder).resume()));
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
        step.take(run, run.leg().media().recorder());
        run.succeed();
    }

    private static CallRecorder running(CallRecorder recorder) throws ActionRefusedException {
        if (!recorder.isRunning()) {
            throw ActionRefusedException.invalidParameter("This leg is not being recorded");
        }
        return recorder;
    }

    private static void begin(ActionRun run, CallRecorder recorder) throws ActionRefusedException {
        String track = run.parameters().requiredText("Track");
        List<List<Sound>> channels = channels(track, run.leg().media());
        RecordingDestination destination =
                RecordingDestination.ofLocation(run.parameters(), "Destination").withDefaultPrefix(DEFAULT_PREFIX);
        run.answerLeg();
        if (recorder.wasStarted()) {
            throw ActionRefusedException.invalidParameter("A leg is recorded once; this one was started before");
        }
        Instant now = run.now();
        String fileName = run.recordings().fileName(now, run.leg().callId());
        String key = destination.withPrefix(Recordings.day(now) + "/" + fileName);
        run.requireStorable("Destination", destination.bucketName(), key);
        recorder.start(destination.bucketName(), key, channels);
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        stored.put("Type", "S3").put("Location", destination.bucketName() + "/" + key);
        run.result("CallRecordingDestination", stored);
    }

    private static List<List<Sound>> channels(String track, LegMedia media) throws ActionRefusedException {
        return switch (track) {
            case "INCOMING" -> List.of(media.said());
            case "OUTGOING" -> List.of(media.heard());
            case "BOTH" -> List.of(media.said(), media.heard());
            default ->
                throw ActionParameters.invalid(
                        "Track", "it must be BOTH, INCOMING or OUTGOING, but is \"" + track + '"');
        };
    }
}
