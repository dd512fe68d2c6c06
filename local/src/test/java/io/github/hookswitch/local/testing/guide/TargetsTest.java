package io.github.hookswitch.local.testing.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.testing.AppPhone;
import io.github.hookswitch.local.testing.LocalPhone;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.TestCall;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @Test
    void anAppHasSettings() {
        PhoneExtension app = PhoneExtension.of(LocalPhone.forApp(Path.of("cdk.out"))
                .stacks("Reception")
                .parameter("Greeting", "Hello.")
                .environment(Map.of("CRM_URL", "http://127.0.0.1:8080"))
                .aws(aws -> aws.endpoint("dynamodb", URI.create("http://127.0.0.1:8000"))));

        assertThat(app).isNotNull();
    }

    /** Is compiled only; tests of deployed apps run such scripts. */
    static void anAppMakesACall(AppPhone phone) {
        HttpResponse<String> made = phone.http("POST", "/calls", "{\"to\":\"+15105550101\"}");
        TestCall call = phone.nextCall();
        call.callee().rings().answers().hears("Your order is ready").hangsUp();
        assertThat(made.statusCode()).isEqualTo(201);
    }
}
