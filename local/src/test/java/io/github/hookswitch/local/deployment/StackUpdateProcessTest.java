package io.github.hookswitch.local.deployment;

import static io.github.hookswitch.local.deployment.Journal.journal;
import static io.github.hookswitch.local.deployment.Journal.requests;
import static io.github.hookswitch.local.deployment.ResourceStatus.CREATE_COMPLETE;
import static io.github.hookswitch.local.deployment.ResourceStatus.DELETE_COMPLETE;
import static io.github.hookswitch.local.deployment.ResourceStatus.DELETE_SKIPPED;
import static io.github.hookswitch.local.deployment.ResourceStatus.UPDATE_COMPLETE;
import static io.github.hookswitch.local.deployment.ResourceStatus.UPDATE_ROLLBACK_COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackUpdateProcessTest {
    @TempDir
    Path folder = Path.of("");

    private final LocalFunctions functions =
            LocalFunctions.builder().asyncRetryDelays(List.of(Duration.ZERO)).build();
    private final RecordedEvents events = new RecordedEvents();
    private LocalDeployment deployment = LocalDeployment.builder(functions).build();

    @BeforeEach
    void deployTheFirstVersion() throws Exception {
        deployment.close();
        deployment = LocalDeployment.builder(functions)
                .resourceType("Test::Note", new NoteType())
                .parameter("Journal", folder.resolve("journal").toString())
                .listener(events)
                .build();
        assertThat(deploy(text -> text).succeeded()).isTrue();
        events.clear();
    }

    @AfterEach
    void endTheProcesses() {
        deployment.close();
        functions.close();
    }

    @Test
    void anUnchangedAppTouchesNoResource() throws Exception {
        StackResult phone = deploy(text -> text).stack("phone");

        assertThat(phone.status()).isEqualTo(UPDATE_COMPLETE);
        assertThat(phone.outputs()).containsEntry("PhoneNumber", "thing-main");
        assertThat(events.ids(UPDATE_COMPLETE)).containsExactly("phone", "Survey");
        assertThat(requests(folder)).hasSize(2);
    }

    @Test
    void aChangedPhysicalIdDeletesTheOldResourceAfterTheUpdateUnlessItsPolicyRetainsIt() throws Exception {
        deploy(StackUpdateProcessTest::withoutImport);
        events.clear();

        StackResult phone = deploy(text -> withoutImport(text).replace("\"Name\": \"main\"", "\"Name\": \"second\""))
                .stack("phone");

        assertThat(phone.output("PhoneNumber")).isEqualTo("thing-second");
        assertThat(phone.retained()).extracting(DeployedResource::physicalId).containsExactly("thing-main");
        assertThat(events.ids(DELETE_SKIPPED)).containsExactly("Number");
        assertThat(requests(folder).subList(2, 5)).containsExactly("Update Number", "Update Rule", "Delete Rule");
        JsonNode update = journal(folder).get(2);
        assertThat(update.path("PhysicalResourceId").asText()).isEqualTo("thing-main");
        assertThat(update.at("/OldResourceProperties/Name").asText()).isEqualTo("main");
        assertThat(journal(folder).get(4).path("PhysicalResourceId").asText()).isEqualTo("thing-token-of-main");
    }

    @Test
    void aFunctionIsUpdatedInPlaceWhileItsPublishedVersionStays() throws Exception {
        StackResult phone = deploy(text -> text.replace("\"MemorySize\": 256", "\"MemorySize\": 384"))
                .stack("phone");

        assertThat(phone.succeeded()).isTrue();
        assertThat(events.ids(UPDATE_COMPLETE)).containsExactly("Provider", "phone", "Survey");
        assertThat(functions
                        .invoke(
                                phone.output("Alias"),
                                "{\"RequestType\":\"Create\",\"Mode\":\"silent\"}".getBytes(StandardCharsets.UTF_8))
                        .succeeded())
                .isTrue();
    }

    @Test
    void whatLeavesTheTemplateIsDeletedAndWhatEntersItIsCreated() throws Exception {
        StackResult phone = deploy(text -> text.replace("\"ProviderPermission\"", "\"OtherPermission\""))
                .stack("phone");

        assertThat(phone.succeeded()).isTrue();
        assertThat(events.ids(CREATE_COMPLETE)).containsExactly("OtherPermission");
        assertThat(events.ids(DELETE_COMPLETE)).containsExactly("ProviderPermission");
    }

    @Test
    void aFailedUpdateIsUndone() throws Exception {
        StackResult phone = deploy(text -> text.replace("\"Name\": \"main\"", "\"Name\": \"second\"")
                        .replace(
                                "\"Default\": \"answer\" },\n    \"ServiceTimeout\"",
                                "\"Default\": \"fail:Update\" },\n    \"ServiceTimeout\"")
                        .replace("\"ProviderPermission\"", "\"OtherPermission\""))
                .stack("phone");

        assertThat(phone.status()).isEqualTo(UPDATE_ROLLBACK_COMPLETE);
        assertThat(phone.failure()).contains("PhoneStack/Rule").contains("asked to");
        assertThat(phone.output("PhoneNumber")).isEqualTo("thing-main");
        assertThat(phone.resource("Number").physicalId()).isEqualTo("thing-main");
        assertThat(phone.resource("ProviderPermission").physicalId()).startsWith("phone-ProviderPermission-");
        assertThat(requests(folder).subList(2, 7))
                .containsExactly("Update Number", "Update Rule", "Update Rule", "Update Number", "Delete Number");
        assertThat(journal(folder).get(6).path("PhysicalResourceId").asText()).isEqualTo("thing-second");
    }

    @Test
    void whatAnotherStackImportsCannotChange() throws Exception {
        StackResult phone = deploy(text -> text.replace("\"Name\": \"main\"", "\"Name\": \"second\""))
                .stack("phone");

        assertThat(phone.status()).isEqualTo(UPDATE_ROLLBACK_COMPLETE);
        assertThat(phone.failure()).isEqualTo("Export phone-number cannot be updated as it is in use by Survey");
        assertThat(phone.output("PhoneNumber")).isEqualTo("thing-main");
    }

    private static String withoutImport(String text) {
        return text.replace("{ \"Fn::ImportValue\": \"phone-number\" }", "\"no number\"");
    }

    private DeploymentResult deploy(UnaryOperator<String> edit) throws Exception {
        return deployment.deploy(Assemblies.read("app", folder, edit));
    }
}
