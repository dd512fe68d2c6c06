package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.media.PartyListener;
import io.github.hookswitch.simulator.call.internal.media.RecordedTracks;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.LegSelection;
import io.github.hookswitch.simulator.call.internal.parameters.RecordingDestination;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records what the party of one leg says, until a key, silence or the time ends it. */
final class RecordAudioAction implements ActionType {
    private static final int MOST_PREFIX_BYTES = 979;
    private static final Duration SILENCE_BY_DEFAULT = Duration.ofSeconds(200);

    private final ServiceRules rules;

    RecordAudioAction(ServiceRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "RecordAudio";
    }

    @Override
    public boolean interruptible() {
        return true;
    }

    @Override
    public boolean alwaysReports() {
        return true;
    }

    @Override
    public Leg selectLeg(ObjectNode parameters, Leg invoking, LegSelection legs) throws ActionRefusedException {
        boolean both = legs.isGiven(parameters.get("CallId")) && legs.isGiven(parameters.get("ParticipantTag"));
        if (both && !rules.has(ServiceVariant.BOTH_LEG_REFERENCES_ACCEPTED)) {
            throw ActionRefusedException.invalidParameter("CallId and ParticipantTag cannot be used together");
        }
        return legs.select(parameters, invoking);
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        ActionParameters parameters = run.parameters();
        RecordingDestination destination = destination(parameters);
        Optional<Duration> duration = duration(parameters);
        Optional<Duration> silence = silence(parameters);
        Set<String> terminators = parameters.keys("RecordingTerminators");
        if (terminators.isEmpty()) {
            throw ActionParameters.invalid("RecordingTerminators", "it is required");
        }
        run.answerLeg();
        Take take = new Take(run, destination, terminators, silence.orElse(null));
        run.listen(take);
        run.onCancel(take::store);
        duration.ifPresent(time -> run.after(time, take::finish));
        if (!run.leg().media().isPartySpeaking()) {
            take.awaitSilence();
        }
    }

    private static RecordingDestination destination(ActionParameters parameters) throws ActionRefusedException {
        RecordingDestination destination = RecordingDestination.ofBucket(parameters, "RecordingDestination");
        if (destination.prefix().getBytes(StandardCharsets.UTF_8).length > MOST_PREFIX_BYTES) {
            throw ActionParameters.invalid(
                    "RecordingDestination", "Prefix has more than " + MOST_PREFIX_BYTES + " bytes");
        }
        return destination;
    }

    private Optional<Duration> duration(ActionParameters parameters) throws ActionRefusedException {
        boolean optional = rules.has(ServiceVariant.RECORDING_WITHOUT_DURATION)
                && parameters.given("DurationInSeconds").isEmpty();
        return optional ? Optional.empty() : Optional.of(parameters.seconds("DurationInSeconds"));
    }

    private Optional<Duration> silence(ActionParameters parameters) throws ActionRefusedException {
        if (parameters.given("SilenceDurationInSeconds").isEmpty()) {
            return rules.has(ServiceVariant.SILENCE_ENDS_RECORDING)
                    ? Optional.of(SILENCE_BY_DEFAULT)
                    : Optional.empty();
        }
        parameters.integerOr("SilenceThreshold", 1, 1000, 200);
        Duration silence = parameters.seconds("SilenceDurationInSeconds");
        if (silence.compareTo(Duration.ofSeconds(1)) < 0 || silence.compareTo(Duration.ofSeconds(1000)) > 0) {
            throw ActionParameters.invalid("SilenceDurationInSeconds", "it must be 1 to 1000");
        }
        return Optional.of(silence);
    }

    /** One recording while it is made. */
    private static final class Take implements PartyListener {
        private final ActionRun run;
        private final RecordingDestination destination;
        private final Set<String> terminators;
        private final @Nullable Duration silence;
        private final Instant start;
        private VirtualTime.@Nullable Scheduled silenceEnd;

        Take(ActionRun run, RecordingDestination destination, Set<String> terminators, @Nullable Duration silence) {
            this.run = run;
            this.destination = destination;
            this.terminators = terminators;
            this.silence = silence;
            this.start = run.now();
        }

        void awaitSilence() {
            if (silence != null) {
                silenceEnd = run.after(silence, this::finish);
            }
        }

        @Override
        public boolean key(String key) {
            if (!terminators.contains(key)) {
                return false;
            }
            run.result("RecordingTerminatorUsed", key);
            finish();
            return true;
        }

        @Override
        public void speechBegan() {
            if (silenceEnd != null) {
                silenceEnd.cancel();
            }
        }

        @Override
        public void speechEnded(String text) {
            awaitSilence();
        }

        void finish() {
            try {
                storeIfAllowed();
                run.succeed();
            } catch (ActionRefusedException refused) {
                run.fail(refused);
            }
        }

        /** When the action is cut off, nobody is told that the upload failed. */
        void store() {
            try {
                storeIfAllowed();
            } catch (ActionRefusedException refused) {
                // The recording is lost, as it is with the service.
            }
        }

        private void storeIfAllowed() throws ActionRefusedException {
            String key = destination.withPrefix(
                    run.recordings().fileName(start, run.leg().callId()));
            run.requireStorable("RecordingDestination", destination.bucketName(), key);
            RecordedTracks tracks = RecordedTracks.of(run.leg().media().said());
            run.recordings().store(run.leg().tag(), destination.bucketName(), key, start, tracks);
            ObjectNode stored = JsonNodeFactory.instance.objectNode();
            stored.put("Type", "S3").put("BucketName", destination.bucketName()).put("Key", key);
            run.result("RecordingDestination", stored);
        }
    }
}
