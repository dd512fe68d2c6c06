package io.github.hookswitch.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeploymentResult;
import io.github.hookswitch.local.deployment.StackResult;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegionsDeploymentTest {
    private final LocalAws aws =
            ImportedFunctions.in(LocalAws.builder().build(), "us-east-1", "us-west-2", "eu-central-1");

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void stacksOfOneNameAreDeployedInTheirOwnRegions() throws Exception {
        DeploymentResult result = aws.deploy(assembly());

        assertThat(result.succeeded()).isTrue();
        assertThat(result.stack("phone", "us-west-2").output("Region")).isEqualTo("us-west-2");
        assertThat(result.stack("phone", "us-east-1").output("Region")).isEqualTo("us-east-1");
        assertThat(aws.chime().voice().snapshot().sipMediaApplications())
                .extracting(SipMediaApplication::name)
                .containsExactlyInAnyOrder("app in us-west-2", "app in us-east-1", "app in eu-central-1");
    }

    @Test
    void aStackRefersToOneInAnotherRegion() throws Exception {
        DeploymentResult result = aws.deploy(assembly());

        assertThat(result.stack("phone", "us-east-1").output("OtherApplication"))
                .isEqualTo(result.stack("phone", "us-west-2").output("Application"));
    }

    @Test
    void aNestedStackHasItsParametersAndGivesItsOutputs() throws Exception {
        StackResult east = aws.deploy(assembly()).stack("phone", "us-east-1");

        assertThat(east.output("LogGroup")).matches("/aws/ChimeSipMediaApplicationSipMessages/[0-9a-f-]{36}");
    }

    @Test
    void aStackOfAStageHasAVoiceConnector() throws Exception {
        StackResult frankfurt = aws.deploy(assembly()).stack("Prod-Frankfurt");

        assertThat(frankfurt.output("HostName")).endsWith(".voiceconnector.chime.aws");
    }

    @Test
    void aSecondDeploymentChangesNothing() throws Exception {
        DeploymentResult first = aws.deploy(assembly());
        DeploymentResult second = aws.deploy(assembly());

        assertThat(second.succeeded()).isTrue();
        assertThat(second.stack("phone", "us-east-1").resources())
                .isEqualTo(first.stack("phone", "us-east-1").resources());
    }

    @Test
    void deletionLeavesNothingInAnyRegion() throws Exception {
        aws.deploy(assembly());

        assertThat(aws.delete().succeeded()).isTrue();
        assertThat(aws.chime().voice().snapshot().isEmpty()).isTrue();
    }

    private static CloudAssembly assembly() throws URISyntaxException {
        return CloudAssembly.read(Path.of(Objects.requireNonNull(RegionsDeploymentTest.class.getResource("regions"))
                .toURI()));
    }
}
