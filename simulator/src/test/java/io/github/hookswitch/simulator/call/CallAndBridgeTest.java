package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLEE;
import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallAndBridgeTest {
    private final ScriptedFunction function = new ScriptedFunction();
    private final CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();

    @Test
    void successShowsBothParticipantsAndTheParametersAsExecuted() {
        SimulatedCall call = bridging("{'CallerIdNumber':'" + CALLER
                + "','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + CALLEE + "'}]}");

        call.runUntilBridged();
        call.runUntilIdle();

        JsonNode event = function.only("ACTION_SUCCESSFUL");
        assertThat(event.at("/ActionData/Parameters/CallTimeoutSeconds").intValue())
                .isEqualTo(30);
        assertThat(event.at("/ActionData/Parameters/CallId").asText())
                .isEqualTo(requireNonNull(call.leg(LegTag.A)).callId());
        JsonNode second = event.at("/CallDetails/Participants/1");
        assertThat(second.path("ParticipantTag").asText()).isEqualTo("LEG-B");
        assertThat(second.path("From").asText()).isEqualTo(CALLER);
        assertThat(second.path("To").asText()).isEqualTo(CALLEE);
        assertThat(second.path("Direction").asText()).isEqualTo("Outbound");
        assertThat(second.path("Status").asText()).isEqualTo("Connected");
    }

    @Test
    void theCallerIsAnsweredWhenTheCalleeAnswers() {
        SimulatedCall call = bridging("{'CallerIdNumber':'" + CALLER
                + "','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + CALLEE + "'}]}");

        call.runFor(Duration.ofSeconds(15));

        assertThat(call.legs()).extracting(CallLeg::billedSeconds).containsExactly(10L, 10L);
    }

    @ParameterizedTest
    @CsvSource({"486,busy", "603,refuses"})
    void aCalleeWhoRefusesFailsTheActionAndLeavesTheCaller(int code, String how) {
        engine.setRemoteParty(CALLEE, RemoteParty.refuses(code));
        function.on("NEW_INBOUND_CALL", Replies.speak("Connecting."), Replies.BRIDGE, Replies.speak("Never heard."));
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.runUntilIdle();

        JsonNode event = function.only("ACTION_FAILED");
        assertThat(event.at("/ActionData/ErrorType").asText()).as(how).isEqualTo("CallNotAnswered");
        assertThat(event.at("/CallDetails/Participants").size()).isEqualTo(1);
        assertThat(call.isConnected()).isTrue();
        assertThat(requireNonNull(call.leg(LegTag.B)).sipResponseCode()).isEqualTo(code);
    }

    @Test
    void aCalleeWhoDoesNotAnswerInTimeFailsTheAction() {
        engine.setRemoteParty(CALLEE, RemoteParty.doesNotAnswer());
        SimulatedCall call = bridging("{'CallTimeoutSeconds':'12','CallerIdNumber':'" + CALLER
                + "','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'" + CALLEE + "'}]}");

        call.runFor(Duration.ofSeconds(12));

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("CallNotAnswered");
    }

    @Test
    void aCalleeMayDeclineWhileItRings() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runFor(Duration.ofSeconds(2));

        call.hangUp(LegTag.B);

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "ACTION_FAILED CallAndBridge");
    }

    @Test
    void anUpdateDoesNotInterruptABridgeThatRings() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE).on("CALL_UPDATE_REQUESTED", Replies.HANG_UP_A);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        engine.updateCall("application-1", call.transactionId(), Map.of());
        call.runUntilIdle();

        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL",
                        "CALL_UPDATE_REQUESTED",
                        "ACTION_SUCCESSFUL CallAndBridge",
                        "ACTION_SUCCESSFUL Hangup",
                        "HANGUP LEG-A");
    }

    @Test
    void afterTheCalleeLeftTheCallerCanBeBridgedAgain() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE).on("HANGUP", Replies.bridgeTo("+18355550199"));
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runUntilBridged();

        call.hangUp(LegTag.B);
        call.runUntilBridged();
        call.runUntilIdle();

        assertThat(call.legs()).extracting(CallLeg::to).containsExactly(SERVICE_NUMBER, CALLEE, "+18355550199");
        assertThat(function.last().at("/CallDetails/Participants/1/To").asText())
                .isEqualTo("+18355550199");
        assertThat(call.legs().get(1).callId()).isNotEqualTo(call.legs().get(2).callId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|CallerIdNumber",
                "{'CallerIdNumber':'+15005550000','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'+18355550182'}]}"
                        + "|CallerIdNumber",
                "{'CallerIdNumber':'+14485550121'}|Endpoints",
                "{'CallerIdNumber':'+14485550121','Endpoints':[]}|Endpoints",
                "{'CallerIdNumber':'+14485550121','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'0835'}]}|Endpoints",
                "{'CallerIdNumber':'+14485550121','Endpoints':[{'BridgeEndpointType':'SIP','Uri':'bob'}]}|Endpoints",
                "{'CallerIdNumber':'+14485550121','Endpoints':[{'BridgeEndpointType':'AWS','Uri':'bob'}]}|Endpoints",
                "{'CallTimeoutSeconds':121}|CallTimeoutSeconds",
                "{'CallerIdNumber':'+14485550121','SipHeaders':{'X-AMZN':'1'},"
                        + "'Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'+18355550182'}]}|X-AMZN",
            })
    void aWrongParameterFailsTheActionAndIsNamed(String parameters, String name) {
        bridging(parameters);

        JsonNode data = function.only("ACTION_FAILED").path("ActionData");
        assertThat(data.path("ErrorType").asText()).isEqualTo("InvalidActionParameter");
        assertThat(data.path("ErrorMessage").asText()).contains(name);
    }

    @Test
    void aVoiceConnectorIsCalledByItsUri() {
        engine.setRemoteParty("frontdesk", RemoteParty.answersAfter(Duration.ofSeconds(2)));
        SimulatedCall call = bridging("{'CallerIdNumber':'" + CALLER
                + "','SipHeaders':{'X-Floor':'2'},'Endpoints':[{'BridgeEndpointType':'AWS','Uri':'frontdesk',"
                + "'Arn':'arn:aws:chime:us-east-1:111122223333:vc/abcdefg1hijklm2nopq3rs'}]}");

        call.runFor(Duration.ofSeconds(2));

        assertThat(call.isBridged()).isTrue();
        assertThat(requireNonNull(call.leg(LegTag.B)).sipHeaders()).containsEntry("X-Floor", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x-order':'1\\r\\nVia: SIP/2.0/UDP 192.0.2.1'",
                "'x-order':'1\\u0000'",
                "'x-order':'1\\u0085'",
                "'x-order':'\\ud83d'",
                "'x-':'1'",
                "'X-foo bar':'1'",
                "'X-\u00dcni':'1'",
                "'x-a:b':'1'",
                "'x-a\\r\\nVia':'1'",
                "'\u212a-order':'1'",
                "'x-Vine-Id':'1'",
                "'Via':'1'",
                "'User-to-User\\n':'1'",
                "'x-order':1"
            })
    void aHeaderThatNoSipMessageCouldCarryFailsTheAction(String header) {
        bridging("{'CallerIdNumber':'" + CALLER + "','SipHeaders':{" + header
                + "},'Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'+18355550182'}]}");

        JsonNode data = function.only("ACTION_FAILED").path("ActionData");
        assertThat(data.path("ErrorType").asText()).isEqualTo("InvalidActionParameter");
        assertThat(data.path("ErrorMessage").asText()).contains("Invalid SIP header(s) provided");
    }

    @Test
    void aHeaderMayHaveEveryCharacterOfATokenAndNoValue() {
        bridging("{'CallerIdNumber':'" + CALLER
                + "','SipHeaders':{'X-aZ09.!%*_+`~-':'','diversion':'<sip:a@b>;reason=x'},"
                + "'Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'+18355550182'}]}");

        assertThat(function.events())
                .noneMatch(event -> event.path("InvocationEventType").asText().equals("ACTION_FAILED"));
    }

    private SimulatedCall bridging(String parameters) {
        function.on("NEW_INBOUND_CALL", Replies.action("CallAndBridge", parameters));
        return engine.dial(CALLER, SERVICE_NUMBER);
    }
}
