package io.github.hookswitch.infra;

import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.onlyId;
import static io.github.hookswitch.infra.TestStacks.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.s3.Bucket;

class SipMediaApplicationGrantsTest extends SipMediaApplicationTestCase {
    @Test
    void grantsCallsOnTheApplicationsArnOnly() {
        SipMediaApplication application = application(TestStacks.function(stack, "Function"));
        Role role = role();

        assertThat(application.grantCreateCall(role).getSuccess()).isTrue();
        assertThat(application.grantUpdateCall(role).getSuccess()).isTrue();

        Template template = Template.fromStack(stack);
        Map<String, Object> arn = Map.of("Fn::GetAtt", List.of(onlyId(template, TYPE), "SipMediaApplicationArn"));
        template.resourceCountIs("AWS::IAM::Policy", 2);
        template.hasResourceProperties("AWS::IAM::Policy", policy(allow("chime:CreateSipMediaApplicationCall", arn)));
        template.hasResourceProperties("AWS::IAM::Policy", policy(allow("chime:UpdateSipMediaApplicationCall", arn)));
        template.allResourcesProperties(
                "AWS::IAM::Policy", Map.of("Roles", List.of(Map.of("Ref", idOf(template, "Role")))));
    }

    private static String idOf(Template template, String prefix) {
        return template.findResources("AWS::IAM::Role").keySet().stream()
                .filter(id -> id.startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFunctionMayUpdateTheCallsOfTheApplicationThatInvokesIt() {
        Function function = TestStacks.function(stack, "Function");
        Role role = role();
        SipMediaApplication application = application(function.addAlias("live"));
        application.grantUpdateCall(function);
        application.grantUpdateCall(role);

        // a template with a cycle of dependencies is refused here
        Template template = Template.fromStack(stack);
        assertThat(properties(only(template, "AWS::IAM::Policy")))
                .containsEntry(
                        "Roles",
                        List.of(
                                Map.of("Ref", idOf(template, "FunctionServiceRole")),
                                Map.of("Ref", idOf(template, "Role"))));
    }

    @Test
    void aRoleOfAnotherStackGetsTheGrantInItsOwnStack() {
        SipMediaApplication application = application(TestStacks.function(stack, "Function"));
        Stack other = TestStacks.besides(stack, "Other");
        Role role = Role.Builder.create(other, "Role")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();

        application.grantCreateCall(role);

        Template.fromStack(other).resourceCountIs("AWS::IAM::Policy", 1);
        Template.fromStack(stack).resourceCountIs("AWS::IAM::Policy", 0);
    }

    @Test
    void grantsReadingOnTheApplicationsArnOnly() {
        SipMediaApplication application = application(TestStacks.function(stack, "Function"));

        application.grantRead(role());

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                "AWS::IAM::Policy",
                policy(Map.of(
                        "Action",
                        List.of(
                                "chime:GetSipMediaApplication",
                                "chime:GetSipMediaApplicationLoggingConfiguration",
                                "chime:ListTagsForResource"),
                        "Effect",
                        "Allow",
                        "Resource",
                        Map.of("Fn::GetAtt", List.of(onlyId(template, TYPE), "SipMediaApplicationArn")))));
    }

    @Test
    void onlyTheServiceForThisApplicationMayStoreRecordings() {
        SipMediaApplication application = application();
        application.grantRecordings(Bucket.Builder.create(stack, "Bucket").build());

        assertThat(bucketStatement()).isEqualTo(bucketStatement(List.of("s3:PutObject", "s3:PutObjectAcl")));
    }

    @Test
    void onlyTheServiceForThisApplicationMayReadPrompts() {
        SipMediaApplication application = application();
        application.grantPrompts(Bucket.Builder.create(stack, "Bucket").build());

        assertThat(bucketStatement()).isEqualTo(bucketStatement("s3:GetObject"));
    }

    @Test
    void anImportedBucketIsAWarningWithTheCure() {
        application().grantPrompts(Bucket.fromBucketName(stack, "Bucket", "prompts"));

        Annotations.fromStack(stack)
                .hasWarning("/Stack/Application", Match.stringLikeRegexp(".*Stack/Bucket is imported.*s3:GetObject.*"));
    }

    private Object bucketStatement() {
        Map<?, ?> document =
                (Map<?, ?>) Objects.requireNonNull(properties(only(Template.fromStack(stack), "AWS::S3::BucketPolicy"))
                        .get("PolicyDocument"));
        return ((List<?>) Objects.requireNonNull(document.get("Statement"))).get(0);
    }

    private Map<String, Object> bucketStatement(Object actions) {
        Template template = Template.fromStack(stack);
        return Map.of(
                "Action",
                actions,
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "voiceconnector.chime.amazonaws.com"),
                "Resource",
                Map.of(
                        "Fn::Join",
                        List.of(
                                "",
                                List.of(
                                        Map.of("Fn::GetAtt", List.of(onlyId(template, "AWS::S3::Bucket"), "Arn")),
                                        "/*"))),
                "Condition",
                Map.of(
                        "StringEquals",
                        Map.of(
                                "aws:SourceAccount",
                                TestStacks.ACCOUNT,
                                "aws:SourceArn",
                                Map.of("Fn::GetAtt", List.of(onlyId(template, TYPE), "SipMediaApplicationArn")))));
    }
}
