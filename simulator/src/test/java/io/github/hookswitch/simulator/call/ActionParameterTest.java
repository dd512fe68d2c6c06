package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionParameterTest {
    private static final String SOURCE = "'AudioSource':{'Type':'S3','BucketName':'prompts','Key':'a.wav'}";

    private final ScriptedFunction function = new ScriptedFunction();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Pause|{}|InvalidActionParameter",
                "Pause|{'DurationInMilliseconds':99}|InvalidActionParameter",
                "Pause|{'DurationInMilliseconds':'30001'}|InvalidActionParameter",
                "Pause|{'DurationInMilliseconds':'1s'}|InvalidActionParameter",
                "Speak|{}|MissingRequiredActionParameter",
                "Speak|{'Text':''}|MissingRequiredActionParameter",
                "Speak|{'Text':'Hi','Engine':'best'}|InvalidActionParameter",
                "Speak|{'Text':'Hi','TextType':'html'}|InvalidActionParameter",
                "PlayAudio|{}|InvalidAudioSource",
                "PlayAudio|{'AudioSource':{'Type':'S3','BucketName':'prompts'}}|InvalidAudioSource",
                "PlayAudio|{'AudioSource':{'Type':'HTTP','BucketName':'b','Key':'k'}}|InvalidAudioSource",
                "PlayAudio|{" + SOURCE + ",'Repeat':0}|InvalidActionParameter",
                "PlayAudio|{" + SOURCE + ",'PlaybackTerminators':['A']}|InvalidActionParameter",
                "Hangup|{'SipResponseCode':'404'}|InvalidActionParameter",
                "Hangup|{'SipResponseCode':0}|InvalidActionParameter",
                "Hangup|{'ParticipantTag':'LEG-B'}|InvalidActionParameter",
                "Hangup|{'CallId':'unknown'}|InvalidActionParameter",
            })
    void aWrongParameterFailsTheAction(String type, String parameters, String errorType) {
        SimulatedCall call = running(Replies.action(type, parameters));

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo(errorType);
        assertThat(call.isEnded()).isFalse();
    }

    @Test
    void aTextOfMoreThanAThousandCharactersCannotBeSpoken() {
        running(Replies.speak("a".repeat(1001)));

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("MissingRequiredActionParameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEG-A", "Leg-A", "leg-a"})
    void aParticipantTagIsReadInAnyCase(String tag) {
        assertThat(running(Replies.action("Hangup", "{'ParticipantTag':'" + tag + "'}"))
                        .isEnded())
                .isTrue();
    }

    @Test
    void theCallIdWinsOverTheTag() {
        function.onEvent(
                "NEW_INBOUND_CALL",
                event -> Replies.actions(Replies.action(
                        "Hangup",
                        "{'ParticipantTag':'LEG-B','CallId':'"
                                + event.at("/CallDetails/Participants/0/CallId").asText() + "'}")));

        assertThat(dial(AudioLibrary.everyFileLasts(Duration.ofSeconds(5))).isEnded())
                .isTrue();
    }

    @Test
    void theEventShowsTheDefaultsThatWereUsed() {
        running(Replies.speak("Hi.")).runUntilIdle();

        JsonNode parameters = function.only("ACTION_SUCCESSFUL").at("/ActionData/Parameters");
        assertThat(parameters.path("Engine").asText()).isEqualTo("standard");
        assertThat(parameters.path("TextType").asText()).isEqualTo("text");
        assertThat(parameters.path("VoiceId").asText()).isEqualTo("Joanna");
        assertThat(parameters.path("CallId").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"text,20", "ssml,10"})
    void speechTakesAsLongAsItsTextWithoutTags(String textType, int seconds) {
        String text = "<speak>" + "a".repeat(150) + "</speak>" + (textType.equals("text") ? "b".repeat(135) : "");
        SimulatedCall call = running(Replies.action("Speak", "{'Text':'" + text + "','TextType':'" + textType + "'}"));

        call.runUntilIdle();

        assertThat(call.billedSeconds()).isEqualTo(seconds);
    }

    @Test
    void audioLastsAsLongAsItsFileTimesRepeat() {
        function.on("NEW_INBOUND_CALL", Replies.action("PlayAudio", "{" + SOURCE + ",'Repeat':'3'}"));
        SimulatedCall call = dial((bucket, key) -> Duration.ofSeconds(4));

        call.runUntilIdle();

        assertThat(call.billedSeconds()).isEqualTo(12);
    }

    @Test
    void audioThatCannotBeReadFailsTheAction() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);

        SimulatedCall call = dial((bucket, key) -> null);

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("InvalidAudioSource");
        assertThat(call.billedSeconds()).isZero();
    }

    private SimulatedCall running(String action) {
        function.on("NEW_INBOUND_CALL", action);
        return dial(AudioLibrary.everyFileLasts(Duration.ofSeconds(5)));
    }

    private SimulatedCall dial(AudioLibrary audio) {
        return new CallEngineBuilder(Account.withApplications(1), function)
                .audioLibrary(audio)
                .build()
                .dial(CALLER, SERVICE_NUMBER);
    }
}
