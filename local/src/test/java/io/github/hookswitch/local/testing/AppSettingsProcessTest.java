package io.github.hookswitch.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.TestCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An app that cannot be deployed as it stands: each of its needs is met by a setting of the phone. */
class AppSettingsProcessTest {
    private static final String GUEST = "+15105550101";

    @RegisterExtension
    static final PhoneExtension PHONE = PhoneExtension.of(LocalPhone.forApp(AppSettingsProcessTest::app)
            .parameter("Greeting", "Hello from a parameter.")
            .environment(Map.of("CLOSING", "Closed by the environment."))
            .resourceType("AWS::Example::Bell", new Bell())
            .stacks("Desk"));

    @Test
    void aParameterReachesTheFunction(AppPhone phone) {
        phone.from(GUEST).dial().caller().hears("Hello from a parameter").hangsUp();
    }

    @Test
    void theEnvironmentIsMergedWithWhatTheLocalAwsSets(AppPhone phone) {
        // The number was ordered by a function that needs the variables set by the local AWS.
        TestCall call = phone.from(GUEST).dial();
        call.callee().isBusy();
        call.caller().hears("Closed by the environment").isHungUp();
    }

    @Test
    void theUsersOwnTypeOfResourceIsUsed(AppPhone phone) {
        assertThat(phone.output("Desk", "Bell")).isEqualTo("bell-1");
    }

    @Test
    void onlyTheWantedStackIsThere(AppPhone phone) {
        assertThatThrownBy(() -> phone.output("Office", "Any")).hasMessageContaining("[Desk]");
    }

    @Test
    void whatAFunctionInAnotherProcessThrowsIsTheCause(AppPhone phone) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, () -> {
            TestCall call = phone.from(GUEST).dial();
            call.callee().answers().hangsUp();
            call.caller().hears("Goodbye");
        });

        assertThat(failure).hasMessageContaining("threw Error: my bug, at ");
        assertThat(failure.getCause()).hasMessage("Error: my bug");
        assertThat(Objects.requireNonNull(failure.getCause()).getStackTrace()[0].toString())
                .contains("desk.mjs:");
    }

    private static Path app() {
        try {
            Path folder = Files.createTempDirectory("desk");
            Desk.edited(folder, AppSettingsProcessTest::edit);
            Files.writeString(
                    folder.resolve("Office.template.json"),
                    "{\"Resources\":{\"Unknown\":{\"Type\":\"AWS::Nobody::Knows\"}}}");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String edit(String text) {
        return text.replace("'Welcome to the front desk.'", "process.env.GREETING")
                .replace("'Nobody is at the desk.'", "process.env.CLOSING")
                .replace(
                        "HANGUP: (details) =>",
                        "HANGUP: (details) => { throw new Error('my bug'); },\n  NEVER: (details) =>")
                .replace(
                        "\"Runtime\": \"nodejs22.x\",\n        \"Timeout\": 30",
                        "\"Environment\": { \"Variables\": { \"GREETING\": { \"Ref\": \"Greeting\" } } },"
                                + " \"Runtime\": \"nodejs22.x\", \"Timeout\": 30")
                .replace("  \"Resources\": {\n", """
                          "Parameters": { "Greeting": { "Type": "String" } },
                          "Resources": {
                            "Bell": { "Type": "AWS::Example::Bell" },
                        """)
                .replace("\"Outputs\": {", "\"Outputs\": { \"Bell\": { \"Value\": { \"Ref\": \"Bell\" } },")
                .replace(
                        "\"Desk\": {",
                        "\"Office\": { \"type\": \"aws:cloudformation:stack\","
                                + " \"environment\": \"aws://unknown-account/us-east-1\","
                                + " \"properties\": { \"templateFile\": \"Office.template.json\" } },\n    \"Desk\": {");
    }

    private static final class Bell implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            return ResourceState.of("bell-1");
        }

        @Override
        public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
            return old;
        }

        @Override
        public void delete(ResourceRequest request, ResourceState state) {}
    }
}
