package io.github.hookswitch.local.deployment;

import static io.github.hookswitch.local.deployment.Journal.journal;
import static io.github.hookswitch.local.deployment.Journal.requests;
import static io.github.hookswitch.local.deployment.ResourceStatus.CREATE_COMPLETE;
import static io.github.hookswitch.local.deployment.ResourceStatus.CREATE_FAILED;
import static io.github.hookswitch.local.deployment.ResourceStatus.DELETE_COMPLETE;
import static io.github.hookswitch.local.deployment.ResourceStatus.DELETE_FAILED;
import static io.github.hookswitch.local.deployment.ResourceStatus.DELETE_SKIPPED;
import static io.github.hookswitch.local.deployment.ResourceStatus.ROLLBACK_COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.lambda.InvocationResult.AccessDenied;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import io.github.hookswitch.local.lambda.InvokeCaller;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDeploymentProcessTest {
    private final LocalFunctions functions =
            LocalFunctions.builder().asyncRetryDelays(List.of(Duration.ZERO)).build();
    private final RecordedEvents events = new RecordedEvents();

    @AfterEach
    void endTheProcesses() {
        functions.close();
    }

    @Test
    void resourcesAreCreatedInTheOrderOfTheirDependenciesAndDeletedInReverse(@TempDir Path folder) throws Exception {
        try (LocalDeployment deployment = deployment(folder).build()) {
            DeploymentResult created = deployment.deploy(Assemblies.read("app", folder));

            assertThat(created.succeeded()).isTrue();
            assertThat(events.ids(CREATE_COMPLETE))
                    .containsSubsequence("ProviderRole", "ProviderLogs", "Provider", "Number", "Rule", "phone")
                    .containsSubsequence("Provider", "ProviderVersion", "ProviderAlias", "ProviderPermission", "phone")
                    .endsWith("phone", "Note", "Survey")
                    .hasSize(11);
            events.clear();

            DeploymentResult deleted = deployment.delete();

            assertThat(deleted.succeeded()).isTrue();
            assertThat(events.ids(DELETE_COMPLETE))
                    .startsWith("Note", "Survey")
                    .containsSubsequence("ProviderPermission", "ProviderAlias", "ProviderVersion", "Provider")
                    .containsSubsequence("Rule", "Provider", "ProviderRole", "phone")
                    .hasSize(9);
            assertThat(events.ids(DELETE_SKIPPED)).containsExactly("Number", "ProviderLogs");
            assertThat(deleted.stack("phone").retained())
                    .extracting(DeployedResource::physicalId)
                    .contains("thing-main");
        }
        assertThat(requests(folder)).containsExactly("Create Number", "Create Rule", "Delete Rule");
    }

    @Test
    void outputsAttributesAndExportsAreResolved(@TempDir Path folder) throws Exception {
        try (LocalDeployment deployment = deployment(folder).build()) {
            DeploymentResult created = deployment.deploy(Assemblies.read("app", folder));

            assertThat(created.stack("phone").outputs())
                    .containsEntry("PhoneNumber", "thing-main")
                    .doesNotContainKey("Unavailable");
            assertThat(created.stack("Survey").outputs()).containsEntry("Text", "thing-main");
            assertThat(created.stack("phone").resource("Rule").physicalId()).isEqualTo("thing-token-of-main");
        }
        JsonNode properties = journal(folder).get(1).path("ResourceProperties");
        assertThat(properties.path("Priority")).hasToString("\"1\"");
        assertThat(properties.path("Disabled")).hasToString("\"false\"");
        assertThat(properties.at("/Targets/0/Priority")).hasToString("\"2\"");
        assertThat(properties.path("ServiceToken").asText()).startsWith("arn:aws:lambda:us-east-1:111122223333:");
        assertThat(properties.has("Nothing")).isFalse();
        assertThat(journal(folder).get(1).path("ResourceType").asText()).isEqualTo("Custom::Rule");
    }

    @Test
    void theServiceMayInvokeTheAliasItHasAPermissionForAndNothingElse(@TempDir Path folder) throws Exception {
        try (LocalDeployment deployment = deployment(folder).build()) {
            StackResult phone =
                    deployment.deploy(Assemblies.read("app", folder)).stack("phone");
            String alias = phone.output("Alias");
            String function = alias.substring(0, alias.lastIndexOf(':'));
            byte[] event = "{\"Mode\":\"throw\",\"RequestType\":\"Create\"}".getBytes(StandardCharsets.UTF_8);

            assertThat(functions.invokeAs(caller("us-east-1", "111122223333"), alias, event))
                    .isInstanceOf(FunctionError.class);
            assertThat(functions.invokeAs(caller("us-east-1", "111122223333"), function, event))
                    .isInstanceOf(AccessDenied.class);
            assertThat(functions.invokeAs(caller("us-west-2", "111122223333"), alias, event))
                    .isInstanceOf(AccessDenied.class);
            assertThat(functions.invokeAs(caller("us-east-1", "444455556666"), alias, event))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void aFailedResourceIsDeletedByTheIdItReturnedAndTheRestIsRolledBack(@TempDir Path folder) throws Exception {
        try (LocalDeployment deployment =
                deployment(folder).parameter("RuleMode", "fail").build()) {
            DeploymentResult created = deployment.deploy(Assemblies.read("app", folder));

            StackResult phone = created.stack("phone");
            assertThat(created.stacks()).hasSize(1);
            assertThat(phone.status()).isEqualTo(ROLLBACK_COMPLETE);
            assertThat(phone.failure())
                    .contains("PhoneStack/Rule")
                    .contains("Received response status [FAILED] from custom resource. Message returned: asked to");
            assertThat(phone.retained()).extracting(DeployedResource::logicalId).containsExactly("ProviderLogs");
            assertThat(events.ids(DELETE_COMPLETE))
                    .containsSubsequence("Rule", "Number", "Provider", "ProviderRole")
                    .containsSubsequence("ProviderPermission", "ProviderAlias", "ProviderVersion", "Provider")
                    .hasSize(7);
        }
        assertThat(requests(folder)).containsExactly("Create Number", "Create Rule", "Delete Rule", "Delete Number");
        assertThat(journal(folder).get(2).path("PhysicalResourceId").asText()).isEqualTo("failed-token-of-main");
    }

    @ParameterizedTest
    @CsvSource({
        "silent, it returned without sending one, Create",
        "throw, provider is broken, Create Create Create",
        "foreign, RequestId is \"x, Create",
        "long, Response object is too long, Create",
        "without-id, Invalid PhysicalResourceId, Create",
        "fail-without-id, Message returned: asked to, Create",
    })
    void whateverIsNoProperAnswerFailsTheResourceWhichIsDeletedByAGeneratedId(
            String mode, String reason, String attempts, @TempDir Path folder) throws Exception {
        try (LocalDeployment deployment =
                deployment(folder).parameter("NumberMode", mode).build()) {
            deployment.deploy(Assemblies.read("app", folder));
        }

        ResourceEvent failed = events.only("Number", CREATE_FAILED);
        assertThat(failed.reason()).contains(reason).doesNotContain("/response/");
        assertThat(failed.physicalId()).startsWith("phone-Number-");
        List<JsonNode> journal = journal(folder);
        assertThat(journal.stream().map(event -> event.path("RequestType").asText()))
                .containsExactly((attempts + " Delete").split(" ", -1));
        assertThat(journal.get(journal.size() - 1).path("PhysicalResourceId").asText())
                .isEqualTo(failed.physicalId());
    }

    @Test
    void anAnswerThatDoesNotComeInTimeFailsTheResource(@TempDir Path folder) throws Exception {
        try (LocalDeployment deployment = deployment(folder)
                .parameter("RuleMode", "hang")
                .parameter("ServiceTimeout", "1")
                .build()) {
            deployment.deploy(Assemblies.read("app", folder));
        }

        assertThat(events.only("Rule", CREATE_FAILED).reason())
                .contains("CloudFormation did not receive a response from your Custom Resource")
                .contains("waited PT1S");
    }

    @Test
    void aResourceThatCannotBeDeletedKeepsWhatItNeedsAndCanBeDeletedLater(@TempDir Path folder) throws Exception {
        try (LocalDeployment deployment =
                deployment(folder).parameter("RuleMode", "fail:Delete").build()) {
            deployment.deploy(Assemblies.read("app", folder));

            StackResult phone = deployment.delete().stack("phone");

            assertThat(phone.status()).isEqualTo(DELETE_FAILED);
            assertThat(phone.resources())
                    .extracting(DeployedResource::logicalId)
                    .containsExactlyInAnyOrder("ProviderRole", "Provider", "Rule");
            assertThat(deployment.delete().stack("phone").failure()).contains("PhoneStack/Rule");
        }
        assertThat(requests(folder)).containsExactly("Create Number", "Create Rule", "Delete Rule", "Delete Rule");
    }

    @Test
    void aStackThatWasRolledBackCanBeDeployedAgain(@TempDir Path folder) throws Exception {
        CloudAssembly assembly = Assemblies.read("app", folder);
        try (LocalDeployment deployment =
                deployment(folder).parameter("NumberMode", "fail").build()) {
            deployment.deploy(assembly);
            assertThat(deployment.deploy(assembly).stack("phone").status()).isEqualTo(ROLLBACK_COMPLETE);
        }
    }

    @Test
    void typesThatWouldBeRecordedAreListedBeforeAnythingIsCreatedIfTheUserIsStrict(@TempDir Path folder)
            throws Exception {
        CloudAssembly assembly = Assemblies.read("unknown", folder);
        try (LocalDeployment deployment = deployment(folder).strict(true).build()) {
            assertThatThrownBy(() -> deployment.deploy(assembly))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("[AWS::DynamoDB::Table, AWS::SQS::Queue]")
                    .hasMessageContaining("resourceType");
        }
        assertThat(events.ids(CREATE_COMPLETE)).isEmpty();
    }

    @Test
    void typesThatNobodyKnowsAreListedInCloudFormationsWords(@TempDir Path folder) throws Exception {
        CloudAssembly assembly =
                Assemblies.read("unknown", folder, text -> text.replace("AWS::SQS::Queue", "AWS::SQS::Cue"));
        try (LocalDeployment deployment = deployment(folder).build()) {
            assertThatThrownBy(() -> deployment.deploy(assembly))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("Template format error: Unrecognized resource types: [AWS::SQS::Cue]");
        }
        assertThat(events.ids(CREATE_COMPLETE)).isEmpty();
    }

    @Test
    void aCircleOfDependenciesIsShown(@TempDir Path folder) throws Exception {
        CloudAssembly assembly = Assemblies.read("circular", folder);
        try (LocalDeployment deployment = deployment(folder).build()) {
            assertThatThrownBy(() -> deployment.deploy(assembly))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("First -> Second -> Third -> First");
        }
    }

    private LocalDeployment.Builder deployment(Path folder) {
        return LocalDeployment.builder(functions)
                .resourceType("Test::Note", new NoteType())
                .parameter("Journal", folder.resolve("journal").toString())
                .listener(events);
    }

    private static InvokeCaller caller(String region, String account) {
        return new InvokeCaller(
                "voiceconnector.chime.amazonaws.com",
                "arn:aws:chime:" + region + ":" + account + ":sma/0c5a4d3e-1111-2222-3333-444455556666",
                account);
    }
}
