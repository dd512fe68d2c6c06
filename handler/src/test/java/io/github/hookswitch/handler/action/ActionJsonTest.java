package io.github.hookswitch.handler.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.event.LegTag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Actions are written as the service's guide shows them. */
class ActionJsonTest {

    private static final LegRef LEG = LegRef.callId("call-basalt-4");

    private static final AudioSource RINGBACK = AudioSource.s3("example-pebble-bucket", "copper-650");
    private static final AudioSource PROMPT = AudioSource.s3("example-pebble-bucket", "willow-lantern.wav");
    private static final AudioSource FAILURE_PROMPT = AudioSource.s3("example-pebble-bucket", "copper-willow.wav");
    private static final Speech AMBER = speech("The tundra line is open, press 2 for amber.");

    static Stream<Arguments> responses() {
        return Stream.concat(actions(), attributes());
    }

    private static Stream<Arguments> actions() {
        return Stream.of(
                written("none/empty-actions.json"),
                written(
                        "Hangup/hangup.json",
                        Actions.hangup(HangupAction.SipResponseCode.NORMAL).on(LEG)),
                written("Pause/pause.json", Actions.pause(Duration.ofSeconds(3)).on(LEG)),
                written(
                        "Speak/speak.json",
                        Actions.speak(speech("The pebble line is open, press 4 for pebble."))
                                .on(LEG)),
                written("PlayAudio/play-audio.json", playAudio()),
                written("CallAndBridge/call-and-bridge-pstn.json", bridge().build()),
                written(
                        "CallAndBridge/call-and-bridge-aws-short-uri.json",
                        toVoiceConnector("+16845550147", "5550").build()),
                written(
                        "CallAndBridge/call-and-bridge-aws.json",
                        toVoiceConnector("+18355550182", "harbor-720")
                                .ringbackTone(RINGBACK)
                                .build()),
                written("CallAndBridge/sip-headers.json", withSipHeaders()),
                written(
                        "JoinChimeMeeting/join-chime-meeting.json",
                        Actions.joinChimeMeeting("copper-618", "juniper-281").on(LEG)),
                written(
                        "ModifyChimeMeetingAttendees/modify-chime-meeting-attendees.json",
                        Actions.mute("copper-618", List.of("copper-138", "cedar-535"))
                                .on(LegRef.callId("call-basalt-2"))),
                written(
                        "PlayAudioAndGetDigits/play-audio-and-get-digits.json",
                        Actions.playAudioAndGetDigits(PROMPT, FAILURE_PROMPT, twoDigits())
                                .on(LEG)),
                written(
                        "SpeakAndGetDigits/speak-and-get-digits.json",
                        Actions.speakAndGetDigits(AMBER, AMBER, twoDigits()).on(LEG)),
                written(
                        "ReceiveDigits/receive-digits.json",
                        Actions.receiveDigits("^\\d{2}#$", Duration.ofSeconds(1), Duration.ofSeconds(10))
                                .on(LEG)),
                written(
                        "SendDigits/send-digits.json",
                        Actions.sendDigits(",,*1234,56,7890ABCD#", Duration.ofMillis(100))
                                .on(LEG)),
                written("RecordAudio/record-audio.json", recordAudio()),
                written("StartBotConversation/start-bot-conversation.json", startBotConversation()),
                written(
                        "StartCallRecording/start-call-recording.json",
                        Actions.startCallRecording("example-meadow-bucket").on(LEG)),
                written(
                        "StopCallRecording/stop-call-recording.json",
                        Actions.stopCallRecording().on(LEG)),
                written(
                        "PauseCallRecording/pause-call-recording.json",
                        Actions.pauseCallRecording().on(LEG)),
                written(
                        "ResumeCallRecording/resume-call-recording.json",
                        Actions.resumeCallRecording().on(LEG)),
                written("VoiceFocus/voice-focus.json", Actions.voiceFocus(true).on(LEG)),
                written("several/two-actions-play-and-record.json", promptThenRecording()),
                written("several/two-actions-prompt-and-get-pin.json", promptThenPin()));
    }

    private static Stream<Arguments> attributes() {
        Response prompt = Response.of(prompt());
        return Stream.of(
                Arguments.of(
                        "PlayAudio/set-transaction-attributes.json",
                        prompt.withTransactionAttributes(Map.of("key1", "tundra-14", "key2", "cedar-831"))),
                Arguments.of("PlayAudio/clear-transaction-attributes.json", prompt.clearTransactionAttributes()),
                Arguments.of(
                        "PlayAudio/rejected-too-many-attributes.json",
                        prompt.withTransactionAttributes(elevenAttributes())));
    }

