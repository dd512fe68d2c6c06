package io.github.hookswitch.infra;

import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.onlyId;
import static io.github.hookswitch.infra.TestStacks.properties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.regioninfo.RegionInfo;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;

class SipMediaApplicationTest extends SipMediaApplicationTestCase {
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
    private static final String PERMISSION = "AWS::Lambda::Permission";

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
}
