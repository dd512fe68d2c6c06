package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.simulator.Simulator;
import io.github.hookswitch.simulator.deployment.CloudAssembly;
import io.github.hookswitch.simulator.deployment.DeploymentResult;
import io.github.hookswitch.simulator.ladder.LadderDiagram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.AppProps;

/** The picture of a call in the documentation. */
class HelloLadderTest {

    @Test
    void theLadderInTheDocumentationIsTheCallThatTheCalleeEnds(@TempDir Path cdkOut) throws InterruptedException {
        String drawn;
        try (Simulator simulator = Simulator.builder().build()) {
            DeploymentResult deployed = simulator.deploy(CloudAssembly.read(Path.of(HelloApp.synthesize(
                    AppProps.builder().outdir(cdkOut.toString()).build()))));
            try (HelloPhone phone = new HelloPhone(simulator, deployed.stack("Hello"))) {
                drawn = LadderDiagram.withFullNumbers().svg(phone.calleeHangsUpFirst());
            }
        }

        assertThat(Path.of("..", "..", "docs", "ladder.svg"))
                .as("renew it: mvn -P calls package -pl examples/hello -am,"
                        + " then copy examples/hello/target/ladder/b.svg to docs/ladder.svg")
                .hasContent(drawn);
    }
}
