package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.APPLICATION;
import static io.github.hookswitch.simulator.call.Account.CALLEE;
import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.internal.engine.CallEventType;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every call, whatever handlers and parties do. */
class CallInvariantsTest {
    private static final List<String> ACTIONS = List.of(
            Replies.HANG_UP,
            Replies.HANG_UP_A,
            Replies.HANG_UP_B,
            Replies.PLAY,
            Replies.BRIDGE,
            Replies.speak("Hello."),
            Replies.pause(1500),
            Replies.pause(1));

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBooksBalance(int seed) {
        Random random = new Random(seed);
        ScriptedFunction function = new ScriptedFunction();
        for (CallEventType type : CallEventType.values()) {
            function.onInvocation(type.name(), event -> anyOutcome(random));
        }
        CallEngine engine = new CallEngineBuilder(Account.withApplications(2), function).build();
        SimulatedCall call = anyCall(engine, random);
        for (int step = 0; step < 12; step++) {
            call.runFor(Duration.ofMillis(random.nextInt(8000)));
            anybodyActs(engine, call, random);
        }
        call.runFor(Duration.ofMinutes(5));

        assertThat(sequences(call))
                .as(call.toString())
                .isEqualTo(firstNumbers(sequences(call).size()));
        assertThat(unfinishedActions(call)).as(call.toString()).isZero();
        assertThat(connectedTime(call, engine.now())).isEqualTo(reportedTime(call));
        assertHangupsFit(function.events());
        assertThat(call.isEnded() && call.isConnected()).isFalse();
    }

