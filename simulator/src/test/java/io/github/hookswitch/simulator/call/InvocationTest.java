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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InvocationTest {
    private static final Invocation GREETING = Invocation.answered(Replies.actions(Replies.speak("Hello.")));
    private static final Invocation FAULT = new Invocation.FunctionError("IllegalStateException", "no");

    private final ScriptedFunction function = new ScriptedFunction();

    @Test
    void aReplyAfterSomeTimeActsAfterThatTime() {
        function.onInvocation(
                "NEW_INBOUND_CALL",
                event -> Invocation.answered(Replies.actions(Replies.HANG_UP), Duration.ofSeconds(4)));
        CallEngine engine = engine(1);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.runFor(Duration.ofMillis(3999));
        assertThat(call.isEnded()).isFalse();
        call.runFor(Duration.ofMillis(1));
        assertThat(call.isEnded()).isTrue();
    }

    @Test
    void aFunctionThatDoesNotReplyInFiveSecondsIsInvokedAgainWithTheSameEvent() {
        function.onInvocation("NEW_INBOUND_CALL", oneAfterTheOther(new Invocation.TimedOut(), GREETING));
        SimulatedCall call = engine(1).dial(CALLER, SERVICE_NUMBER);

        call.runUntilIdle();

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "NEW_INBOUND_CALL", "ACTION_SUCCESSFUL Speak");
        assertThat(function.events().get(1)).isEqualTo(function.events().get(0));
        assertThat(function.last().path("Sequence").asInt()).isEqualTo(2);
    }

    @Test
    void aFunctionThatNeverRepliesIsHungUpOnAfterTwentySeconds() {
        function.onInvocation("NEW_INBOUND_CALL", event -> new Invocation.TimedOut());
        CallEngine engine = engine(2);
        SimulatedCall call = engine.dial(CALLER, SERVICE_NUMBER);

        call.runFor(Duration.ofSeconds(20));

        assertThat(call.isEnded()).isTrue();
        assertThat(function.story())
                .containsExactly(
                        "NEW_INBOUND_CALL", "NEW_INBOUND_CALL", "NEW_INBOUND_CALL", "NEW_INBOUND_CALL", "HANGUP LEG-A");
        assertThat(requireNonNull(call.leg(LegTag.A)).sipResponseCode()).isEqualTo(480);
        assertThat(requireNonNull(call.leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.FAILURE);
    }

    @Test
    void aReplyThatTakesLongerThanFiveSecondsIsLost() {
        function.onInvocation(
                "NEW_INBOUND_CALL", event -> Invocation.answered(Replies.actions(Replies.PLAY), Duration.ofSeconds(6)));
        SimulatedCall call = engine(1).dial(CALLER, SERVICE_NUMBER);

        call.runUntilEnded();

        assertThat(call.billedSeconds()).isZero();
    }

    @Test
    void aLateReplyCountsWhereTheRulesSaySo() {
        function.onInvocation(
                "NEW_INBOUND_CALL", event -> Invocation.answered(Replies.actions(Replies.PLAY), Duration.ofSeconds(6)));
        SimulatedCall call = new CallEngineBuilder(Account.withApplications(1), function)
                .rules(ServiceRules.defaults().toBuilder()
                        .with(ServiceVariant.LATE_REPLIES_ACCEPTED)
                        .build())
                .build()
                .dial(CALLER, SERVICE_NUMBER);

        call.runFor(Duration.ofSeconds(6));

        assertThat(call.isConnected()).isTrue();
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "NEW_INBOUND_CALL");
    }

    @Test
    void aFunctionErrorIsRetriedOnce() {
        function.onInvocation("NEW_INBOUND_CALL", oneAfterTheOther(FAULT, GREETING));
        SimulatedCall call = engine(1).dial(CALLER, SERVICE_NUMBER);

        assertThat(call.isConnected()).isTrue();
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "NEW_INBOUND_CALL");
    }

    @Test
    void anExceptionIsAFunctionError() {
        function.onEvent("NEW_INBOUND_CALL", event -> {
            throw new IllegalArgumentException("no such customer");
        });
        SimulatedCall call = engine(1).dial(CALLER, SERVICE_NUMBER);

        assertThat(call.isEnded()).isTrue();
        assertThat(call.timeline())
                .filteredOn(TimelineEntry.InvocationFailed.class::isInstance)
                .extracting(entry -> ((TimelineEntry.InvocationFailed) entry).reason())
                .containsOnly("function error java.lang.IllegalArgumentException: no such customer");
    }

    @Test
    void theNextTargetOfTheSipRuleTakesACallThatTheFirstOneFails() {
        Iterator<Invocation> outcomes = List.of(FAULT, FAULT, GREETING).iterator();
        function.onInvocation("NEW_INBOUND_CALL", event -> outcomes.next());

        SimulatedCall call = engine(2).dial(CALLER, SERVICE_NUMBER);

        assertThat(call.isConnected()).isTrue();
        assertThat(call.application()).isEqualTo(Account.application(2));
        assertThat(function.functionArns())
                .containsExactly(
                        Account.application(1).functionArn(),
                        Account.application(1).functionArn(),
                        Account.application(2).functionArn());
        assertThat(function.last().at("/CallDetails/SipMediaApplicationId").asText())
                .isEqualTo("application-2");
    }

    @Test
    void aCallThatNoTargetTakesEndsWithUnavailable() {
        function.onInvocation("NEW_INBOUND_CALL", event -> FAULT);

        SimulatedCall call = engine(2).dial(CALLER, SERVICE_NUMBER);

        assertThat(call.isEnded()).isTrue();
        assertThat(function.only("HANGUP")
                        .at("/ActionData/Parameters/SipResponseCode")
                        .intValue())
                .isEqualTo(480);
    }

    @Test
    void aFunctionThatTheServiceMayNotInvokeIsHungUpOnWithoutAnotherEvent() {
        function.onInvocation("NEW_INBOUND_CALL", event -> new Invocation.AccessDenied("no permission"));

        SimulatedCall call = engine(1).dial(CALLER, SERVICE_NUMBER);

        assertThat(call.isEnded()).isTrue();
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL");
    }

    @Test
    void aHandlerThatFailsOnHangupLosesTheOtherLegToo() {
        function.on("NEW_INBOUND_CALL", Replies.BRIDGE).onInvocation("HANGUP", event -> FAULT);
        SimulatedCall call = engine(1).dial(CALLER, SERVICE_NUMBER);
        call.runUntilBridged();

        call.hangUp(LegTag.B);

        assertThat(call.isEnded()).isTrue();
        assertThat(requireNonNull(call.leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.FAILURE);
    }

    @Test
    @Timeout(60)
    void aFunctionMayUseTheCallApisFromAnotherThreadWhileItRuns() {
        CallEngine engine = engine(1);
        OutboundCallRequest request = new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE);
        List<String> created = new ArrayList<>();
        function.onEvent("NEW_INBOUND_CALL", event -> {
            created.add(CompletableFuture.supplyAsync(() -> engine.createCall(request))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join());
            return Replies.actions(Replies.HANG_UP);
        });

        engine.dial(CALLER, SERVICE_NUMBER).runUntilEnded();

        assertThat(created)
                .singleElement()
                .satisfies(id -> assertThat(engine.call(id)).isNotNull());
    }

    @Test
    void aFunctionCannotAdvanceTime() {
        CallEngine engine = engine(1);
        function.onEvent("NEW_INBOUND_CALL", event -> {
            assertThatThrownBy(() -> engine.runFor(Duration.ofSeconds(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Advance it from the test");
            return Replies.actions(Replies.HANG_UP);
        });

        assertThat(engine.dial(CALLER, SERVICE_NUMBER).isEnded()).isTrue();
    }

    @Test
    void anUpdateFromWithinTheFunctionIsHandledAfterItsReply() {
        CallEngine engine = engine(1);
        function.onEvent("NEW_INBOUND_CALL", event -> {
                    String id = event.at("/CallDetails/TransactionId").asText();
                    assertThat(engine.updateCall("application-1", id, Map.of("Go", "on")))
                            .isTrue();
                    return Replies.actions(Replies.PLAY);
                })
                .on("CALL_UPDATE_REQUESTED", Replies.HANG_UP);

        engine.dial(CALLER, SERVICE_NUMBER).runUntilEnded();

        assertThat(function.story())
                .startsWith("NEW_INBOUND_CALL", "CALL_UPDATE_REQUESTED")
                .endsWith("HANGUP LEG-A");
    }

    private static Function<JsonNode, Invocation> oneAfterTheOther(Invocation... outcomes) {
        Iterator<Invocation> next = List.of(outcomes).iterator();
        return event -> next.next();
    }

    private CallEngine engine(int applications) {
        return new CallEngineBuilder(Account.withApplications(applications), function).build();
    }
}
