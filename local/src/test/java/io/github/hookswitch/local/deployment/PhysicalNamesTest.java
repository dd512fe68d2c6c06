package io.github.hookswitch.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.lambda.LocalFunctions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhysicalNamesTest {
    private static final String LOG_GROUP = "AWS::Logs::LogGroup\", \"Properties\": { \"LogGroupName\": \"shared\" } }";
    private static final String ROLE = "AWS::IAM::Role\", \"Properties\": { \"RoleName\": \"shared\" } }";

    @TempDir
    Path folder = Path.of("");

    private final LocalFunctions functions = LocalFunctions.builder().build();
    private final LocalDeployment deployment =
            LocalDeployment.builder(functions).build();
    private String region = "us-east-1";

    @AfterEach
    void close() {
        deployment.close();
        functions.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LOG_GROUP,
                ROLE,
                "AWS::IAM::ManagedPolicy\", \"Properties\": { \"ManagedPolicyName\": \"shared\" } }",
                "AWS::Logs::ResourcePolicy\", \"Properties\": { \"PolicyName\": \"shared\" } }",
                "AWS::Logs::MetricFilter\", \"Properties\": { \"LogGroupName\": \"one\", \"FilterName\": \"shared\" } }",
                "AWS::CloudWatch::Alarm\", \"Properties\": { \"AlarmName\": \"shared\", \"MetricName\": \"any\" } }",
                "AWS::CloudWatch::Dashboard\", \"Properties\": { \"DashboardName\": \"shared\" } }",
                "AWS::S3::Bucket\", \"Properties\": { \"BucketName\": \"shared\" } }",
                "AWS::Lambda::Function\", \"Properties\": { \"FunctionName\": \"shared\", \"Handler\": \"Any\","
                        + " \"Runtime\": \"java21\", \"Code\": { \"S3Bucket\":"
                        + " \"cdk-hnb659fds-assets-111122223333-us-east-1\", \"S3Key\": \"6f1c.jar\" } } }"
            })
    void aNameThatAnotherStackHasIsRefused(String resource) throws Exception {
        DeploymentResult result = deploy(one("Name", resource), one("Name", resource));

        assertThat(result.stack("first").status()).isEqualTo(ResourceStatus.CREATE_COMPLETE);
        assertThat(result.stack("second").status()).isEqualTo(ResourceStatus.ROLLBACK_COMPLETE);
        assertThat(result.stack("second").failure())
                .matches(
                        "Name: shared already exists in stack arn:aws:cloudformation:us-east-1:111122223333:stack/first/.*");
    }

    @Test
    void twoResourcesOfOneStackCannotHaveOneName() throws Exception {
        DeploymentResult result = deploy(one("Name", LOG_GROUP) + one("Other", LOG_GROUP), "");

        assertThat(result.stack("first").failure())
                .contains("shared already exists in stack")
                .contains("/first/");
    }

    @Test
    void aRetainedResourceOfADeletedStackKeepsItsName() throws Exception {
        deploy(retained("Name", LOG_GROUP), "");
        deployment.delete();
        DeploymentResult result = deploy(retained("Name", LOG_GROUP), "");

        assertThat(result.stack("first").failure())
                .matches(
                        "Name: Resource handler returned message: \"Resource of type 'AWS::Logs::LogGroup' with identifier"
                                + " '\\{\"/properties/LogGroupName\":\"shared\"}' already exists.\""
                                + " \\(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: AlreadyExists\\)");
    }

    @Test
    void aRetainedResourceThatLeftItsStackKeepsItsName() throws Exception {
        deploy(retained("Name", LOG_GROUP), "");
        deploy("", "");
        DeploymentResult result = deploy(retained("Name", LOG_GROUP), "");

        assertThat(result.stack("first").status()).isEqualTo(ResourceStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(result.stack("first").failure()).contains("HandlerErrorCode: AlreadyExists");
    }

    @Test
    void aResourceThatWasDeletedLeavesItsName() throws Exception {
        deploy(one("Name", LOG_GROUP), "");
        deploy("", "");
        assertThat(deploy("", one("Name", LOG_GROUP)).succeeded()).isTrue();
        deployment.delete();

        assertThat(deploy(one("Name", LOG_GROUP), "").succeeded()).isTrue();
    }

    @Test
    void aCreationThatIsRolledBackLeavesItsNames() throws Exception {
        deploy(one("Name", LOG_GROUP) + one("Taken", ROLE) + one("TakenToo", ROLE), "");

        assertThat(deploy("", one("Name", LOG_GROUP)).succeeded()).isTrue();
    }

    @Test
    void aRenamedResourceOfTheSameNameIsRefusedAndTheOldOneStays() throws Exception {
        deploy(one("Old", LOG_GROUP), "");
        DeploymentResult result = deploy(one("New", LOG_GROUP), "");

        assertThat(result.stack("first").status()).isEqualTo(ResourceStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(result.stack("first").failure()).contains("New: shared already exists in stack");
        assertThat(deploy("", one("Name", LOG_GROUP)).succeeded()).isTrue();
    }

    @Test
    void aNameThatIsTakenCannotBeChangedTo() throws Exception {
        String other = LOG_GROUP.replace("shared", "other");
        deploy(one("Name", LOG_GROUP) + one("Other", other), "");
        DeploymentResult result = deploy(one("Name", LOG_GROUP) + one("Other", LOG_GROUP), "");

        assertThat(result.stack("first").failure()).contains("Other: shared already exists in stack");
        assertThat(deploy(one("Name", LOG_GROUP) + one("Other", other), "").succeeded())
                .isTrue();
    }

    @Test
    void aChangedNameReplacesTheResourceAndLeavesTheOldName() throws Exception {
        deploy(one("Name", LOG_GROUP), "");
        DeploymentResult result = deploy(one("Name", LOG_GROUP.replace("shared", "other")), one("Name", LOG_GROUP));

        assertThat(result.succeeded()).isTrue();
    }

    @Test
    void aReplacementUnderTheSameNameIsRefused() throws Exception {
        deploy(one("Name", ROLE), "");
        DeploymentResult result =
                deploy(one("Name", ROLE.replace("{ \"RoleName\"", "{ \"Path\": \"/a/\", \"RoleName\"")), "");

        assertThat(result.stack("first").failure())
                .isEqualTo("Name: CloudFormation cannot update a stack when a custom-named resource requires replacing."
                        + " Rename shared and update the stack again.");
        assertThat(result.stack("first").status()).isEqualTo(ResourceStatus.UPDATE_ROLLBACK_COMPLETE);
    }

    @Test
    void aRegionHasNamesOfItsOwnForMostTypes() throws Exception {
        region = "us-west-2";

        assertThat(deploy(one("Name", LOG_GROUP), one("Name", LOG_GROUP)).succeeded())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {ROLE, "AWS::S3::Bucket\", \"Properties\": { \"BucketName\": \"shared\" } }"})
    void namesThatHoldInAllRegionsAreRefusedInAnother(String resource) throws Exception {
        region = "us-west-2";

        assertThat(deploy(one("Name", resource), one("Name", resource)).succeeded())
                .isFalse();
    }

    @Test
    void eachHolderHasNamesOfItsOwn() throws Exception {
        String filter =
                "AWS::Logs::MetricFilter\", \"Properties\": { \"LogGroupName\": \"one\", \"FilterName\": \"shared\" } }";

        assertThat(deploy(one("Name", filter), one("Name", filter.replace("\"one\"", "\"two\"")))
                        .succeeded())
                .isTrue();
    }

    @Test
    void typesMayShareAName() throws Exception {
        assertThat(deploy(one("Name", LOG_GROUP) + one("Role", ROLE), "").succeeded())
                .isTrue();
    }

    private static String one(String logicalId, String resource) {
        return ", \"" + logicalId + "\": { \"Type\": \"" + resource;
    }

    private static String retained(String logicalId, String resource) {
        return ", \"" + logicalId + "\": { \"DeletionPolicy\": \"RetainExceptOnCreate\", \"Type\": \"" + resource;
    }

    private DeploymentResult deploy(String first, String second) throws Exception {
        return deployment.deploy(Assemblies.read(
                "names",
                folder,
                text -> text.replace("/* First */", first)
                        .replace("/* Second */", second)
                        .replace(
                                "us-east-1\",\n      \"properties\": { \"templateFile\": \"Survey",
                                region + "\",\n      \"properties\": { \"templateFile\": \"Survey")));
    }
}
