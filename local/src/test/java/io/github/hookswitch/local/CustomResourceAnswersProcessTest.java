package io.github.hookswitch.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeploymentResult;
import io.github.hookswitch.local.deployment.StackResult;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Custom resources whose functions stand in the template and answer as such functions do in AWS. */
class CustomResourceAnswersProcessTest {
    private final LocalAws aws = LocalAws.builder().warnings(text -> {}).build();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    @EnabledIf("pythonIsThere")
    void answersByTheModulesOfInlineCodeAndByHttpsArrive() throws Exception {
        StackResult stack = aws.deploy(assembly()).stack("Answers");

        assertThat(stack.failure()).isNull();
        assertThat(stack.output("ByNode")).isEqualTo("by cfn-response");
        assertThat(stack.output("ByOwn")).isEqualTo("by https");
        assertThat(stack.output("ByPython")).isEqualTo("by cfnresponse");
        assertThat(aws.deployment().delete("Answers").succeeded()).isTrue();
    }

    @Test
    void anAnswerByAnotherFunctionThatIsAskedUntilItHasOneIsWaitedFor() throws Exception {
        StackResult stack = aws.deploy(assembly()).stack("Waiting");

        assertThat(stack.failure()).isNull();
        assertThat(stack.output("Asked")).isEqualTo("asked 3 times");
    }

    @Test
    void aFunctionThatDoesNotAnswerIsShownWithItsLogButWithoutTheAddress() throws Exception {
        DeploymentResult result = aws.deploy(assembly());

        assertThat(result.stack("Silent").failure())
                .contains("did not receive a response", "it returned without sending one")
                .contains("The function's log ends with:\n  asked Create for an answer to https://")
                .contains("/response/***")
                .doesNotContain("X-Amz-Signature");
    }

    static boolean pythonIsThere() throws Exception {
        return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    }

    private static CloudAssembly assembly() throws URISyntaxException {
        return CloudAssembly.read(
                Path.of(Objects.requireNonNull(CustomResourceAnswersProcessTest.class.getResource("answers"), "answers")
                        .toURI()));
    }
}
