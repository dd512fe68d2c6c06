package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.APPLICATION;
import static io.github.hookswitch.simulator.call.Account.CALLEE;
import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What parties do, and what they hear. */
class PartiesTest {
    private final ScriptedFunction function = new ScriptedFunction();
    private final CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();

    @Test
    void aPartyWhomSomebodyPlaysRingsUntilItIsAnswered() {
        SimulatedCall call = calling();
        call.runFor(Duration.ofSeconds(20));
        assertThat(call.isBridged()).isFalse();

        call.answer(LegTag.B);

        assertThat(call.isBridged()).isTrue();
        assertThat(function.story()).endsWith("ACTION_SUCCESSFUL CallAndBridge");
    }

    @Test
    void aPartyWhomSomebodyPlaysIsNotWaitedForLongerThanOthers() {
        SimulatedCall call = calling();

        call.runFor(Duration.ofSeconds(30));

        assertThat(function.story()).endsWith("ACTION_FAILED CallAndBridge");
    }

    @Test
    void aPartyRefusesWhileItRings() {
        SimulatedCall call = calling();
        call.runFor(Duration.ofSeconds(2));

        call.reject(LegTag.B, 486);

        assertThat(requireNonNull(call.leg(LegTag.B)).sipResponseCode()).isEqualTo(486);
        assertThat(function.story()).endsWith("ACTION_FAILED CallAndBridge");
    }

    @Test
    void theCalledPartyOfAnOutboundCallDeclines() {
        engine.setDefaultRemoteParty(RemoteParty.manual());
        String id = engine.createCall(new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE));
        SimulatedCall call = requireNonNull(engine.call(id));
        call.runFor(Duration.ofSeconds(3));

        call.reject(LegTag.A);

