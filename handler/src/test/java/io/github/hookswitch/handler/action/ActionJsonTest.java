package io.github.hookswitch.handler.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.internal.json.ResponseWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Actions are written as the service's guide shows them. */
class ActionJsonTest {

    private static final LegRef LEG = LegRef.callId("call-basalt-4");

    static Stream<Arguments> responses() {
        return Stream.of(
                Arguments.of("none/empty-actions.json", Response.none()),
                Arguments.of(
                        "Hangup/hangup.json",
                        Response.of(Hangup.builder()
                                .leg(LEG)
                                .sipResponseCode(Hangup.SipResponseCode.NORMAL)
                                .build())),
                Arguments.of(
                        "Pause/pause.json",
                        Response.of(
                                Pause.builder(Duration.ofSeconds(3)).leg(LEG).build())),
                Arguments.of("Speak/speak.json", Response.of(speak())),
                Arguments.of("PlayAudio/play-audio.json", Response.of(playAudio())),
                Arguments.of(
                        "PlayAudio/set-transaction-attributes.json",
                        Response.of(prompt())
                                .withTransactionAttributes(Map.of("key1", "tundra-14", "key2", "cedar-831"))),
                Arguments.of(
                        "PlayAudio/clear-transaction-attributes.json",
                        Response.of(prompt()).clearTransactionAttributes()),
                Arguments.of(
                        "CallAndBridge/call-and-bridge-pstn.json",
                        Response.of(CallAndBridge.builder("+18355550182", BridgeEndpoint.pstn("+18355550182"))
                                .callTimeout(Duration.ofSeconds(30))
                                .build())),
                Arguments.of(
                        "CallAndBridge/call-and-bridge-aws-short-uri.json",
                        Response.of(toVoiceConnector("+16845550147", "5550").build())),
                Arguments.of(
                        "CallAndBridge/call-and-bridge-aws.json",
                        Response.of(toVoiceConnector("+18355550182", "harbor-720")
                                .ringbackTone(AudioSource.s3("example-pebble-bucket", "copper-650"))
                                .build())),
                Arguments.of("CallAndBridge/sip-headers.json", Response.of(withSipHeaders())));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aResponseIsWrittenAsTheGuideShowsIt(String file, Response response) {
        assertThat(Fixtures.tree(new ResponseWriter().write(response, "1.0")))
                .isEqualTo(withOneLegReference(Fixtures.tree("responses/" + file)));
    }

    @Test
    void aLegIsNamedByItsTagInUpperCase() {
        Response response =
                Response.of(Hangup.builder().leg(LegRef.tag(LegTag.of("Leg-B"))).build());

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
        return Fixtures.tree(new ResponseWriter().write(response, "1.0"))
                .path("Actions")
                .path(0)
                .path("Parameters");
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

    private static Speak speak() {
        return Speak.builder("The pebble line is open, press 4 for pebble.")
                .leg(LEG)
                .engine(Speak.Engine.NEURAL)
                .languageCode("en-US")
                .textType(Speak.TextType.TEXT)
                .voiceId("Joanna")
                .build();
    }

    private static PlayAudio playAudio() {
        return PlayAudio.builder(AudioSource.s3("example-cedar-bucket", "meadow-saffron.wav"))
                .leg(LEG)
                .playbackTerminators("1", "8", "#")
                .repeat(5)
                .build();
    }

    private static PlayAudio prompt() {
        return PlayAudio.builder(AudioSource.s3("example-clover-bucket", "ember-copper.wav"))
                .leg(LegRef.tag(LegTag.A))
                .build();
    }

    private static CallAndBridge.Builder toVoiceConnector(String callerId, String uri) {
        return CallAndBridge.builder(
                        callerId,
                        BridgeEndpoint.voiceConnector("arn:aws:chime:us-east-1:111122223333:vc/7A12E9BE16", uri))
                .callTimeout(Duration.ofSeconds(30))
                .sipHeaders(Map.of("x-String", "harbor-272"));
    }

    private static CallAndBridge withSipHeaders() {
        return CallAndBridge.builder("+18355550182", BridgeEndpoint.pstn("+18355550182"))
                .callTimeout(Duration.ofSeconds(30))
                .ringbackTone(AudioSource.s3("example-pebble-bucket", "copper-650"))
                .sipHeaders(
                        Map.of("X-Test-Value", "harbor-272", "User-to-User", "clover-235", "Diversion", "harbor-432"))
                .build();
    }
}
