package io.github.hookswitch.infra;

import static io.github.hookswitch.infra.TestStacks.onlyId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.logs.RetentionDays;

class SipMediaApplicationMessageLogsTest extends SipMediaApplicationTestCase {
    private static final String LOGGING = "Custom::ChimeSipMediaApplicationLogging";

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
}
