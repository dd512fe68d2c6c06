package io.github.hookswitch.infra.patterns;

import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.properties;
import static io.github.hookswitch.infra.TestStacks.resources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.TestStacks;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.IAspect;
import software.amazon.awscdk.NestedStack;
import software.amazon.awscdk.RemovalPolicies;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.CustomizeRolesOptions;
import software.amazon.awscdk.services.iam.FromRoleArnOptions;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PermissionsBoundary;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** A phone application in stacks as companies have them: with roles, boundaries, aspects, networks and keys of their own. */
class CustomizedStackTest {
    private static final String ROLE_ARN = "arn:aws:iam::" + TestStacks.ACCOUNT + ":role/calls";

    private final App app = new App();
    private final Stack stack = TestStacks.inUsEast1(app, "Stack");

    private static PhoneApplication.Builder application(Construct scope) {
        return PhoneApplication.Builder.create(scope, "Phone").phoneNumberSearch(PhoneNumberSearch.areaCode("206"));
    }

    private Map<String, Object> function() {
        return properties(Template.fromStack(stack)
                .findResources(
                        "AWS::Lambda::Function",
                        Map.of("Properties", Map.of("Description", Match.stringLikeRegexp("Handles.*"))))
                .values()
                .iterator()
                .next());
    }

    @Test
    void theRolesMayBeMadeBySomebodyElse() {
        Role.customizeRoles(
                stack,
                CustomizeRolesOptions.builder()
                        .usePrecreatedRoles(Map.of(
                                "Stack/Phone/CallHandler/Role", "handler",
                                "Stack/HookswitchProvider/Role", "provider"))
                        .build());
        PhoneApplication phone = application(stack).build();
        phone.grantUpdateCall(phone.getCallHandler());

        Template template = Template.fromStack(stack);
        template.resourceCountIs("AWS::IAM::Role", 0);
        template.resourceCountIs("AWS::IAM::Policy", 0);
        template.allResourcesProperties(
                "AWS::Lambda::Function", Map.of("Role", Match.objectLike(Map.of("Fn::Join", Match.anyValue()))));
        assertThat(resources(template).values())
                .flatMap(TestStacks::dependsOn)
                .isSubsetOf(resources(template).keySet());
    }

    @Test
    void theReportOfTheRolesSaysWhatTheyMustAllow() throws IOException {
        Role.customizeRoles(stack);
        PhoneApplication phone = application(stack).build();
        phone.grantUpdateCall(phone.getCallHandler());

        app.synth();

        assertThat(Files.readString(Path.of(app.getOutdir()).resolve("iam-policy-report.json")))
                .contains(
                        "logs:PutLogEvents",
                        "chime:UpdateSipMediaApplicationCall",
                        "chime:CreatePhoneNumberOrder",
                        "chime:DeleteSipRule",
                        "chime:CreateSipRule");
    }

    @Test
    void everyRoleHasThePermissionsBoundary() {
        PermissionsBoundary.of(app).apply(ManagedPolicy.fromAwsManagedPolicyName("PowerUserAccess"));
        application(stack).messageLogs(true).build();

        Template.fromStack(stack)
                .allResourcesProperties("AWS::IAM::Role", Map.of("PermissionsBoundary", Match.anyValue()));
    }

    @Test
    void aRemovalPolicyForAllIsForNumbersAndLogsToo() {
        application(stack).messageLogs(true).build();
        RemovalPolicies.of(app).destroy();

        assertThat(resources(Template.fromStack(stack)).values())
                .filteredOn(resource -> List.of("Custom::ChimePhoneNumber", "AWS::Logs::LogGroup")
                        .contains(resource.get("Type")))
                .hasSize(4)
                .allSatisfy(resource -> assertThat(resource).containsEntry("DeletionPolicy", "Delete"));
    }

    @Test
    void tagsReachWhatCanHaveThem() {
        application(stack).build();
        Tags.of(app).add("team", "calls");

        Template template = Template.fromStack(stack);
        for (String type : List.of("AWS::Chime::SipMediaApplication", "AWS::Lambda::Function", "AWS::Logs::LogGroup")) {
            template.allResourcesProperties(
                    type, Map.of("Tags", Match.arrayWith(List.of(Map.of("Key", "team", "Value", "calls")))));
        }
    }

