package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.PhoneNumber;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeployedResource;
import io.github.hookswitch.local.deployment.StackResult;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Template;

/** What docs/updates.md says of a construct that gets another id. */
class RenamedConstructTest {
    private static final List<String> TYPES = List.of("Custom::ChimePhoneNumber", "Custom::ChimeSipRule");

    @TempDir
    Path folder = Path.of("");

    private final LocalAws aws = LocalAws.builder().build();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void renameLogicalIdKeepsTheNumberOfARenamedConstruct() throws InterruptedException {
        StackResult before = deploy("Hello", Map.of());
        StackResult after = deploy("Phone", oldIdsByNewIds(before));

        assertThat(after.failure()).isNull();
        assertThat(number(after)).isEqualTo(number(before));
        assertThat(orders()).isEqualTo(1);
        assertThat(aws.chime().voice().snapshot().phoneNumbers())
                .singleElement()
                .satisfies(number -> assertThat(number.status()).isEqualTo(PhoneNumber.Status.ASSIGNED));
    }

    @Test
    void withoutItASecondNumberIsBought() throws InterruptedException {
        deploy("Hello", Map.of());
        StackResult after = deploy("Phone", Map.of());

        assertThat(after.failure()).isNull();
        assertThat(orders()).isEqualTo(2);
    }

    private StackResult deploy(String id, Map<String, String> oldIdsByNewIds) throws InterruptedException {
        Path assembly = folder.resolve(id + oldIdsByNewIds.size());
        App app = new App(AppProps.builder().outdir(assembly.toString()).build());
        Stack stack = stack(app, id);
        oldIdsByNewIds.forEach(stack::renameLogicalId);
        app.synth();
        return aws.deploy(CloudAssembly.read(assembly)).stack("Calls");
    }

    private static Stack stack(App app, String id) {
        Stack stack = new Stack(
                app,
                "Calls",
                StackProps.builder()
                        .env(Environment.builder().region("us-east-1").build())
                        .build());
        PhoneApplication.Builder.create(stack, id)
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .settings(BundledHandlerSettings.builder().greeting("Hello.").build())
                .build();
        return stack;
    }

    private Map<String, String> oldIdsByNewIds(StackResult before) {
        App app = new App(
                AppProps.builder().outdir(folder.resolve("new").toString()).build());
        Template template = Template.fromStack(stack(app, "Phone"));
        Map<String, String> ids = new HashMap<>();
        for (String type : TYPES) {
            ids.put(
                    template.findResources(type).keySet().iterator().next(),
                    resource(before, type).logicalId());
        }
        return ids;
    }

    private static String number(StackResult stack) {
        return resource(stack, "Custom::ChimePhoneNumber").physicalId();
    }

    private static DeployedResource resource(StackResult stack, String type) {
        return stack.resources().stream()
                .filter(resource -> resource.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private long orders() {
        return aws.chime().requests().stream()
                .filter(request -> request.operation().equals("CreatePhoneNumberOrder"))
                .count();
    }
}
