package io.github.hookswitch.simulator.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoLegIsLeftTest {
    private static final int MAX_INTERFERENCES = Integer.getInteger("hookswitch.exploration.interferences", 1);

    @Test
    void noHistoryLeavesALegConnected() {
        long start = System.nanoTime();
        if (Boolean.getBoolean("debugEach")) {
            for (Scenario sc : Scenarios.all()) {
                long t = System.nanoTime();
                Exploration e = Exploration.of(List.of(sc), MAX_INTERFERENCES);
                System.out.println(sc.name() + " " + e.summary() + " "
                        + Duration.ofNanos(System.nanoTime() - t).toMillis() + " ms "
                        + e.flawed().stream()
                                .findFirst()
                                .map(x -> x.lines().limit(2).toList())
                                .orElse(List.of()));
            }
            return;
        }
        Exploration exploration = Exploration.of(Scenarios.all(), MAX_INTERFERENCES);

        System.out.println(
                "Explored " + exploration.summary() + ", with at most " + MAX_INTERFERENCES + " interferences each, in "
                        + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
        assertThat(exploration.flawed()).isEmpty();
    }

    @Test
    void aHandlerWithoutAwarenessIsCaughtLeavingALeg() {
        List<Scenario> unaware = Scenarios.of("unaware", Functions.unaware(UserHandlers.FORGETFUL), Duration.ZERO);

        Exploration exploration = Exploration.of(unaware, 0);

        assertThat(exploration.flaws()).isPositive();
        assertThat(exploration.flawed()).first().asString().contains("left");
    }
}
