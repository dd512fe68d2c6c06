package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ActionListTest {
    private final ScriptedFunction function = new ScriptedFunction();

    @Test
    void aListReportsOnceForItsLastAction() {
        function.on("NEW_INBOUND_CALL", Replies.speak("One."), Replies.PLAY, Replies.pause(500));

        SimulatedCall call = dial();
        call.runUntilIdle();

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "ACTION_SUCCESSFUL Pause");
        assertThat(started(call)).containsExactly("Speak", "PlayAudio", "Pause");
    }

    @Test
    void sequenceStartsAtOneAndGrowsByOne() {
        function.on("NEW_INBOUND_CALL", Replies.speak("One."))
                .on("ACTION_SUCCESSFUL/Speak", Replies.pause(500))
                .on("ACTION_SUCCESSFUL/Pause", Replies.HANG_UP);

        dial().runUntilEnded();

        assertThat(function.events())
                .extracting(event -> event.path("Sequence").asInt())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void theFirstFailureDropsTheRest() {
        function.on("NEW_INBOUND_CALL", Replies.speak("One."), Replies.pause(50), Replies.HANG_UP);

        SimulatedCall call = dial();
        call.runUntilIdle();

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "ACTION_FAILED Pause");
        assertThat(call.isConnected()).isTrue();
        assertThat(function.last().at("/ActionData/ErrorType").asText()).isEqualTo("InvalidActionParameter");
        assertThat(function.last()
                        .at("/ActionData/Parameters/DurationInMilliseconds")
                        .asText())
                .isEqualTo("50");
    }

    @Test
    void aBridgeInTheMiddleOfAListReportsBeforeTheListGoesOn() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE, Replies.speak("You are connected."));

        SimulatedCall call = dial();
        call.runUntilIdle();

        assertThat(function.story())
                .containsExactly("NEW_INBOUND_CALL", "ACTION_SUCCESSFUL CallAndBridge", "ACTION_SUCCESSFUL Speak");
    }

    @Test
    void aNewListReplacesWhatHasNotStarted() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE, Replies.speak("Never heard."))
                .on("ACTION_SUCCESSFUL/CallAndBridge", Replies.HANG_UP_B);

        SimulatedCall call = dial();
        call.runUntilIdle();

        assertThat(started(call)).containsExactly("CallAndBridge", "Hangup");
    }

    @Test
    void anEmptyListDropsTheRestWhereTheRulesSaySo() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE, Replies.speak("Never heard."));
        ServiceRules rules = ServiceRules.defaults().toBuilder()
                .with(ServiceVariant.EMPTY_LIST_DROPS_REST)
                .build();

        SimulatedCall call = dial(rules);
        call.runUntilIdle();

        assertThat(started(call)).containsExactly("CallAndBridge");
    }

    @Test
    void aReplyWithoutListKeepsWhatWaits() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE, Replies.speak("Heard."))
                .onEvent("ACTION_SUCCESSFUL/CallAndBridge", event -> Replies.json("{'SchemaVersion':'1.0'}"));
        ServiceRules rules = ServiceRules.defaults().toBuilder()
                .with(ServiceVariant.EMPTY_LIST_DROPS_REST)
                .build();

        SimulatedCall call = dial(rules);
        call.runUntilIdle();

        assertThat(started(call)).containsExactly("CallAndBridge", "Speak");
    }

    @Test
    void anUpdateInterruptsPlayAudio() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY, Replies.speak("Never heard."))
                .on("CALL_UPDATE_REQUESTED", Replies.HANG_UP);
        CallEngine engine = engine(ServiceRules.defaults());
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runFor(Duration.ofSeconds(2));

        engine.updateCall("application-1", call.transactionId(), Map.of());
        call.runUntilEnded();

        assertThat(call.billedSeconds()).isEqualTo(2);
        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL", "CALL_UPDATE_REQUESTED", "ACTION_INTERRUPTED PlayAudio", "HANGUP LEG-A");
    }

    @Test
    void anUpdateLetsSpeakFinishFirst() {
        function.on("NEW_INBOUND_CALL", Replies.speak("a".repeat(150))).on("CALL_UPDATE_REQUESTED", Replies.HANG_UP);
        CallEngine engine = engine(ServiceRules.defaults());
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);
        call.runFor(Duration.ofSeconds(2));

        engine.updateCall("application-1", call.transactionId(), Map.of());
        call.runUntilEnded();

        assertThat(call.billedSeconds()).isEqualTo(10);
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "CALL_UPDATE_REQUESTED", "HANGUP LEG-A");
    }

    @Test
    void anUpdateWithoutActionsInterruptsNothing() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);
        CallEngine engine = engine(ServiceRules.defaults());
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        engine.updateCall("application-1", call.transactionId(), Map.of());
        call.runUntilIdle();

        assertThat(function.story())
                .containsExactly("NEW_INBOUND_CALL", "CALL_UPDATE_REQUESTED", "ACTION_SUCCESSFUL PlayAudio");
    }

    @Test
    void anUpdateOfACallThatIsOverIsRefused() {
        function.on("NEW_INBOUND_CALL", Replies.HANG_UP);
        CallEngine engine = engine(ServiceRules.defaults());
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        assertThat(engine.updateCall("application-1", call.transactionId(), Map.of()))
                .isFalse();
    }

    @Test
    void anUpdateThroughAnotherApplicationIsRefused() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY);
        CallEngine engine = engine(ServiceRules.defaults());
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        assertThat(engine.updateCall("application-2", call.transactionId(), Map.of()))
                .isFalse();
    }

    @Test
    void theActionOfACallerWhoLeavesIsDropped() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY, Replies.HANG_UP);
        SimulatedCall call = dial();

        call.hangUp(LegTag.A);

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "HANGUP LEG-A");
    }

    @Test
    void theActionOfACallerWhoLeavesIsReportedFirstWhereTheRulesSaySo() {
        function.on("NEW_INBOUND_CALL", Replies.PLAY).on("ACTION_SUCCESSFUL", Replies.speak("Anybody there?"));
        SimulatedCall call = dial(ServiceRules.defaults().toBuilder()
                .with(ServiceVariant.ACTION_OF_ENDED_LEG_SUCCEEDS)
                .build());

        call.hangUp(LegTag.A);

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "ACTION_SUCCESSFUL PlayAudio", "HANGUP LEG-A");
        assertThat(function.only("ACTION_SUCCESSFUL")
                        .at("/CallDetails/Participants/0/Status")
                        .asText())
                .isEqualTo("Disconnected");
        assertThat(started(call)).containsExactly("PlayAudio");
    }

    @Test
    void aHandlerThatAnswersEachFailureWithTheSameMistakeIsCutOffWithThatAsTheReason() {
        function.on("NEW_INBOUND_CALL", Replies.pause(1)).on("ACTION_FAILED", Replies.pause(1));

        SimulatedCall call = dial();

        assertThat(call.isEnded()).isTrue();
        assertThat(function.events()).hasSize(26);
        assertThat(call.timeline()).hasSizeLessThan(70);
        assertThat(call.toString())
                .contains("entries like these are left out here")
                .contains("the call is cut off: the function answered the same failure 25 times in a row");
        assertThat(requireNonNull(call.leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.FAILURE);
    }

    @Test
    void aHandlerThatTriesSomethingElseAfterEachFailureIsNotCutOff() {
        AtomicInteger failures = new AtomicInteger();
        function.on("NEW_INBOUND_CALL", Replies.pause(1))
                .onEvent(
                        "ACTION_FAILED",
                        event -> failures.incrementAndGet() < 40
                                ? Replies.actions(Replies.pause(failures.get() % 2 + 1))
                                : Replies.actions(Replies.pause(1000)));

        SimulatedCall call = dial();
        call.runFor(Duration.ofSeconds(2));

        assertThat(call.isEnded()).isFalse();
    }

    @Test
    void aHandlerThatAnswersEachFailureWithAMistakeEndsAfterAThousandInvocations() {
        AtomicInteger failures = new AtomicInteger();
        function.on("NEW_INBOUND_CALL", Replies.pause(1))
                .onEvent("ACTION_FAILED", event -> Replies.actions(Replies.pause(failures.incrementAndGet() % 2 + 1)));

        SimulatedCall call = dial();

        assertThat(call.isEnded()).isTrue();
        assertThat(function.events()).hasSize(1000);
        assertThat(requireNonNull(call.leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.FAILURE);
    }

    private SimulatedCall dial() {
        return dial(ServiceRules.defaults());
    }

    private SimulatedCall dial(ServiceRules rules) {
        return engine(rules).dial(CALLER, SERVICE_NUMBER);
    }

    private CallEngine engine(ServiceRules rules) {
        return new CallEngineBuilder(Account.withApplications(1), function)
                .rules(rules)
                .build();
    }

    private static List<String> started(SimulatedCall call) {
        return call.timeline().stream()
                .filter(TimelineEntry.ActionStarted.class::isInstance)
                .map(entry -> ((TimelineEntry.ActionStarted) entry).actionType())
                .toList();
    }
}