        assertThat(function.story()).containsExactly("NEW_OUTBOUND_CALL", "RINGING", "HANGUP LEG-A");
        assertThat(requireNonNull(call.leg(LegTag.A)).sipResponseCode()).isEqualTo(603);
    }

    @Test
    void whoIsNotCalledCannotAnswer() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        assertThatThrownBy(() -> call.answer(LegTag.B))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nobody is on LEG-B to answer");
    }

    @Test
    void inABridgeEachPartyHearsTheOther() {
        SimulatedCall call = calling();
        call.answer(LegTag.B);

        call.say(LegTag.A, "Who is there?");
        call.press(LegTag.B, "7");
        call.runFor(Duration.ofSeconds(1));

        assertThat(call.heard(LegTag.B))
                .extracting(Heard::kind, Heard::what)
                .containsExactly(tuple(Heard.Kind.VOICE, "Who is there?"));
        assertThat(call.heard(LegTag.A))
                .extracting(Heard::kind, Heard::what)
                .containsExactly(tuple(Heard.Kind.DIGITS, "7"));
    }

    @Test
    void aPartyPressesItsKeysOneAfterTheOther() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.press(LegTag.A, "12");
        call.press(LegTag.A, "3");
        call.runFor(Duration.ofSeconds(1));

        assertThat(call.timeline().stream().filter(TimelineEntry.KeyPressed.class::isInstance))
                .extracting(entry -> Duration.between(engine.now().minusSeconds(1), entry.at())
                        .toMillis())
                .containsExactly(0L, 250L, 500L);
    }

    @Test
    void theRingbackToneIsHeardUntilLegBAnswers() {
        function.on(
                "NEW_INBOUND_CALL",
                Replies.action(
                        "CallAndBridge",
                        "{'CallerIdNumber':'" + SERVICE_NUMBER + "','Endpoints':[{'BridgeEndpointType':'PSTN','Uri':'"
                                + CALLEE
                                + "'}],'RingbackTone':{'Type':'S3','BucketName':'prompts','Key':'tone.wav'}}"));
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.runUntilBridged();
        call.runFor(Duration.ofSeconds(10));

        assertThat(call.heard(LegTag.A))
                .containsExactly(new Heard(
                        Heard.Kind.RINGBACK,
                        "prompts/tone.wav",
                        engine.now().minusSeconds(15),
                        Duration.ofSeconds(5),
                        true,
                        false));
    }

    @Test
    void aTerminatorEndsAPrompt() {
        function.on(
                "NEW_INBOUND_CALL",
                Replies.action(
                        "PlayAudio",
                        "{'AudioSource':{'Type':'S3','BucketName':'prompts','Key':'a.wav'},'PlaybackTerminators':['*']}"));
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runFor(Duration.ofSeconds(2));

        call.press(LegTag.A, "1*");
        call.runUntilIdle();

        assertThat(call.heard(LegTag.A))
                .extracting(Heard::duration, Heard::cut)
                .containsExactly(tuple(Duration.ofMillis(2250), true));
        assertThat(function.story()).endsWith("ACTION_SUCCESSFUL PlayAudio");
    }

    @Test
    void theActionsOfACallTellWhatBecameOfThem() {
        function.on("NEW_INBOUND_CALL", Replies.speak("Hello."), Replies.pause(1));

        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runUntilIdle();

        assertThat(call.actions())
                .extracting(PerformedAction::type, PerformedAction::outcome, PerformedAction::errorType)
                .containsExactly(
                        tuple("Speak", PerformedAction.Outcome.SUCCEEDED, null),
                        tuple("Pause", PerformedAction.Outcome.FAILED, "InvalidActionParameter"));
        assertThat(call.actions().get(0).parameters()).contains("\"VoiceId\":\"Joanna\"");
    }

    @Test
    void aFailureThatWasOrderedIsTheNextActionsOfItsType() {
        engine.failNext("Speak", "ActionExecutionThrottled", "Too many requests");
        function.on("NEW_INBOUND_CALL", Replies.speak("Hello.")).on("ACTION_FAILED", Replies.speak("Again."));

        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runUntilIdle();

        assertThat(function.only("ACTION_FAILED").at("/ActionData/ErrorType").asText())
                .isEqualTo("ActionExecutionThrottled");
        assertThat(function.story()).endsWith("ACTION_SUCCESSFUL Speak");
        assertThatThrownBy(() -> engine.failNext("Dance", "SystemException", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Dance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:frontdesk@pbx.example.com",
                "frontdesk@PBX.example.com",
                "sips:frontdesk@pbx.example.com:5061;transport=tls"
            })
    void aSipUriIsRoutedByItsHostName(String uri) {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);

        SimulatedCall call = engine.dialUri(CALLER, uri);

        assertThat(function.only("NEW_INBOUND_CALL")
                        .at("/CallDetails/Participants/0/To")
                        .asText())
                .isEqualTo("frontdesk");
        assertThat(call.isConnected()).isTrue();
    }

    @Test
    void aHostNameWithoutRuleLeadsNowhere() {
        assertThatThrownBy(() -> engine.dialUri(CALLER, "sip:frontdesk@example.org"))
                .isInstanceOf(NoRouteException.class)
                .hasMessageContaining("RequestUriHostname")
                .hasMessageContaining("example.org");
        assertThatThrownBy(() -> engine.dialUri(CALLER, "frontdesk")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailedRunTellsTheSeedThatReplaysIt() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);
        SimulatedCall call = new CallEngineBuilder(Account.withApplications(1), function)
                .seed(4711)
                .build()
                .dial(CALLER, SERVICE_NUMBER);

        assertThatThrownBy(call::runUntilBridged)
                .isInstanceOf(ConditionNotReachedException.class)
                .hasMessageContaining("seed 4711");
    }

    @Test
    void theSameSeedGivesTheSameCall() {
        function.on("NEW_INBOUND_CALL", Replies.speak("Hello."), Replies.BRIDGE);

        assertThat(story(7)).isEqualTo(story(7)).isNotEqualTo(story(8));
    }

    private String story(long seed) {
        SimulatedCall call = new CallEngineBuilder(Account.withApplications(1), function)
                .seed(seed)
                .build()
                .dial(CALLER, SERVICE_NUMBER);
        call.runUntilBridged();
        return call.toString() + call.timeline();
    }

    private SimulatedCall calling() {
        engine.setRemoteParty(CALLEE, RemoteParty.manual());
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE);
        return engine.dial(CALLER, SERVICE_NUMBER);
    }
}