    @Test
    @Timeout(60)
    void callsCanBeMadeAndUpdatedWhileAnotherThreadAdvancesTime() throws InterruptedException {
        ScriptedFunction function =
                new ScriptedFunction().on("CALL_ANSWERED", Replies.PLAY).on("CALL_UPDATE_REQUESTED", Replies.HANG_UP);
        CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function).build();
        List<String> created = new ArrayList<>();
        Thread controlPlane = new Thread(() -> {
            for (int count = 0; count < 200; count++) {
                created.add(engine.createCall(new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE)));
            }
        });

        controlPlane.start();
        while (controlPlane.isAlive()) {
            engine.runFor(Duration.ofMillis(10));
        }
        controlPlane.join();
        engine.runFor(Duration.ofMinutes(1));
        created.forEach(id -> engine.updateCall("application-1", id, Map.of()));
        engine.runFor(Duration.ZERO);

        assertThat(created).hasSize(200);
        assertThat(engine.calls()).hasSize(200).allMatch(SimulatedCall::isEnded);
    }

    private static SimulatedCall anyCall(CallEngine engine, Random random) {
        if (random.nextBoolean()) {
            return engine.dial(CALLER, SERVICE_NUMBER);
        }
        String id = engine.createCall(new OutboundCallRequest(APPLICATION, SERVICE_NUMBER, CALLEE));
        return requireNonNull(engine.call(id));
    }

    private static Invocation anyOutcome(Random random) {
        return switch (random.nextInt(24)) {
            case 0 -> new Invocation.TimedOut();
            case 1 -> new Invocation.FunctionError("Oops", "no");
            case 2 -> Invocation.answered("{");
            case 3 -> Invocation.answered(Replies.json("{'SchemaVersion':'1.0'}"));
            case 4, 5, 6 -> Invocation.answered(Replies.actions());
            case 7, 8 -> Invocation.answered(anyActions(random), Duration.ofMillis(random.nextInt(7000)));
            default -> Invocation.answered(anyActions(random));
        };
    }

    private static String anyActions(Random random) {
        List<String> actions = new ArrayList<>();
        for (int count = random.nextInt(4); count >= 0; count--) {
            actions.add(ACTIONS.get(random.nextInt(ACTIONS.size())));
        }
        return Replies.actions(actions);
    }

    private static void anybodyActs(CallEngine engine, SimulatedCall call, Random random) {
        LegTag tag = random.nextBoolean() ? LegTag.A : LegTag.B;
        switch (random.nextInt(5)) {
            case 0 -> {
                CallLeg leg = call.leg(tag);
                if (leg != null && leg.state() != LegState.DISCONNECTED) {
                    call.hangUp(tag);
                }
            }
            case 1 -> engine.updateCall("application-1", call.transactionId(), Map.of());
            case 2 -> engine.setRemoteParty(CALLEE, RemoteParty.busy());
            case 3 -> engine.setRemoteParty(CALLEE, RemoteParty.answersAfter(Duration.ofSeconds(2)));
            default -> call.runFor(Duration.ofSeconds(3));
        }
    }

    private static List<Integer> sequences(SimulatedCall call) {
        return call.timeline().stream()
                .filter(TimelineEntry.EventSent.class::isInstance)
                .map(entry -> ((TimelineEntry.EventSent) entry).sequence())
                .distinct()
                .toList();
    }

    private static List<Integer> firstNumbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    /** Actions that started and of which nothing more was heard, apart from one that may still run. */
    private static long unfinishedActions(SimulatedCall call) {
        OpenActions actions = new OpenActions(call);
        call.timeline().forEach(entry -> entry.accept(actions));
        return call.isEnded() ? actions.open : 0;
    }

    private static Duration connectedTime(SimulatedCall call, Instant now) {
        ConnectedTime time = new ConnectedTime();
        call.timeline().forEach(entry -> entry.accept(time));
        return time.until(now);
    }

    private static Duration reportedTime(SimulatedCall call) {
        return call.legs().stream().map(CallLeg::connectedTime).reduce(Duration.ZERO, Duration::plus);
    }

    /** Each leg gives one HANGUP, retries aside, and is Disconnected in it and for ever after. */
    private static void assertHangupsFit(List<JsonNode> events) {
        Set<String> gone = new HashSet<>();
        int last = 0;
        for (JsonNode event : events) {
            boolean retry = event.path("Sequence").asInt() == last;
            last = event.path("Sequence").asInt();
            if (event.path("InvocationEventType").asText().equals("HANGUP") && !retry) {
                assertThat(gone.add(event.at("/ActionData/Parameters/CallId").asText()))
                        .isTrue();
            }
            for (JsonNode participant : event.at("/CallDetails/Participants")) {
                if (gone.contains(participant.path("CallId").asText())) {
                    assertThat(participant.path("Status").asText()).isEqualTo("Disconnected");
                }
            }
        }
    }

    private static final class OpenActions extends SimpleTimelineVisitor<Integer> {
        private final SimulatedCall call;
        private int open;

        OpenActions(SimulatedCall call) {
            this.call = call;
        }

        @Override
        public Integer actionStarted(TimelineEntry.ActionStarted entry) {
            assertThat(open).as("two actions at once in\n" + call).isZero();
            return ++open;
        }

        @Override
        public Integer actionSucceeded(TimelineEntry.ActionSucceeded entry) {
            return --open;
        }

        @Override
        public Integer actionInterrupted(TimelineEntry.ActionInterrupted entry) {
            return --open;
        }

        @Override
        public Integer actionDropped(TimelineEntry.ActionDropped entry) {
            return entry.started() ? --open : open;
        }

        @Override
        public Integer actionFailed(TimelineEntry.ActionFailed entry) {
            open = 0;
            return open;
        }

        @Override
        protected Integer otherwise(TimelineEntry entry) {
            return open;
        }
    }

    private static final class ConnectedTime extends SimpleTimelineVisitor<Duration> {
        private final Map<LegTag, Instant> since = new HashMap<>();
        private Duration total = Duration.ZERO;

        @Override
        public Duration legConnected(TimelineEntry.LegConnected entry) {
            since.put(entry.leg(), entry.at());
            return total;
        }

        @Override
        public Duration legDisconnected(TimelineEntry.LegDisconnected entry) {
            Instant start = since.remove(entry.leg());
            total = start == null ? total : total.plus(Duration.between(start, entry.at()));
            return total;
        }

        @Override
        protected Duration otherwise(TimelineEntry entry) {
            return total;
        }

        Duration until(Instant now) {
            return since.values().stream()
                    .map(start -> Duration.between(start, now))
                    .reduce(total, Duration::plus);
        }
    }
}
