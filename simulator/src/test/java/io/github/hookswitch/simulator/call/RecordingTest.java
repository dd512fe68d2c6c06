package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code RecordAudio} and the recording of calls. */
class RecordingTest {
    private static final String DESTINATION =
            "'RecordingDestination':{'Type':'S3','BucketName':'voicemail','Prefix':'inbox'}";
    private static final String TERMINATORS = "'RecordingTerminators':['#','*']";

    private final ScriptedFunction function = new ScriptedFunction();

    @TempDir
    Path folder;

    @Test
    void aKeyEndsARecording() {
        SimulatedCall call = recording("'DurationInSeconds':'30'");
        call.runFor(Duration.ofSeconds(3));

        call.press(LegTag.A, "1#");
        call.runUntilIdle();

        JsonNode data = function.only("ACTION_SUCCESSFUL").path("ActionData");
        assertThat(data.path("RecordingTerminatorUsed").asText()).isEqualTo("#");
        assertThat(data.at("/RecordingDestination/BucketName").asText()).isEqualTo("voicemail");
        assertThat(data.at("/RecordingDestination/Key").asText()).startsWith("inbox/");
        assertThat(call.recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.length()).isEqualTo(Duration.ofMillis(3250));
            assertThat(recording.key())
                    .isEqualTo(data.at("/RecordingDestination/Key").asText());
        });
    }

    @Test
    void aRecordingEndsWhenItsTimeIsOver() {
        SimulatedCall call = recording("'DurationInSeconds':30");

        call.runUntilIdle();

        assertThat(call.recordings()).extracting(Recording::length).containsExactly(Duration.ofSeconds(30));
        assertThat(function.only("ACTION_SUCCESSFUL").path("ActionData").has("RecordingTerminatorUsed"))
                .isFalse();
    }

    @Test
    void silenceEndsARecordingButNotWhileThePartySpeaks() {
        SimulatedCall call = recording("'DurationInSeconds':60,'SilenceDurationInSeconds':'2.0'");
        call.runFor(Duration.ofSeconds(1));

        call.say(LegTag.A, "a".repeat(150));
        call.runUntilIdle();

        assertThat(call.recordings()).extracting(Recording::length).containsExactly(Duration.ofSeconds(13));
    }

    @Test
    void aRecordingOfACallerWhoHangsUpIsStored() {
        SimulatedCall call = recording("'DurationInSeconds':60");
        call.runFor(Duration.ofSeconds(5));

        call.hangUp(LegTag.A);

        assertThat(call.recordings()).extracting(Recording::length).containsExactly(Duration.ofSeconds(5));
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "HANGUP LEG-A");
    }

    @Test
    void anUpdateInterruptsARecording() {
        function.on("CALL_UPDATE_REQUESTED", Replies.HANG_UP);
        function.on("NEW_INBOUND_CALL", record("'DurationInSeconds':60"));
        CallEngine engine = engine();
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runFor(Duration.ofSeconds(4));

        engine.updateCall("application-1", call.transactionId(), Map.of());
        call.runUntilEnded();

        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL", "CALL_UPDATE_REQUESTED", "ACTION_INTERRUPTED RecordAudio", "HANGUP LEG-A");
        assertThat(call.recordings()).hasSize(1);
    }

    @Test
    void aRecordingIsAWavFileOfItsLengthThatHoldsTheKeys() throws IOException, UnsupportedAudioFileException {
        SimulatedCall call = recording("'DurationInSeconds':2");

        call.press(LegTag.A, "5");
        call.runUntilIdle();

        Path file = requireNonNull(call.recordings().get(0).file());
        assertThat(file).startsWith(folder.resolve("voicemail").resolve("inbox"));
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(file.toFile())) {
            assertThat(audio.getFrameLength()).isEqualTo(16_000);
            assertThat(audio.getFormat().getSampleRate()).isEqualTo(8000);
            byte[] samples = audio.readAllBytes();
            assertThat(loudest(samples, 0, 600)).isGreaterThan(3000);
            assertThat(loudest(samples, 2000, 16_000)).isZero();
        }
    }

    @Test
    void aCallRecordingIsStoredWhenItsLegIsOver() {
        SimulatedCall call = callRecorded(
                start("BOTH"),
                Replies.pause(2000),
                control("PauseCallRecording"),
                Replies.pause(3000),
                control("ResumeCallRecording"),
                Replies.pause(4000),
                control("StopCallRecording"));
        call.runUntilIdle();
        assertThat(call.recordings()).isEmpty();

        call.hangUp(LegTag.A);

        Recording recording = call.recordings().get(0);
        assertThat(recording.length()).isEqualTo(Duration.ofSeconds(9));
        assertThat(recording.key())
                .startsWith("Amazon-Chime-SMA-Call-Recordings/2026/01/01/2026-01-01-00-00-00-000_")
                .endsWith("_" + requireNonNull(call.leg(LegTag.A)).callId() + ".wav");
        assertThat(recording.file()).isRegularFile().hasSize(44 + 9 * 8000 * 4);
    }

    @Test
    void theStartOfACallRecordingTellsWhereItWillBe() {
        function.on("NEW_INBOUND_CALL", start("INCOMING"));

        SimulatedCall call = engine().dial(CALLER, SERVICE_NUMBER);
        call.runUntilIdle();

        assertThat(function.only("ACTION_SUCCESSFUL")
                        .at("/ActionData/CallRecordingDestination/Location")
                        .asText())
                .startsWith("calls/Amazon-Chime-SMA-Call-Recordings/2026/01/01/");
    }

    @Test
    void aLegIsRecordedOnce() {
        callRecorded(start("BOTH"), control("StopCallRecording"), start("BOTH")).runUntilIdle();

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("InvalidActionParameter");
    }

    @ParameterizedTest
    @CsvSource({"StopCallRecording", "PauseCallRecording", "ResumeCallRecording"})
    void aRecordingThatWasNotStartedCannotBeControlled(String type) {
        callRecorded(control(type));

        assertThat(function.story()).contains("ACTION_FAILED " + type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RecordAudio|{" + DESTINATION + "," + TERMINATORS + "}",
                "RecordAudio|{" + DESTINATION + ",'DurationInSeconds':1}",
                "RecordAudio|{" + DESTINATION + "," + TERMINATORS + ",'DurationInSeconds':0}",
                "RecordAudio|{" + DESTINATION + "," + TERMINATORS
                        + ",'DurationInSeconds':9,'SilenceDurationInSeconds':0}",
                "RecordAudio|{" + DESTINATION + "," + TERMINATORS
                        + ",'DurationInSeconds':9,'SilenceDurationInSeconds':9,'SilenceThreshold':1001}",
                "RecordAudio|{" + DESTINATION + ",'RecordingTerminators':['A'],'DurationInSeconds':1}",
                "RecordAudio|{" + TERMINATORS + ",'DurationInSeconds':1}",
                "RecordAudio|{'RecordingDestination':{'Type':'S3'}," + TERMINATORS + ",'DurationInSeconds':1}",
                "StartCallRecording|{}",
                "StartCallRecording|{'Track':'ALL','Destination':{'Type':'S3','Location':'calls'}}",
                "StartCallRecording|{'Track':'BOTH','Destination':{'Type':'S3'}}",
            })
    void aWrongParameterFailsTheAction(String type, String parameters) {
        function.on("NEW_INBOUND_CALL", Replies.action(type, parameters));

        engine().dial(CALLER, SERVICE_NUMBER);

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("InvalidActionParameter");
    }

    @ParameterizedTest
    @CsvSource({"RECORDING_WITHOUT_DURATION,200", "SILENCE_ENDS_RECORDING,200"})
    void parametersMayBeLeftOutWhereTheRulesSaySo(ServiceVariant variant, int seconds) {
        String duration = variant == ServiceVariant.SILENCE_ENDS_RECORDING ? ",'DurationInSeconds':900" : "";
        function.on(
                "NEW_INBOUND_CALL",
                Replies.action("RecordAudio", "{" + DESTINATION + "," + TERMINATORS + duration + "}"));
        SimulatedCall call = new CallEngineBuilder(Account.withApplications(1), function)
                .rules(ServiceRules.defaults().toBuilder()
                        .with(variant, ServiceVariant.SILENCE_ENDS_RECORDING)
                        .build())
                .build()
                .dial(CALLER, SERVICE_NUMBER);

        call.runUntilIdle();

        assertThat(call.recordings()).extracting(Recording::length).containsExactly(Duration.ofSeconds(seconds));
    }

    private static int loudest(byte[] samples, int fromFrame, int toFrame) {
        int loudest = 0;
        for (int frame = fromFrame; frame < toFrame; frame++) {
            int sample = (samples[2 * frame] & 0xFF) | (samples[2 * frame + 1] << 8);
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }

    private static String record(String parameters) {
        return Replies.action("RecordAudio", "{" + DESTINATION + "," + TERMINATORS + "," + parameters + "}");
    }

    private static String start(String track) {
        return Replies.action(
                "StartCallRecording", "{'Track':'" + track + "','Destination':{'Type':'S3','Location':'calls'}}");
    }

    private static String control(String type) {
        return Replies.action(type, "{}");
    }

    private SimulatedCall recording(String parameters) {
        return callRecorded(record(parameters));
    }

    private SimulatedCall callRecorded(String... actions) {
        function.on("NEW_INBOUND_CALL", actions);
        return engine().dial(CALLER, SERVICE_NUMBER);
    }

    private CallEngine engine() {
        return new CallEngineBuilder(Account.withApplications(1), function)
                .recordingsTo(folder)
                .build();
    }
}
