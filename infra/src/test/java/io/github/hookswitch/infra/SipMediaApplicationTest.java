package io.github.hookswitch.infra;

import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.onlyId;
import static io.github.hookswitch.infra.TestStacks.properties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.regioninfo.RegionInfo;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.Bucket;

class SipMediaApplicationTest {
    private static final List<String> REGIONS = List.of(
            "us-east-1",
            "us-west-2",
            "ca-central-1",
            "eu-central-1",
            "eu-west-1",
            "eu-west-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-southeast-1",
            "ap-southeast-2");
    private static final String TYPE = "AWS::Chime::SipMediaApplication";
    private static final String PERMISSION = "AWS::Lambda::Permission";
    private static final String LOGGING = "Custom::ChimeSipMediaApplicationLogging";
    private static final String ARN = "arn:aws:chime:us-west-2:444455556666:sma/0f0f0f0f-1111-2222-3333-444444444444";

    private final Stack stack = TestStacks.inRegion("us-east-1");

    private SipMediaApplication application(IFunction endpoint) {
        return SipMediaApplication.Builder.create(stack, "Application")
                .endpoint(endpoint)
                .build();
    }

    private SipMediaApplication application() {
        return application(TestStacks.function(stack, "Function"));
    }

    private Role role() {
        return Role.Builder.create(stack, "Role")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
    }