    @Test
    void everyResponseOfTheGuideIsWritten() {
        assertThat(responses().map(arguments -> (String) arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(Fixtures.files("responses"));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aResponseIsWrittenAsTheGuideShowsIt(String file, Response response) {
        assertThat(Fixtures.written(response)).isEqualTo(withOneLegReference(Fixtures.tree("responses/" + file)));
    }

    @Test
    void aLegIsNamedByItsTagInUpperCase() {
        Response response = Response.of(Actions.hangup().on(LegRef.tag(LegTag.of("Leg-B"))));

        assertThat(parameters(response))
                .isEqualTo(Fixtures.tree("{\"ParticipantTag\":\"LEG-B\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void withoutALegNoneIsNamed() {
        assertThat(parameters(Response.of(Actions.hangup()))).isEmpty();
    }

    @Test
    void aRawActionIsWrittenAsItStands() {
        String json = "{\"Target\":{\"a\":[1,2]},\"Mode\":\"x\"}";

        JsonNode parameters = parameters(Response.of(new RawAction("Teleport", json)));

        assertThat(parameters).isEqualTo(Fixtures.tree(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode parameters(Response response) {
        return Fixtures.written(response).path("Actions").path(0).path("Parameters");
    }

    /** The guide names the leg twice in places; this library names it once, by the reference that wins. */
    private static JsonNode withOneLegReference(JsonNode response) {
        response.path("Actions").forEach(action -> {
            ObjectNode parameters = (ObjectNode) action.get("Parameters");
            if (parameters.has("CallId")) {
                parameters.remove("ParticipantTag");
            }
        });
        return response;
    }

    private static Arguments written(String file, Action... actions) {
        return Arguments.of(file, Response.of(actions));
    }

    private static Speech speech(String text) {
        return Speech.builder(text)
                .engine(Speech.Engine.NEURAL)
                .languageCode("en-US")
                .textType(Speech.TextType.TEXT)
                .voiceId("Joanna")
                .build();
    }

    private static PlayAudio playAudio() {
        return PlayAudio.builder(AudioSource.s3("example-cedar-bucket", "meadow-saffron.wav"))
                .playbackTerminators("1", "8", "#")
                .repeat(5)
                .build()
                .on(LEG);
    }

    private static PlayAudio prompt() {
        return Actions.playAudio(AudioSource.s3("example-clover-bucket", "ember-copper.wav"))
                .on(LegRef.tag(LegTag.A));
    }

    private static Map<String, String> elevenAttributes() {
        return Fixtures.tree("responses/PlayAudio/rejected-too-many-attributes.json")
                .get("TransactionAttributes")
                .properties()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().textValue()));
    }

    private static CallAndBridge.Builder bridge() {
        return CallAndBridge.builder("+18355550182", BridgeEndpoint.pstn("+18355550182"))
                .callTimeout(Duration.ofSeconds(30));
    }

    private static CallAndBridge.Builder toVoiceConnector(String callerId, String uri) {
        return CallAndBridge.builder(
                        callerId,
                        BridgeEndpoint.voiceConnector("arn:aws:chime:us-east-1:111122223333:vc/7A12E9BE16", uri))
                .callTimeout(Duration.ofSeconds(30))
                .sipHeaders(Map.of("x-String", "harbor-272"));
    }

    private static CallAndBridge withSipHeaders() {
        return bridge().ringbackTone(RINGBACK)
                .sipHeaders(
                        Map.of("X-Test-Value", "harbor-272", "User-to-User", "clover-235", "Diversion", "harbor-432"))
                .build();
    }

    private static Digits twoDigits() {
        return pin().inputDigitsRegex("^\\d{2}#$").build();
    }

    private static Digits.Builder pin() {
        return Digits.builder(Duration.ofSeconds(10))
                .minNumberOfDigits(3)
                .maxNumberOfDigits(5)
                .terminatorDigits("#")
                .inBetweenDigits(Duration.ofSeconds(5))
                .repeat(3);
    }

    private static RecordAudio recordAudio() {
        return RecordAudio.builder("example-velvet-bucket")
                .prefix("tundra-790")
                .duration(Duration.ofSeconds(10))
                .silenceDuration(Duration.ofSeconds(3))
                .silenceThreshold(100)
                .build()
                .on(LEG);
    }

    private static StartBotConversation startBotConversation() {
        BotConfiguration welcome = BotConfiguration.welcoming("The willow line is open, press 4 for lantern.");
        return Actions.startBotConversation("arn:aws:lex:us-east-1:111122223333:bot-alias/65144CE073/908528A0CE")
                .inLocale("en_US")
                .withConfiguration(new BotConfiguration(
                        Map.of("mykey1", "harbor-904"), welcome.dialogAction(), welcome.welcomeMessages()))
                .on(LEG);
    }

    private static Action[] promptThenRecording() {
        return new Action[] {
            Actions.playAudio(AudioSource.s3("example-pebble-bucket", "cedar-harbor.wav"))
                    .on(LegRef.tag(LegTag.A)),
            RecordAudio.builder("example-pebble-bucket")
                    .duration(Duration.ofSeconds(10))
                    .build()
        };
    }

    private static Action[] promptThenPin() {
        return new Action[] {
            Actions.playAudio(AudioSource.s3("example-quartz-bucket", "tundra-saffron.wav"))
                    .on(LEG),
            Actions.playAudioAndGetDigits(
                            AudioSource.s3("example-quartz-bucket", "cedar-lantern.wav"),
                            AudioSource.s3("example-quartz-bucket", "juniper-meadow.wav"),
                            pin().build())
                    .on(LegRef.tag(LegTag.A))
        };
    }
}
