package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.simulator.Simulator;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.FarEnd;
import io.github.hookswitch.simulator.call.LegTag;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.deployment.CloudAssembly;
import io.github.hookswitch.simulator.deployment.DeploymentResult;
import io.github.hookswitch.simulator.ladder.LadderDiagram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.AppProps;

/** The example as it would deploy, called in every way in which a call can end. */
class HelloPhoneTest {

    @TempDir
    static Path cdkOut;

    private static Simulator simulator;
    private static HelloPhone phone;

    @BeforeAll
    static void deploy() throws InterruptedException {
        simulator = Simulator.builder().build();
        DeploymentResult deployed = simulator.deploy(CloudAssembly.read(Path.of(
                HelloApp.synthesize(AppProps.builder().outdir(cdkOut.toString()).build()))));
        phone = new HelloPhone(simulator, deployed.stack("Hello"));
    }

    @AfterAll
    static void deletingTheStackLeavesNothing() throws InterruptedException {
        try {
            DeploymentResult deleted = simulator.delete();

            assertThat(deleted.succeeded()).isTrue();
            assertThat(deleted.stack("Hello").retained()).isEmpty();
            assertThat(simulator.chime().voice().snapshot().isEmpty()).isTrue();
        } finally {
            phone.close();
            simulator.close();
        }
    }

    @BeforeEach
    void theCalleeAnswers() {
        simulator.phone().setFarEnd(HelloPhone.CALLEE, FarEnd.DEFAULT);
    }

    @Test
    void aCallerWhoHangsUpDuringTheGreetingEndsTheCall() {
        SimulatedCall call = phone.callerHangsUpBeforeTheBridge();

        assertThat(call.legs())
                .singleElement()
                .satisfies(leg -> assertThat(leg.endedBy()).isEqualTo(EndedBy.PARTY));
        assertThat(call.billedSeconds()).isEqualTo(1);
    }

    @Test
    void whenTheCalleeHangsUpFirstTheApplicationHangsUpTheCaller() {
        SimulatedCall call = phone.calleeHangsUpFirst();

        assertThat(leg(call, LegTag.LEG_B).endedBy()).isEqualTo(EndedBy.PARTY);
        assertThat(leg(call, LegTag.LEG_A).endedBy()).isEqualTo(EndedBy.APPLICATION);
        assertThat(leg(call, LegTag.LEG_A).disconnectedAt())
                .isEqualTo(leg(call, LegTag.LEG_B).disconnectedAt());
    }

    @Test
    void whenTheCallerHangsUpFirstTheApplicationHangsUpTheCallee() {
        SimulatedCall call = phone.callerHangsUpFirst();

        assertThat(leg(call, LegTag.LEG_A).endedBy()).isEqualTo(EndedBy.PARTY);
        assertThat(leg(call, LegTag.LEG_B).endedBy()).isEqualTo(EndedBy.APPLICATION);
        assertThat(leg(call, LegTag.LEG_B).disconnectedAt())
                .isEqualTo(leg(call, LegTag.LEG_A).disconnectedAt());
    }

    @Test
    void anOutboundCallIsEndedByAnUpdate() {
        SimulatedCall call = phone.outboundEndedByUpdate();

        assertThat(call.legs())
                .singleElement()
                .satisfies(leg -> assertThat(leg.endedBy()).isEqualTo(EndedBy.APPLICATION));
        assertThat(events(call)).contains("CALL_UPDATE_REQUESTED");
    }

    @Test
    void aCallerWhomNobodyAnswersHearsGoodbyeAndIsHungUp() {
        simulator.phone().setFarEnd(HelloPhone.CALLEE, FarEnd.busy());

        SimulatedCall call = phone.callerWaitsUntilTheEnd();

        assertThat(events(call)).contains("ACTION_FAILED");
        assertThat(leg(call, LegTag.LEG_A).endedBy()).isEqualTo(EndedBy.APPLICATION);
    }

    @Test
    void theLadderInTheDocumentationIsThisCall() throws IOException {
        String drawn = LadderDiagram.withFullNumbers().svg(phone.calleeHangsUpFirst());

        assertThat(Path.of("..", "..", "docs", "ladder.svg"))
                .as("renew it: mvn -P calls package -pl examples/hello -am,"
                        + " then copy examples/hello/target/ladder/b.svg to docs/ladder.svg")
                .hasContent(drawn);
    }

    private static CallLeg leg(SimulatedCall call, LegTag tag) {
        return call.leg(tag).orElseThrow();
    }

    private static List<String> events(SimulatedCall call) {
        return call.timeline().stream()
                .filter(TimelineEntry.EventSent.class::isInstance)
                .map(entry -> ((TimelineEntry.EventSent) entry).eventType())
                .toList();
    }
}
