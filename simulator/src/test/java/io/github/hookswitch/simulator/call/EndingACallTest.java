package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.APPLICATION;
import static io.github.hookswitch.simulator.call.Account.CALLEE;
import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndingACallTest {
    private final ScriptedFunction function = new ScriptedFunction();
    private final CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();

    @Test
    void aCallerWhoHangsUpBeforeTheBridgeEndsTheCall() {
        function.on("NEW_INBOUND_CALL", Replies.speak("Please hold the line while we connect you."), Replies.BRIDGE);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runFor(Duration.ofSeconds(2));

        call.hangUp(LegTag.A);

        assertThat(call.isEnded()).isTrue();
        assertThat(call.billedSeconds()).isEqualTo(2);
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "HANGUP LEG-A");
        assertThat(call.legs()).singleElement().satisfies(leg -> {
            assertThat(leg.endedBy()).isEqualTo(EndedBy.PARTY);
            assertThat(leg.sipResponseCode()).isZero();
        });
    }

    @Test
    void aNaiveHandlerLeavesTheCallerConnectedWhenTheCalleeHangsUp() {
        SimulatedCall call = bridged();

        call.hangUp(LegTag.B);
        long billedThen = call.billedSeconds();
        call.runFor(Duration.ofHours(1));

        assertThat(call.isEnded()).isFalse();
        assertThat(requireNonNull(call.leg(LegTag.A)).isConnected()).isTrue();
        assertThat(call.billedSeconds()).isEqualTo(billedThen + 3600);
        assertThatThrownBy(call::runUntilEnded)
                .isInstanceOf(ConditionNotReachedException.class)
                .hasMessageContaining("legs still connected: 1");
    }

    @Test
    void aCorrectHandlerEndsTheCallerWhenTheCalleeHangsUp() {
        function.onEvent("HANGUP", Replies::hangUpEveryoneConnected);
        SimulatedCall call = bridged();
        call.runFor(Duration.ofSeconds(60));

        call.hangUp(LegTag.B);

        assertThat(call.isEnded()).isTrue();
        assertThat(call.billedSeconds()).isEqualTo(120);
        assertThat(function.story())
                .containsExactly("NEW_INBOUND_CALL", "ACTION_SUCCESSFUL CallAndBridge", "HANGUP LEG-B", "HANGUP LEG-A");
        assertThat(requireNonNull(call.leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.APPLICATION);
        assertThat(requireNonNull(call.leg(LegTag.B)).endedBy()).isEqualTo(EndedBy.PARTY);
    }

    @Test
    void theHangupEventOfACalleeShowsWhoIsLeft() {
        SimulatedCall call = bridged();

        call.hangUp(LegTag.B);

        JsonNode event = function.only("HANGUP");
        assertThat(event.path("ActionData"))
                .isEqualTo(ScriptedFunction.parse(Replies.json("{'Type':'Hangup','Parameters':{'SipResponseCode':0,"
                        + "'CallId':'" + requireNonNull(call.leg(LegTag.B)).callId()
                        + "','ParticipantTag':'LEG-B'}}")));
        assertThat(event.at("/CallDetails/Participants").findValuesAsText("ParticipantTag"))
                .containsExactly("LEG-A", "LEG-B");
        assertThat(event.at("/CallDetails/Participants").findValuesAsText("Status"))
                .containsExactly("Connected", "Disconnected");
    }

    @Test
    void theCalleeStaysConnectedAndBilledWhenTheCallerHangsUp() {
        SimulatedCall call = bridged();

        call.hangUp(LegTag.A);
        call.runFor(Duration.ofSeconds(30));

        assertThat(requireNonNull(call.leg(LegTag.A)).state()).isEqualTo(LegState.DISCONNECTED);
        assertThat(requireNonNull(call.leg(LegTag.B)).connectedTime()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aCorrectHandlerEndsTheCalleeWhenTheCallerHangsUp() {
        function.onEvent("HANGUP", Replies::hangUpEveryoneConnected);
        SimulatedCall call = bridged();

        call.hangUp(LegTag.A);

        assertThat(call.isEnded()).isTrue();
        assertThat(function.story()).endsWith("HANGUP LEG-A", "HANGUP LEG-B");
    }

    @Test
    void aHangupThatNamesNoLegMeansTheLegThatIsAlreadyGone() {
        function.on("HANGUP", Replies.HANG_UP);
        SimulatedCall call = bridged();

        call.hangUp(LegTag.B);

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("InvalidActionParameter");
        assertThat(call.isConnected()).isTrue();
    }

    @Test
    void aCallerWhoHangsUpWhileTheCalleeRingsCancelsTheBridge() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE);
        engine.setRemoteParty(CALLEE, RemoteParty.answersAfter(Duration.ofSeconds(20)));
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runFor(Duration.ofSeconds(10));

        call.hangUp(LegTag.A);

        assertThat(call.isEnded()).isTrue();
        assertThat(call.billedSeconds()).isZero();
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "HANGUP LEG-A");
        assertThat(call.legs()).extracting(CallLeg::sipResponseCode).containsExactly(487, 487);
        assertThat(call.legs()).extracting(CallLeg::endedBy).containsExactly(EndedBy.PARTY, EndedBy.APPLICATION);
    }

    @Test
    void anUpdateEndsAnOutboundCall() {
        function.on("CALL_ANSWERED", Replies.speak("Your parcel is here."))
                .onEvent("CALL_UPDATE_REQUESTED", Replies::hangUpEveryoneConnected);
        String transactionId = engine.createCall(new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE));
        SimulatedCall call = requireNonNull(engine.call(transactionId));
        call.runUntilConnected(LegTag.A);
        call.runFor(Duration.ofSeconds(30));

        boolean accepted = engine.updateCall("application-1", transactionId, Map.of("EndCall", "true"));
        call.runUntilEnded();

        assertThat(accepted).isTrue();
        assertThat(call.billedSeconds()).isEqualTo(30);
        assertThat(function.only("CALL_UPDATE_REQUESTED")
                        .at("/ActionData/Parameters/Arguments/EndCall")
                        .asText())
                .isEqualTo("true");
        assertThat(function.story())
                .containsExactly(
                        "NEW_OUTBOUND_CALL",
                        "RINGING",
                        "CALL_ANSWERED",
                        "ACTION_SUCCESSFUL Speak",
                        "CALL_UPDATE_REQUESTED",
                        "HANGUP LEG-A");
    }

    @Test
    void anUpdateOfABridgedCallEndsBothLegs() {
        function.onEvent("CALL_UPDATE_REQUESTED", Replies::hangUpEveryoneConnected);
        SimulatedCall call = bridged();

        engine.updateCall("application-1", call.transactionId(), Map.of("EndCall", "true"));
        call.runUntilEnded();

        assertThat(function.story())
                .endsWith("CALL_UPDATE_REQUESTED", "ACTION_SUCCESSFUL Hangup", "HANGUP LEG-A", "HANGUP LEG-B");
        assertThat(call.legs()).extracting(CallLeg::endedBy).containsOnly(EndedBy.APPLICATION);
    }

    @Test
    void anHourOfTalkNeedsNoTimeAndCostsAnHourOfEachLeg() {
        function.onEvent("HANGUP", Replies::hangUpEveryoneConnected);
        engine.setRemoteParty(
                CALLEE, RemoteParty.answersAfter(Duration.ofSeconds(4)).hangingUpAfter(Duration.ofHours(1)));
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE);
        Instant start = engine.now();
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.runUntilEnded();

        assertThat(engine.now()).isEqualTo(start.plus(Duration.ofSeconds(3604)));
        assertThat(call.billedSeconds()).isEqualTo(7200);
    }

    @Test
    void aVoicemailThatAnswersTheBridgeIsBilledUntilSomebodyHangsUp() {
        engine.setRemoteParty(CALLEE, RemoteParty.voicemail(Duration.ofSeconds(15), Duration.ofMinutes(3)));
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runUntilBridged();

        call.hangUp(LegTag.A);
        call.runUntilEnded();

        assertThat(requireNonNull(call.leg(LegTag.B)).billedSeconds()).isEqualTo(180);
    }

    @Test
    void hangingUpTwiceIsAMistakeOfTheTest() {
        SimulatedCall call = bridged();
        call.hangUp(LegTag.B);

        assertThatThrownBy(() -> call.hangUp(LegTag.B))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nobody is on LEG-B to hang up");
    }

    private SimulatedCall bridged() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runUntilBridged();
        return call;
    }
}