    @Test
    void connectsAnAliasInTheStacksRegion() {
        Alias alias = TestStacks.function(stack, "Function").addAlias("live");
        application(alias);

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                TYPE,
                Map.of(
                        "AwsRegion",
                        "us-east-1",
                        "Endpoints",
                        List.of(Map.of("LambdaArn", Map.of("Ref", onlyId(template, "AWS::Lambda::Alias")))),
                        "Tags",
                        Match.absent()));
    }

    @Test
    void theServiceMayInvokeTheAliasForThisApplicationOnly() {
        Alias alias = TestStacks.function(stack, "Function").addAlias("live");
        application(alias);

        Template template = Template.fromStack(stack);
        assertThat(properties(only(template, PERMISSION)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Action",
                        "lambda:InvokeFunction",
                        "FunctionName",
                        Map.of("Ref", onlyId(template, "AWS::Lambda::Alias")),
                        "Principal",
                        "voiceconnector.chime.amazonaws.com",
                        "SourceAccount",
                        TestStacks.ACCOUNT,
                        "SourceArn",
                        Map.of("Fn::GetAtt", List.of(onlyId(template, TYPE), "SipMediaApplicationArn"))));
    }

    @Test
    void aFunctionAsEndpointGetsThePermissionItself() {
        Function function = TestStacks.function(stack, "Function");
        application(function);

        Template template = Template.fromStack(stack);
        Map<String, Object> arn = Map.of("Fn::GetAtt", List.of(onlyId(template, "AWS::Lambda::Function"), "Arn"));
        template.hasResourceProperties(TYPE, Map.of("Endpoints", List.of(Map.of("LambdaArn", arn))));
        template.hasResourceProperties(PERMISSION, Map.of("FunctionName", arn));
    }

    @Test
    void aVersionAsEndpointGetsThePermissionItself() {
        application(TestStacks.function(stack, "Function").getCurrentVersion());

        Template template = Template.fromStack(stack);
        Map<String, Object> version = Map.of("Ref", onlyId(template, "AWS::Lambda::Version"));
        template.hasResourceProperties(TYPE, Map.of("Endpoints", List.of(Map.of("LambdaArn", version))));
        template.hasResourceProperties(PERMISSION, Map.of("FunctionName", version));
    }

    @Test
    void theNameIsMadeFromThePathUnlessGiven() {
        Function function = TestStacks.function(stack, "Function");
        application(function);
        SipMediaApplication.Builder.create(stack, "Named")
                .endpoint(function)
                .name("My phone_1.0")
                .build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(TYPE, Map.of("Name", Match.stringLikeRegexp("^Stack-Application-[0-9A-F]{8}$")));
        template.hasResourceProperties(TYPE, Map.of("Name", "My phone_1.0"));
    }

    @Test
    void aNameWithOtherCharactersIsRefused() {
        SipMediaApplicationProps.Builder props = SipMediaApplicationProps.builder()
                .endpoint(TestStacks.function(stack, "Function"))
                .name("Zürich");

        assertThatThrownBy(props::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'name'", "\"Zürich\"", "1 to 256 letters");
    }

    @Test
    void theEndpointIsRequired() {
        assertThatThrownBy(SipMediaApplicationProps.builder()::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'endpoint' is required");
    }

    @Test
    void tagsReachTheApplication() {
        application(TestStacks.function(stack, "Function"));
        Tags.of(stack).add("team", "voice");

        Template.fromStack(stack)
                .hasResourceProperties(TYPE, Map.of("Tags", List.of(Map.of("Key", "team", "Value", "voice"))));
    }

    @Test
    void theRemovalPolicyReachesTheResource() {
        application(TestStacks.function(stack, "Function")).applyRemovalPolicy(RemovalPolicy.RETAIN);

        Template.fromStack(stack).hasResource(TYPE, Map.of("DeletionPolicy", "Retain"));
    }

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

    private static Map<String, Object> policy(Map<String, Object> statement) {
        return Map.of("PolicyDocument", Match.objectLike(Map.of("Statement", List.of(statement))));
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
        Stack other = new Stack(
                (App) Objects.requireNonNull(stack.getNode().getScope()),
                "Other",
                StackProps.builder()
                        .env(Environment.builder()
                                .account(TestStacks.ACCOUNT)
                                .region("us-east-1")
                                .build())
                        .build());
        Role role = Role.Builder.create(other, "Role")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();

        application.grantCreateCall(role);

        Template.fromStack(other).resourceCountIs("AWS::IAM::Policy", 1);
        Template.fromStack(stack).resourceCountIs("AWS::IAM::Policy", 0);
    }

    private static Map<String, Object> allow(String action, Object resource) {
        return Map.of("Action", action, "Effect", "Allow", "Resource", resource);
    }

    @Test
    void anImportByArnHasItsOwnAccountAndRegionAndGrants() {
        ISipMediaApplication application = SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", ARN);
        application.grantUpdateCall(role());

        assertThat(application.getSipMediaApplicationId()).isEqualTo("0f0f0f0f-1111-2222-3333-444444444444");
        assertThat(application.getSipMediaApplicationRef().getSipMediaApplicationArn())
                .isEqualTo(ARN);
        assertThat(application.getEnv().getRegion()).isEqualTo("us-west-2");
        assertThat(application.getEnv().getAccount()).isEqualTo("444455556666");
        Template template = Template.fromStack(stack);
        template.resourceCountIs(TYPE, 0);
        template.hasResourceProperties("AWS::IAM::Policy", policy(allow("chime:UpdateSipMediaApplicationCall", ARN)));
    }

    @Test
    void anImportByIdIsInTheStacksAccountAndRegion() {
        ISipMediaApplication application = SipMediaApplication.fromSipMediaApplicationId(stack, "Imported", "abc");

        assertThat(stack.resolve(application.getSipMediaApplicationArn()))
                .isEqualTo(Map.of(
                        "Fn::Join",
                        List.of(
                                "",
                                List.of(
                                        "arn:",
                                        Map.of("Ref", "AWS::Partition"),
                                        ":chime:us-east-1:" + TestStacks.ACCOUNT + ":sma/abc"))));
        assertThat(application.getEnv().getRegion()).isEqualTo("us-east-1");
    }

    @Test
    void anArnThatIsKnownAtDeploymentOnlyCanBeImported() {
        ISipMediaApplication application =
                SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", Fn.importValue("SomeArn"));

        assertThat(stack.resolve(application.getSipMediaApplicationArn()))
                .isEqualTo(Map.of("Fn::ImportValue", "SomeArn"));
        assertThat(stack.resolve(application.getSipMediaApplicationId()).toString())
                .contains("Fn::Select", "SomeArn");
    }

    @Test
    void anArnOfAnotherKindIsRefused() {
        String arn = "arn:aws:voiceconnector:us-east-1:111122223333:sma/abc";

        assertThatThrownBy(() -> SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", arn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'sipMediaApplicationArn'", arn, "arn:<partition>:chime:");
    }

    @ParameterizedTest
    @FieldSource("REGIONS")
    void tenRegionsHaveApplications(String region) {
        Stack regional = TestStacks.inRegion(region);
        SipMediaApplication.Builder.create(regional, "Application")
                .endpoint(TestStacks.function(regional, "Function"))
                .build();

        Template.fromStack(regional).hasResourceProperties(TYPE, Map.of("AwsRegion", region));
        Annotations.fromStack(regional).hasNoWarning("*", Match.anyValue());
    }

    static Stream<String> otherRegions() {
        return RegionInfo.getRegions().stream().map(RegionInfo::getName).filter(region -> !REGIONS.contains(region));
    }

    @ParameterizedTest
    @MethodSource("otherRegions")
    void everyOtherRegionOfAwsIsRefused(String region) {
        Stack regional = TestStacks.inRegion(region);
        SipMediaApplication.Builder.create(regional, "Application")
                .endpoint(TestStacks.function(regional, "Function"))
                .build();

        assertThatThrownBy(() -> Template.fromStack(regional))
                .hasMessageContaining("no SIP media applications in the Region " + region);
    }

    @Test
    void anotherRegionIsAnErrorWithThePathAndTheCure() {
        Stack regional = TestStacks.inRegion("eu-south-1");
        SipMediaApplication.Builder.create(regional, "Application")
                .endpoint(TestStacks.function(regional, "Function"))
                .build();

        assertThatThrownBy(() -> Template.fromStack(regional))
                .hasMessageContainingAll(
                        "[Stack/Application]",
                        "no SIP media applications in the Region eu-south-1",
                        "us-east-1, us-west-2, ca-central-1",
                        "Environment.builder().region(\"us-east-1\")");
    }

    @Test
    void aStackWithoutRegionGetsAWarning() {
        Stack regionless = TestStacks.withoutRegion();
        SipMediaApplication.Builder.create(regionless, "Application")
                .endpoint(TestStacks.function(regionless, "Function"))
                .build();

        Template.fromStack(regionless).hasResourceProperties(TYPE, Map.of("AwsRegion", Map.of("Ref", "AWS::Region")));
        Annotations.fromStack(regionless)
                .hasWarning(
                        "/Stack/Application",
                        Match.stringLikeRegexp(".*no Region at synthesis.*hookswitch:regionUnknown.*"));
    }

    @Test
    void theLogicalIdsStayTheSame() {
        application(TestStacks.function(stack, "Function"));

        Template template = Template.fromStack(stack);
        assertThat(onlyId(template, TYPE)).isEqualTo("ApplicationD9CED6CE");
        assertThat(onlyId(template, PERMISSION)).isEqualTo("ApplicationInvokePermission71F6D166");
    }

    @Test
    void messageLogsHaveALogGroupOfTheStackBeforeTheyAreSwitchedOn() {
        SipMediaApplication application = SipMediaApplication.Builder.create(stack, "Application")
                .endpoint(TestStacks.function(stack, "Function"))
                .messageLogs(true)
                .messageLogRetention(RetentionDays.THREE_DAYS)
                .build();

        assertThat(application.getMessageLogGroup()).isNotNull();
        Template template = Template.fromStack(stack);
        Map<String, Object> applicationId =
                Map.of("Fn::GetAtt", List.of(onlyId(template, TYPE), "SipMediaApplicationId"));
        template.hasResource(
                "AWS::Logs::LogGroup",
                Map.of(
                        "DeletionPolicy",
                        "RetainExceptOnCreate",
                        "Properties",
                        Map.of(
                                "LogGroupName",
                                Map.of(
                                        "Fn::Join",
                                        List.of(
                                                "",
                                                List.of("/aws/ChimeSipMediaApplicationSipMessages/", applicationId))),
                                "RetentionInDays",
                                3)));
        template.hasResource(
                LOGGING,
                Map.of(
                        "DependsOn",
                        Match.arrayWith(List.of(Match.stringLikeRegexp("ApplicationMessageLogGroup"))),
                        "Properties",
                        Match.objectLike(Map.of("SipMediaApplicationId", applicationId, "MessageLogs", "true"))));
    }

    @Test
    void messageLogsAllowTheProviderTheirSwitchForThisApplicationOnly() {
        SipMediaApplication.Builder.create(stack, "Application")
                .endpoint(TestStacks.function(stack, "Function"))
                .messageLogs(true)
                .build();

        Template template = Template.fromStack(stack);
        template.resourceCountIs("AWS::IAM::Policy", 1);
        template.hasResourceProperties(
                "AWS::IAM::Policy",
                Map.of(
                        "PolicyDocument",
                        Match.objectLike(Map.of(
                                "Statement",
                                List.of(
                                        Match.objectLike(
                                                Map.of("Action", Match.arrayWith(List.of("logs:CreateLogDelivery")))),
                                        allow(
                                                "chime:PutSipMediaApplicationLoggingConfiguration",
                                                Map.of(
                                                        "Fn::GetAtt",
                                                        List.of(
                                                                onlyId(template, TYPE),
                                                                "SipMediaApplicationArn"))))))));
    }

    @Test
    void withoutMessageLogsThereIsNoProvider() {
        SipMediaApplication application = application(TestStacks.function(stack, "Function"));

        assertThat(application.getMessageLogGroup()).isNull();
        Template template = Template.fromStack(stack);
        template.resourceCountIs(LOGGING, 0);
        template.resourceCountIs("AWS::Lambda::Function", 1);
    }

    @Test
    void settingsOfMessageLogsThatAreOffAreRefused() {
        assertThatThrownBy(SipMediaApplicationProps.builder()
                        .endpoint(TestStacks.function(stack, "Function"))
                        .messageLogRetention(RetentionDays.ONE_DAY)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'messageLogRetention'", "messageLogs(true)");
    }

    @Test
    void oneFunctionServesSeveralApplicationsWithAPermissionEach() {
        Alias alias = TestStacks.function(stack, "Function").addAlias("live");
        for (String id : List.of("First", "Second", "Third")) {
            SipMediaApplication.Builder.create(stack, id).endpoint(alias).build();
        }

        Template template = Template.fromStack(stack);
        template.resourceCountIs(PERMISSION, 3);
        assertThat(template.findResources(PERMISSION).values())
                .extracting(permission -> properties(permission).get("SourceArn"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFunctionOfAnotherRegionIsRefused() {
        IFunction elsewhere =
                Function.fromFunctionArn(stack, "Elsewhere", "arn:aws:lambda:us-west-2:111122223333:function:handler");

        assertThatThrownBy(() -> application(elsewhere))
                .hasMessageContainingAll("'endpoint' of Stack/Application", "in us-west-2", "in us-east-1");
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
    void theHandlersMetricsAreThoseOfTheApplication() {
        ISipMediaApplication application = SipMediaApplication.fromSipMediaApplicationId(stack, "Imported", "abc");

        for (Metric metric : List.of(
                application.metricCalls(),
                application.metricHangups(),
                application.metricHandlerErrors(),
                application.metricInvalidResponses())) {
            assertThat(metric.getNamespace()).isEqualTo("Hookswitch");
            assertThat(metric.getStatistic()).isEqualTo("Sum");
            assertThat(metric.getDimensions()).isEqualTo(Map.of("SipMediaApplicationId", "abc"));
        }
        assertThat(application.metricCallDuration().getMetricName()).isEqualTo("CallDuration");
        assertThat(application.metricCallDuration().getStatistic()).isEqualTo("Average");
    }

    @Test
    void optionsOfAMetricWin() {
        Metric metric = SipMediaApplication.fromSipMediaApplicationId(stack, "Imported", "abc")
                .metricCalls(MetricOptions.builder()
                        .statistic("Maximum")
                        .label("Calls")
                        .build());

        assertThat(metric.getStatistic()).isEqualTo("Maximum");
        assertThat(metric.getLabel()).isEqualTo("Calls");
    }

    @Test
    void activeCallsAreCountedByRegion() {
        Metric metric = SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", ARN)
                .metricAllActiveCalls();

        assertThat(metric.getNamespace()).isEqualTo("AWS/ChimeVoiceConnector");
        assertThat(metric.getMetricName()).isEqualTo("SmaActiveCallCount");
        assertThat(metric.getDimensions()).isEqualTo(Map.of("Region", "us-west-2"));
        assertThat(metric.getStatistic()).isEqualTo("Maximum");
        assertThat(metric.getRegion()).isEqualTo("us-west-2");
    }

    @Test
    void anImportByAttributesKeepsItsRegionEvenIfTheIdIsAToken() {
        ISipMediaApplication application = SipMediaApplication.fromSipMediaApplicationAttributes(
                stack,
                "Imported",
                SipMediaApplicationAttributes.builder()
                        .sipMediaApplicationId(Fn.importValue("Id"))
                        .region("us-west-2")
                        .build());

        assertThat(application.getEnv().getRegion()).isEqualTo("us-west-2");
        assertThat(stack.resolve(application.getSipMediaApplicationArn()).toString())
                .contains(":chime:us-west-2:" + TestStacks.ACCOUNT + ":sma/", "Fn::ImportValue");
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
