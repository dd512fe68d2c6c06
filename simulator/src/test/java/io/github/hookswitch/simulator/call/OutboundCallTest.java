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
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboundCallTest {
    private final ScriptedFunction function = new ScriptedFunction();
    private final CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();

    @Test
    void theFunctionIsInvokedOnlyWhenTimeRuns() {
        SimulatedCall call = create();
        assertThat(function.events()).isEmpty();

        call.runFor(Duration.ZERO);

        assertThat(function.story()).containsExactly("NEW_OUTBOUND_CALL");
    }

    @Test
    void anAnsweredCallGoesFromNewToRingingToAnswered() {
        SimulatedCall call = create();

        call.runUntilIdle();

        assertThat(function.story()).containsExactly("NEW_OUTBOUND_CALL", "RINGING", "CALL_ANSWERED");
        assertThat(function.only("RINGING").at("/CallDetails/Participants/0").has("Status"))
                .isFalse();
        assertThat(function.only("CALL_ANSWERED")
                        .at("/CallDetails/Participants/0/Status")
                        .asText())
                .isEqualTo("Connected");
        assertThat(function.last().path("CallDetails").has("SipRuleId")).isFalse();
    }

    @Test
    void argumentsReachTheFunctionAsACreateRequest() {
        engine.createCall(new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE)
                .withArguments(Map.of("Message", "Your parcel is here.")));
        engine.runFor(Duration.ZERO);

        assertThat(function.only("NEW_OUTBOUND_CALL").path("ActionData"))
                .isEqualTo(ScriptedFunction.parse(Replies.json("{'Type':'CallCreateRequest','Parameters':"
                        + "{'Arguments':{'Message':'Your parcel is here.'}}}")));
    }

    @Test
    void withoutArgumentsThereIsNoActionData() {
        create().runFor(Duration.ZERO);

        assertThat(function.only("NEW_OUTBOUND_CALL").has("ActionData")).isFalse();
    }

    @Test
    void headersReachTheCalledPartyButNotTheFunction() {
        String id = engine.createCall(
                new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE, Map.of(), Map.of("X-Order", "17")));
        engine.runFor(Duration.ofSeconds(10));

        assertThat(requireNonNull(requireNonNull(engine.call(id)).leg(LegTag.A)).sipHeaders())
                .containsEntry("X-Order", "17");
        assertThat(function.events())
                .allSatisfy(event -> assertThat(event.findValue("SipHeaders")).isNull());
    }

    @Test
    void actionsBeforeTheAnswerAreIgnoredButAttributesAreKept() {
        function.onEvent(
                        "NEW_OUTBOUND_CALL",
                        event -> Replies.json("{'SchemaVersion':'1.0','Actions':[" + Replies.HANG_UP
                                + "],'TransactionAttributes':{'step':'dialling'}}"))
                .on("RINGING", Replies.HANG_UP);
        SimulatedCall call = create();

        call.runUntilIdle();

        assertThat(call.isConnected()).isTrue();
        assertThat(function.last().at("/CallDetails/TransactionAttributes/step").asText())
                .isEqualTo("dialling");
    }

    @Test
    void aHangupHasNoEffectWhileTheCalledPartyIsNotThere() {
        function.on("CALL_UPDATE_REQUESTED", Replies.HANG_UP);
        SimulatedCall call = create();
        call.runFor(Duration.ofSeconds(2));

        engine.updateCall("application-1", call.transactionId(), Map.of());
        call.runUntilIdle();

        assertThat(function.story())
                .containsExactly("NEW_OUTBOUND_CALL", "RINGING", "CALL_UPDATE_REQUESTED", "CALL_ANSWERED");
        assertThat(call.isConnected()).isTrue();
    }

    @Test
    void aBusyNumberEndsTheCallWithoutRinging() {
        engine.setRemoteParty(CALLEE, RemoteParty.busy());
        SimulatedCall call = create();

        call.runUntilEnded();

        assertThat(function.story()).containsExactly("NEW_OUTBOUND_CALL", "HANGUP LEG-A");
        assertThat(code(function.last())).isEqualTo(486);
        assertThat(call.billedSeconds()).isZero();
    }

    @Test
    void aNumberThatNobodyAnswersEndsTheCallAsUnavailable() {
        engine.setRemoteParty(CALLEE, RemoteParty.doesNotAnswer());
        SimulatedCall call = create();

        call.runUntilEnded();

        assertThat(function.story()).containsExactly("NEW_OUTBOUND_CALL", "RINGING", "HANGUP LEG-A");
        assertThat(code(function.last())).isEqualTo(480);
        assertThat(requireNonNull(call.leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.FAILURE);
    }

    @Test
    void aPartyWhoRefusesEndsTheCallWithItsCode() {
        engine.setRemoteParty(CALLEE, RemoteParty.refuses(603));
        SimulatedCall call = create();

        call.runUntilEnded();

        assertThat(code(function.last())).isEqualTo(603);
        assertThat(requireNonNull(call.leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.PARTY);
    }

    @Test
    void aPartyWhoHangsUpEndsTheCall() {
        engine.setRemoteParty(
                CALLEE, RemoteParty.answersAfter(Duration.ofSeconds(3)).hangingUpAfter(Duration.ofMillis(10_500)));
        SimulatedCall call = create();

        call.runUntilEnded();

        assertThat(call.billedSeconds()).isEqualTo(11);
        assertThat(code(function.last())).isZero();
    }

    @Test
    void aCallerIdThatIsNotInTheInventoryIsRefused() {
        OutboundCallRequest request = new OutboundCallRequest(APPLICATION, CALLER, CALLEE);

        assertThatThrownBy(() -> engine.createCall(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FromPhoneNumber is " + CALLER);
    }

    private SimulatedCall create() {
        String id = engine.createCall(new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE));
        return requireNonNull(engine.call(id));
    }

    private static int code(JsonNode event) {
        return event.at("/ActionData/Parameters/SipResponseCode").intValue();
    }
}
