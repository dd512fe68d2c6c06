package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of actions whose bucket the service may not use. */
class BucketAccessTest {
    private static final String FILE = "{'Type':'S3','BucketName':'prompts','Key':'hello.wav'}";
    private static final String RECORD = "{'Type':'RecordAudio','Parameters':{'DurationInSeconds':5,"
            + "'RecordingTerminators':['#'],'RecordingDestination':{'Type':'S3','BucketName':'voicemail'}}}";

    private final List<String> asked = new ArrayList<>();
    private final ScriptedFunction function = new ScriptedFunction();
    private final BucketAccess refusing = new BucketAccess() {
        @Override
        public @Nullable String readRefusal(ApplicationEndpoint application, String bucketName, String key) {
            asked.add(application.sipMediaApplicationId() + " reads " + bucketName + "/" + key);
            return "no grant to read";
        }

        @Override
        public @Nullable String writeRefusal(ApplicationEndpoint application, String bucketName, String key) {
            asked.add(application.sipMediaApplicationId() + " writes " + bucketName);
            return "no grant to write";
        }
    };

    private SimulatedCall call(String action) {
        function.on("NEW_INBOUND_CALL", action.replace('\'', '"'));
        function.on("ACTION_FAILED", Replies.HANG_UP);
        return new CallEngineBuilder(Account.withApplications(1), function)
                .bucketAccess(refusing)
                .build()
                .dial(CALLER, SERVICE_NUMBER);
    }

    private JsonNode failure() {
        return function.only("ACTION_FAILED").path("ActionData");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Type':'PlayAudio','Parameters':{'AudioSource':" + FILE + "}}",
                "{'Type':'PlayAudioAndGetDigits','Parameters':{'AudioSource':" + FILE + ",'FailureAudioSource':" + FILE
                        + ",'RepeatDurationInMilliseconds':1}}"
            })
    void aPromptThatMayNotBeReadFailsItsAction(String action) {
        call(action).runUntilEnded();

        assertThat(failure().path("ErrorType").asText()).isEqualTo("InvalidAudioSource");
        assertThat(failure().path("ErrorMessage").asText()).contains("AudioSource", "no grant to read");
        assertThat(asked.get(0)).endsWith("reads prompts/hello.wav");
    }

    @Test
    void aRecordingThatMayNotBeStoredFailsWhenItIsOver() {
        SimulatedCall call = call(RECORD);
        call.runUntilEnded();

        assertThat(failure().path("ErrorType").asText()).isEqualTo("InvalidActionParameter");
        assertThat(failure().path("ErrorMessage").asText()).contains("RecordingDestination", "no grant to write");
        assertThat(call.recordings()).isEmpty();
        assertThat(call.actions().get(0).endedAt())
                .isEqualTo(call.actions().get(0).startedAt().plusSeconds(5));
    }

    @Test
    void aRecordingThatIsCutOffIsNotStoredEither() {
        SimulatedCall call = call(RECORD);
        call.runFor(Duration.ofSeconds(2));

        call.hangUp(LegTag.A);

        assertThat(call.recordings()).isEmpty();
    }
}
