package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RealTimePacerTest {
    private final AtomicLong wall = new AtomicLong();
    private final ScriptedFunction function =
            new ScriptedFunction().on("NEW_INBOUND_CALL", Replies.PLAY, Replies.BRIDGE);
    private final CallEngine engine = new CallEngineBuilder(Account.withApplications(1), function)
            .audioLibrary(AudioLibrary.everyFileLasts(Duration.ofSeconds(2)))
            .build();
    private final RealTimePacer pacer = new RealTimePacer(engine, wall::get, new NoPause());

    @Test
    void asMuchTimePassesAsOnTheWall() {
        SimulatedCall call = pacer.act(() -> engine.dial(CALLER, SERVICE_NUMBER));

        pass(Duration.ofMillis(1999));
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL");
        assertThat(call.leg(LegTag.B)).isNull();

        pass(Duration.ofMillis(1));
        assertThat(call.leg(LegTag.B)).isNotNull();
    }

    @Test
    void itSleepsUntilTheNextThingIsDue() {
        pacer.act(() -> engine.dial(CALLER, SERVICE_NUMBER));

        assertThat(pass(Duration.ofMillis(1960))).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void itLooksNowAndThenWhetherSomebodyActedOnTheEngineItself() {
        assertThat(pacer.step()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void whoActsDoesSoAtThePresentMoment() {
        SimulatedCall call = pacer.act(() -> engine.dial(CALLER, SERVICE_NUMBER));

        wall.addAndGet(Duration.ofMillis(1500).toNanos());
        pacer.act(() -> {
            call.hangUp(LegTag.A);
            return call;
        });

        CallLeg leg = requireNonNull(call.leg(LegTag.A));
        assertThat(leg.connectedTime()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void theTimeThatAFunctionTakesDoesNotCount() {
        function.onInvocation("NEW_INBOUND_CALL", event -> {
            wall.addAndGet(Duration.ofSeconds(3).toNanos());
            return Invocation.answered(Replies.actions(Replies.PLAY));
        });
        SimulatedCall call = pacer.act(() -> engine.dial(CALLER, SERVICE_NUMBER));

        pass(Duration.ofSeconds(1));

        assertThat(requireNonNull(call.leg(LegTag.A)).connectedTime()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anActorWakesTheSleeper() throws Exception {
        CountDownLatch moved = new CountDownLatch(3);
        try (RealTimePacer running = RealTimePacer.start(engine)) {
            running.addListener(moved::countDown);
            running.act(() -> engine.dial(CALLER, SERVICE_NUMBER));
            moved.await();
        }
        assertThat(engine.calls()).hasSize(1);
    }

    @Test
    void aProblemIsToldAndTimeGoesOn() {
        IllegalStateException broken = new IllegalStateException("the account cannot be read");
        CallEngine troubled = new CallEngineBuilder(new BrokenInventory(broken), function).build();
        RealTimePacer troubledPacer = new RealTimePacer(troubled, wall::get, new NoPause());
        List<RuntimeException> problems = new ArrayList<>();
        troubledPacer.addListener(new RealTimePacer.Listener() {
            @Override
            public void moved() {
                // Only the problems are of interest.
            }

            @Override
            public void failed(RuntimeException problem) {
                problems.add(problem);
            }
        });
        troubledPacer.act(() -> troubled.dial(CALLER, SERVICE_NUMBER));

        wall.addAndGet(Duration.ofMinutes(1).toNanos());
        troubledPacer.step();
        troubledPacer.step();

        assertThat(problems).containsExactly(broken);
    }

    private Duration pass(Duration time) {
        wall.addAndGet(time.toNanos());
        return pacer.step();
    }

    private static final class NoPause implements RealTimePacer.Pause {
        @Override
        public void await(Duration atMost) {
            throw new AssertionError("Nobody sleeps in this test");
        }

        @Override
        public void wake() {
            // Nobody sleeps.
        }
    }

    private record BrokenInventory(IllegalStateException problem) implements CallRouting {
        @Override
        public List<RouteTarget> routeToNumber(String e164) {
            return List.of(new RouteTarget(Account.SIP_RULE_ID, Account.APPLICATION));
        }

        @Override
        public boolean ownsNumber(String e164) {
            throw problem;
        }
    }
}
