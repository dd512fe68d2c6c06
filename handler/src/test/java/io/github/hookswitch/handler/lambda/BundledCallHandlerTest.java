package io.github.hookswitch.handler.lambda;

import static io.github.hookswitch.handler.lambda.Invocation.bundled;
import static io.github.hookswitch.handler.lambda.Invocation.invoke;
import static io.github.hookswitch.handler.lambda.Invocation.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledCallHandlerTest {

    private static final byte[] NEW_CALL = Fixtures.bytes("events/NEW_INBOUND_CALL/new-inbound-call.json");
    private static final byte[] ANSWERED = Fixtures.bytes("events/CALL_ANSWERED/call-answered.json");
    private static final byte[] BRIDGE_FAILED =
            Fixtures.bytes("events/ACTION_FAILED/action-failed-call-and-bridge.json");
    private static final byte[] CALLEE_LEFT = Fixtures.bytes("events/HANGUP/hangup-bridged-leg-b.json");

    static List<String> events() {
        return Fixtures.events();
    }

    @Test
    void withoutSettingsACallerIsGreetedAndHungUp() {
        assertThat(actions(bundled(Map.of()), NEW_CALL))
                .isEqualTo(json("[{'Type':'Speak','Parameters':{'Text':'Thank you for calling.'}},"
                        + "{'Type':'Hangup','Parameters':{}}]"));
    }

    @Test
    void aCallerIsGreetedAndForwarded() {
        BundledCallHandler handler =
                bundled(Map.of("HOOKSWITCH_GREETING", "Hello.", "HOOKSWITCH_FORWARD_TO", "+12065550100"));

        assertThat(actions(handler, NEW_CALL))
                .isEqualTo(json("[{'Type':'Speak','Parameters':{'Text':'Hello.'}},"
                        + "{'Type':'CallAndBridge','Parameters':{'CallerIdNumber':'+14485550100',"
                        + "'Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'+12065550100'}]}}]"));
    }

    @Test
    void theConfiguredCallerIdIsShown() {
        BundledCallHandler handler =
                bundled(Map.of("HOOKSWITCH_FORWARD_TO", "+12065550100", "HOOKSWITCH_CALLER_ID", "+12065550199"));

        assertThat(callerId(handler, NEW_CALL)).isEqualTo("+12065550199");
    }

    @Test
    void theDialledNumberIsShownForACallerWhoWithheldTheirs() {
        byte[] anonymous = new String(NEW_CALL, StandardCharsets.UTF_8)
                .replace("+14485550100", "anonymous")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(callerId(bundled(Map.of("HOOKSWITCH_FORWARD_TO", "+12065550100")), anonymous))
                .isEqualTo("+14485550121");
    }

    @Test
    void theGoodbyeIsSaidBeforeHangingUp() {
        assertThat(actions(bundled(Map.of("HOOKSWITCH_GOODBYE", "Goodbye.")), NEW_CALL))
                .extracting(action -> action.get("Type").textValue())
                .containsExactly("Speak", "Speak", "Hangup");
    }

    @Test
    void anAnsweredOutboundCallHearsItsMessage() {
        assertThat(actions(bundled(Map.of("HOOKSWITCH_OUTBOUND_MESSAGE", "Your order is ready.")), ANSWERED))
                .isEqualTo(json("[{'Type':'Speak','Parameters':{'Text':'Your order is ready.'}},"
                        + "{'Type':'Hangup','Parameters':{}}]"));
    }

    @Test
    void aCallerWhoCannotBeForwardedHearsTheGoodbye() {
        assertThat(actions(bundled(Map.of("HOOKSWITCH_GOODBYE", "Nobody is there.")), BRIDGE_FAILED))
                .isEqualTo(json("[{'Type':'Speak','Parameters':{'Text':'Nobody is there.','CallId':'call-basalt-4'}},"
                        + "{'Type':'Hangup','Parameters':{'CallId':'call-basalt-4'}}]"));
    }

    @Test
    void aCallerWhoIsKeptHearsTheGoodbyeAfterTheCalleeLeft() {
        assertThat(actions(Invocation.keepingTheCaller("Goodbye."), CALLEE_LEFT))
                .isEqualTo(json("[{'Type':'Speak','Parameters':{'Text':'Goodbye.','CallId':'call-id-1'}},"
                        + "{'Type':'Hangup','Parameters':{'CallId':'call-id-1'}}]"));
    }

    @Test
    void theEndCallArgumentCanBeRenamed() {
        byte[] update = new String(
                        Fixtures.bytes("events/CALL_UPDATE_REQUESTED/call-update-requested.json"),
                        StandardCharsets.UTF_8)
                .replace("\"string\": \"saffron-128\"", "\"finish\": \"true\"")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(actions(bundled(Map.of("HOOKSWITCH_END_CALL_ARGUMENT", "finish")), update))
                .isEqualTo(json("[{'Type':'Hangup','Parameters':{'CallId':'call-basalt-4'}}]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "[{\"From\":\"anonymous\",\"To\":\"sales\"}]", "[{\"From\":\"+0\",\"To\":\"+012345\"}]"})
    void aCallerWithoutANumberToShowIsGreetedAndNotForwarded(String participants) {
        byte[] event = ("{\"InvocationEventType\":\"NEW_INBOUND_CALL\",\"CallDetails\":{\"Participants\":"
                        + participants + "}}")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(actions(bundled(Map.of("HOOKSWITCH_FORWARD_TO", "+18355550182")), event)
                        .findValuesAsText("Type"))
                .containsExactly("Speak", "Hangup");
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyFixtureIsAnsweredInItsSchemaVersion(String file) {
        JsonNode response = invoke(bundled(Map.of()), Fixtures.bytes("events/" + file));

        assertThat(response.get("SchemaVersion").textValue()).isEqualTo("1.0");
        assertThat(response.path("Actions").isArray() || !response.has("Actions"))
                .isTrue();
    }

    private static JsonNode actions(BundledCallHandler handler, byte[] event) {
        return invoke(handler, event).get("Actions");
    }

    private static String callerId(BundledCallHandler handler, byte[] event) {
        return actions(handler, event)
                .path(1)
                .path("Parameters")
                .path("CallerIdNumber")
                .textValue();
    }
}