    @Test
    void anAspectMayChangeLogGroupsAndAddConstructs() {
        application(stack).build();
        IAspect aspect = node -> {
            if (node instanceof CfnLogGroup logGroup) {
                logGroup.setRetentionInDays(7);
            } else if (node instanceof CfnResource resource
                    && resource.getCfnResourceType().startsWith("Custom::")) {
                CfnOutput.Builder.create(resource, "Id")
                        .value(resource.getRef())
                        .build();
            }
        };
        Aspects.of(app).add(aspect);

        Template template = Template.fromStack(stack);
        template.allResourcesProperties("AWS::Logs::LogGroup", Map.of("RetentionInDays", 7));
        assertThat(template.findOutputs("*")).hasSize(2);
    }

    @Test
    void aTransformAndTerminationProtectionStayTheStacksOwn() {
        stack.addTransform("AWS::LanguageExtensions");
        stack.setTerminationProtection(true);
        application(stack).build();

        assertThat(Template.fromStack(stack).toJSON()).containsEntry("Transform", "AWS::LanguageExtensions");
    }

    @Test
    void namesStayWithinTheirLimitsHoweverLongThePathIs() {
        Construct scope = stack;
        for (int level = 0; level < 6; level++) {
            scope = new Construct(scope, "A-quite-long-name-for-one-level-of-a-tree-" + level);
        }
        NestedStack nested = new NestedStack(scope, "Nested");
        application(scope).messageLogs(true).build();
        application(new Construct(scope, "Second")).build();
        application(nested).build();

        Template template = Template.fromStack(stack);
        assertThat(names(template, "AWS::Chime::SipMediaApplication"))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(256))
                .hasSize(2);
        assertThat(names(template, "Custom::ChimeSipRule"))
                .doesNotHaveDuplicates()
                .hasSize(2);
        for (String type : List.of("AWS::Lambda::Function", "AWS::IAM::Role")) {
            template.allResourcesProperties(type, Map.of("FunctionName", Match.absent(), "RoleName", Match.absent()));
        }
        assertThat(resources(template).keySet()).allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(255));
        Template.fromStack(nested).resourceCountIs("Custom::ChimePhoneNumber", 1);
    }

    private static List<String> names(Template template, String type) {
        return template.findResources(type).values().stream()
                .map(resource ->
                        Objects.requireNonNull(properties(resource).get("Name")).toString())
                .toList();
    }

    @Test
    void aRoleOfOnesOwnMayWriteTheLog() {
        Role role = Role.Builder.create(stack, "Own")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        application(stack).role(role).build();

        assertThat(stack.resolve(Objects.requireNonNull(function().get("Role"))).toString())
                .contains("Own");
        assertThat(Template.fromStack(stack).findResources("AWS::IAM::Policy").toString())
                .contains("[logs:CreateLogStream, logs:PutLogEvents]");
    }

    @Test
    void aRoleThatCannotBeChangedIsLeftAsItIs() {
        IRole imported = Role.fromRoleArn(
                stack,
                "Imported",
                ROLE_ARN,
                FromRoleArnOptions.builder().mutable(false).build());
        PhoneApplication phone = application(stack)
                .role(imported)
                .vpc(new Vpc(stack, "Vpc"))
                .environmentEncryption(new Key(stack, "Key"))
                .build();
        phone.grantUpdateCall(phone.getCallHandler());

        assertThat(function()).containsEntry("Role", ROLE_ARN);
        assertThat(Template.fromStack(stack).findResources("AWS::IAM::Policy").keySet())
                .allMatch(id -> id.startsWith("HookswitchProvider"));
    }

    @Test
    void aFunctionInAVpcMayHaveNetworkInterfacesAndStillNotCreateLogGroups() {
        CallHandlerFunction.Builder.create(stack, "Handler")
                .vpc(new Vpc(stack, "Vpc"))
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .build();

        Template template = Template.fromStack(stack);
        Map<String, Object> role = properties(template.findResources("AWS::IAM::Role").entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("Handler"))
                .findFirst()
                .orElseThrow()
                .getValue());
        assertThat(role.toString()).contains("ec2:CreateNetworkInterface").doesNotContain("logs:CreateLogGroup");
        assertThat(role).doesNotContainKey("ManagedPolicyArns");
        template.hasResourceProperties(
                "AWS::Lambda::Function",
                Map.of("VpcConfig", Map.of("SubnetIds", Match.anyValue(), "SecurityGroupIds", Match.anyValue())));
    }

    @Test
    void aRoleOfOnesOwnMayHaveNetworkInterfacesBeforeTheFunctionIsCreated() {
        Role role = Role.Builder.create(stack, "Own")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        CallHandlerFunction.Builder.create(stack, "Handler")
                .role(role)
                .vpc(new Vpc(stack, "Vpc"))
                .build();

        Template template = Template.fromStack(stack);
        Map<String, Object> policy = only(template, "AWS::IAM::Policy");
        assertThat(policy.toString()).contains("ec2:CreateNetworkInterface", "logs:PutLogEvents");
        assertThat(TestStacks.dependsOn(template.findResources(
                                "AWS::Lambda::Function", Map.of("Properties", Map.of("VpcConfig", Match.anyValue())))
                        .values()
                        .iterator()
                        .next()))
                .contains(TestStacks.onlyId(template, "AWS::IAM::Policy"));
    }

    @Test
    void whatAFunctionTakesIsPassedOn() {
        application(stack)
                .memorySize(1024)
                .timeout(Duration.seconds(5))
                .architecture(Architecture.X86_64)
                .tracing(Tracing.ACTIVE)
                .logRetention(RetentionDays.ONE_DAY)
                .logRemovalPolicy(RemovalPolicy.DESTROY)
                .reservedConcurrentExecutions(10)
                .layers(List.of(LayerVersion.fromLayerVersionArn(
                        stack, "Layer", "arn:aws:lambda:us-east-1:111122223333:layer:app:1")))
                .ephemeralStorageSize(Size.gibibytes(1))
                .environment(Map.of("TABLE", "calls"))
                .environmentEncryption(new Key(stack, "Key"))
                .build();

        assertThat(function())
                .containsEntry("MemorySize", 1024)
                .containsEntry("Timeout", 5)
                .containsEntry("Architectures", List.of("x86_64"))
                .containsEntry("TracingConfig", Map.of("Mode", "Active"))
                .containsEntry("ReservedConcurrentExecutions", 10)
                .containsEntry("Layers", List.of("arn:aws:lambda:us-east-1:111122223333:layer:app:1"))
                .containsEntry("EphemeralStorage", Map.of("Size", 1024))
                .containsKey("KmsKeyArn")
                .doesNotContainKey("SnapStart");
        Template.fromStack(stack)
                .hasResource(
                        "AWS::Logs::LogGroup",
                        Map.of("DeletionPolicy", "Delete", "Properties", Map.of("RetentionInDays", 1)));
        assertThat(Template.fromStack(stack).findResources("AWS::IAM::Policy").toString())
                .contains("kms:Decrypt");
    }

    @Test
    void subnetsNeedAVpc() {
        assertThatThrownBy(
                        application(stack).vpcSubnets(SubnetSelection.builder().build())::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'vpcSubnets' is set, but 'vpc' is not");
    }

    @Test
    void whatIsForACreatedFunctionIsRefusedForAGivenOne() {
        CallHandlerFunction handler = new CallHandlerFunction(stack, "Handler");

        assertThatThrownBy(
                        application(stack).callHandler(handler).memorySize(1024).tracing(Tracing.ACTIVE)::build)
                .hasMessageContainingAll("'callHandler'", "'memorySize', 'tracing'", "CallHandlerFunction instead");
    }

    @Test
    void messageLogsAreKeptAsSaid() {
        application(stack)
                .messageLogs(true)
                .messageLogRetention(RetentionDays.ONE_WEEK)
                .messageLogRemovalPolicy(RemovalPolicy.DESTROY)
                .build();

        Template.fromStack(stack)
                .hasResource(
                        "AWS::Logs::LogGroup",
                        Map.of("DeletionPolicy", "Delete", "Properties", Map.of("RetentionInDays", 7)));
    }
}
