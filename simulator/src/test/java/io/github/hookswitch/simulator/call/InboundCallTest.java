package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundCallTest {
    private final ScriptedFunction function = new ScriptedFunction();
    private final CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();

    @Test
    void theFirstEventIsThatOfACallNobodyAnswered() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);

        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER, Map.of("X-Shop", "north"));

        String callId = requireNonNull(call.leg(LegTag.A)).callId();
        assertThat(function.events().get(0))
                .isEqualTo(ScriptedFunction.parse(Replies.json("{'SchemaVersion':'1.0','Sequence':1,"
                        + "'InvocationEventType':'NEW_INBOUND_CALL','CallDetails':{'TransactionId':'"
                        + call.transactionId() + "','AwsAccountId':'111122223333','AwsRegion':'us-east-1','SipRuleId':'"
                        + Account.SIP_RULE_ID + "','SipMediaApplicationId':'application-1','Participants':[{'CallId':'"
                        + callId + "','ParticipantTag':'LEG-A','To':'" + SERVICE_NUMBER + "','From':'" + CALLER
                        + "','Direction':'Inbound','StartTimeInMilliseconds':'1767225600000',"
                        + "'SipHeaders':{'X-Shop':'north'}}]}}")));
    }

    @Test
    void idsLookLikeRandomUuidsAndDifferForEachLegAndCall() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);
        SimulatedCall one = engine.dial(CALLER, SERVICE_NUMBER);
        SimulatedCall other = engine.dial(CALLER, SERVICE_NUMBER);

        assertThat(one.transactionId())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
                .isNotIn(other.transactionId(), one.legs().get(0).callId());
    }

    @Test
    void theSameSeedGivesTheSameIds() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);
        CallEngine again = new CallEngineBuilder(Account.withApplications(1), function).build();

        assertThat(again.dial(CALLER, SERVICE_NUMBER).transactionId())
                .isEqualTo(engine.dial(CALLER, SERVICE_NUMBER).transactionId());
    }

    @Test
    void aHangupAsFirstActionRejectsTheCallUnanswered() {
        function.on("NEW_INBOUND_CALL", Replies.action("Hangup", "{'SipResponseCode':'486'}"));

        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        assertThat(call.isEnded()).isTrue();
        assertThat(requireNonNull(call.leg(LegTag.A)).connectedSince()).isNull();
        assertThat(call.billedSeconds()).isZero();
        assertThat(function.only("HANGUP")
                        .at("/ActionData/Parameters/SipResponseCode")
                        .intValue())
                .isEqualTo(486);
    }

    @Test
    void aPauseDoesNotAnswerTheCall() {
        function.on("NEW_INBOUND_CALL", Replies.pause(3000));
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.runUntilIdle();

        assertThat(requireNonNull(call.leg(LegTag.A)).state()).isEqualTo(LegState.RINGING);
        assertThat(call.billedSeconds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Speak", "PlayAudio"})
    void anActionThatIsHeardAnswersTheCall(String type) {
        function.on(
                "NEW_INBOUND_CALL", Replies.pause(3000), type.equals("Speak") ? Replies.speak("Hi.") : Replies.PLAY);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.runFor(Duration.ofSeconds(4));

        assertThat(requireNonNull(call.leg(LegTag.A)).connectedTime()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aCallerWhoGivesUpBeforeTheAnswerCancels() {
        function.on("NEW_INBOUND_CALL", Replies.pause(3000));
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.hangUp(LegTag.A);

        assertThat(function.only("HANGUP")
                        .at("/ActionData/Parameters/SipResponseCode")
                        .intValue())
                .isEqualTo(487);
        assertThat(call.isEnded()).isTrue();
    }

    @Test
    void aCallerMayHangUpByItself() {
        engine.setRemoteParty(CALLER, RemoteParty.answersAfter(Duration.ZERO).hangingUpAfter(Duration.ofSeconds(7)));
        function.on("NEW_INBOUND_CALL", Replies.speak("Hi."));
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.runUntilEnded();

        assertThat(call.billedSeconds()).isEqualTo(7);
    }

    @Test
    void dialingANumberWithoutSipRuleSaysWhatIsMissing() {
        assertThatThrownBy(() -> engine.dial(CALLER, "+14485550199"))
                .isInstanceOf(NoRouteException.class)
                .hasMessageContaining("no enabled SIP rule")
                .hasMessageContaining("+14485550199");
    }

    @Test
    void timeOnlyGoesForward() {
        assertThatThrownBy(() -> engine.runFor(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timeStandsWhereItWasRunTo() {
        Instant start = engine.now();

        engine.runFor(Duration.ofMinutes(5));

        assertThat(engine.now()).isEqualTo(start.plusSeconds(300));
        assertThat(engine.nextEventAt()).isNull();
    }
}
