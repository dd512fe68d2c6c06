package io.github.hookswitch.local;

import static io.github.hookswitch.local.internal.gateway.AwsRequests.element;
import static io.github.hookswitch.local.internal.gateway.AwsRequests.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.StackResult;
import io.github.hookswitch.local.internal.gateway.AwsRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buckets, parameters and roles of stacks, as clients see them afterwards. */
class StoredResourcesTest {
    private static final String MANIFEST = "{'version':'48.0.0','artifacts':{'App':{'type':'aws:cloudformation:stack',"
            + "'environment':'aws://unknown-account/us-west-2','properties':{'templateFile':'App.template.json'}}}}";

    @TempDir
    Path folder;

    private final LocalAws aws = LocalAws.builder().build();
    private final AwsRequests clients = AwsRequests.to(aws.endpoint()).in("us-west-2");

    @AfterEach
    void close() {
        aws.close();
    }

    private StackResult deploy(String resources) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("manifest.json"), MANIFEST.replace('\'', '"'));
        Files.writeString(
                folder.resolve("App.template.json"), ("{'Resources':{" + resources + "}}").replace('\'', '"'));
        return aws.deploy(CloudAssembly.read(folder)).stack("App");
    }

    @Test
    void aBucketOfAStackHasItsSettings() throws Exception {
        deploy("'B':{'Type':'AWS::S3::Bucket','Properties':{'BucketName':'prompts','VersioningConfiguration':"
                + "{'Status':'Enabled'},'Tags':[{'Key':'aws-cdk:auto-delete-objects','Value':'true'}]}}");

        assertThat(element(clients.s3("GET", "/prompts?location", ""), "LocationConstraint"))
                .isEqualTo("us-west-2");
        assertThat(clients.s3("GET", "/prompts?tagging", "").body()).contains("<Key>aws-cdk:auto-delete-objects</Key>");
        assertThat(element(clients.s3("GET", "/prompts?versioning", ""), "Status"))
                .isEqualTo("Enabled");
    }

    @Test
    void aBucketThatIsNotEmptyIsNotDeletedWithItsStack() throws Exception {
        deploy("'B':{'Type':'AWS::S3::Bucket','Properties':{'BucketName':'prompts'}}");
        clients.s3("PUT", "/prompts/a.wav", "x");

        StackResult refused = aws.delete().stack("App");
        assertThat(refused.failure()).contains("The bucket you tried to delete is not empty");
        clients.s3("DELETE", "/prompts/a.wav", "");

        assertThat(aws.delete().stack("App").succeeded()).isTrue();
        assertThat(clients.s3("HEAD", "/prompts", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASIA4444555566660000", "AKIALOCAL"})
    void aBucketThatIsThereAlreadyIsNotCreated(String owner) throws Exception {
        clients.with(owner).in("us-east-1").s3("PUT", "/prompts", "");

        StackResult refused = deploy("'B':{'Type':'AWS::S3::Bucket','Properties':{'BucketName':'prompts'}}");

        assertThat(refused.failure()).contains("prompts already exists");
    }

    @Test
    void theStackOfABootstrapHasTheBucketThatIsThereBefore() throws Exception {
        String name = "cdk-hnb659fds-assets-111122223333-us-west-2";
        clients.s3("PUT", "/" + name + "/asset.zip", "x");

        StackResult stack = deploy("'B':{'Type':'AWS::S3::Bucket','Properties':{'BucketName':'" + name + "'}}");

        assertThat(stack.succeeded()).as(String.valueOf(stack.failure())).isTrue();
        assertThat(clients.s3("GET", "/" + name + "/asset.zip", "").body()).isEqualTo("x");
    }

    @Test
    void aParameterOfAStackIsRead() throws Exception {
        deploy("'P':{'Type':'AWS::SSM::Parameter','Properties':{'Name':'/phone','Type':'String','Value':'one'}}");
        assertThat(value()).isEqualTo("one");
        deploy("'P':{'Type':'AWS::SSM::Parameter','Properties':{'Name':'/phone','Type':'String','Value':'two'}}");

        assertThat(value()).isEqualTo("two");
        aws.delete();
        assertThat(value()).isEmpty();
    }

    private String value() {
        return tree(clients.json("ssm", "AmazonSSM.GetParameter", "{\"Name\":\"/phone\"}"))
                .at("/Parameter/Value")
                .asText();
    }

    @Test
    void aParameterThatIsPutByHandIsReadByAStack() throws Exception {
        clients.json("ssm", "AmazonSSM.PutParameter", "{\"Name\":\"/from\",\"Type\":\"String\",\"Value\":\"outside\"}");

        deploy("'P':{'Type':'AWS::SSM::Parameter','Properties':{'Name':'/phone','Type':'String',"
                + "'Value':'{{resolve:ssm:/from}}'}}");

        assertThat(value()).isEqualTo("outside");
    }

    @Test
    void aRoleOfAStackMayDoWhatItsPoliciesSay() throws Exception {
        deploy("'R':{'Type':'AWS::IAM::Role','Properties':{'RoleName':'reader','AssumeRolePolicyDocument':{'Statement':"
                + "{'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'sts:AssumeRole'}}}},"
                + "'M':{'Type':'AWS::IAM::ManagedPolicy','Properties':{'Roles':[{'Ref':'R'}],'PolicyDocument':{'Statement':"
                + "{'Effect':'Allow','Action':'ssm:GetParameter','Resource':'arn:aws:ssm:*:*:parameter/open/*'}}}}");

        AwsRequests reader = clients.with(element(
                clients.query(
                        "sts",
                        Map.of(
                                "Action",
                                "AssumeRole",
                                "RoleArn",
                                "arn:aws:iam::111122223333:role/reader",
                                "RoleSessionName",
                                "test")),
                "AccessKeyId"));

        assertThat(reader.json("ssm", "AmazonSSM.GetParameter", "{\"Name\":\"/open/x\"}")
                        .body())
                .contains("ParameterNotFound");
        assertThat(reader.json("ssm", "AmazonSSM.GetParameter", "{\"Name\":\"/closed/x\"}")
                        .body())
                .contains(
                        "AccessDeniedException",
                        "assumed-role/reader/test is not authorized to perform: ssm:GetParameter on resource:"
                                + " arn:aws:ssm:us-west-2:111122223333:parameter/closed/x");
    }
}
