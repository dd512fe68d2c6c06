package io.github.hookswitch.local.testing.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.testing.LocalPhone;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be under test. */
class TargetsTest {

    @Test
    void everyTargetHasAnExtension() {
        List<PhoneExtension> phones = List.of(
                // A Lambda function as it would deploy, in a process of its own
                PhoneExtension.of(LocalPhone.forLambdaJar(Path.of("target/reception.jar"), "com.example.Reception")),
                PhoneExtension.of(LocalPhone.forLambda("nodejs22.x", Path.of("functions/reception"), "index.handler")),
                // Any program that speaks the Lambda Runtime API
                PhoneExtension.of(LocalPhone.forCommand(List.of("node", "bootstrap.mjs"), Path.of("."))),
                // A whole app, synthesized by 'cdk synth'
                PhoneExtension.of(LocalPhone.forApp(Path.of("cdk.out"))));

        assertThat(phones).hasSize(4);
    }
}
