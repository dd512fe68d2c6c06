package io.github.hookswitch.infra.internal;

import static io.github.hookswitch.infra.TestStacks.dependsOn;
import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.onlyId;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.infra.PhoneNumber;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.infra.SipRule;
import io.github.hookswitch.infra.SipRuleTrigger;
import io.github.hookswitch.infra.TestStacks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class CustomResourceProviderTest {
    private static final String ARN = "arn:aws:chime:us-east-1:111122223333:sma/";
    private static final List<String> NUMBER_ACTIONS = List.of(
            "chime:CreatePhoneNumberOrder",
            "chime:DeletePhoneNumber",
            "chime:GetPhoneNumber",
            "chime:GetPhoneNumberOrder",
            "chime:ListPhoneNumberOrders",
            "chime:ListPhoneNumbers",
            "chime:RestorePhoneNumber",
            "chime:SearchAvailablePhoneNumbers",
            "chime:UpdatePhoneNumber");
    private static final List<String> RULE_ACTIONS = List.of(
            "chime:DeleteSipRule",
            "chime:GetPhoneNumber",
            "chime:GetSipRule",
            "chime:ListSipRules",
            "chime:UpdateSipRule");

    private final Stack stack = TestStacks.inRegion("us-east-1");

    private void number(String id) {
        PhoneNumber.Builder.create(stack, id)
                .search(PhoneNumberSearch.areaCode("206"))
                .build();
    }

    private void rule(String id) {
        SipRule.Builder.create(stack, id)
                .trigger(SipRuleTrigger.requestUriHostname("abc.voiceconnector.chime.aws"))
                .addTargetApplication(
                        SipMediaApplication.fromSipMediaApplicationArn(stack, id + "Application", ARN + id))
                .build();
    }

    @Test
    void oneFunctionServesTheWholeStack() {
        number("First");
        number("Second");
        rule("Rule");

        Template template = Template.fromStack(stack);
        Map<String, Object> token = Map.of("Fn::GetAtt", List.of(onlyId(template, "AWS::Lambda::Function"), "Arn"));
        template.allResourcesProperties("Custom::ChimePhoneNumber", Map.of("ServiceToken", token));
        template.allResourcesProperties("Custom::ChimeSipRule", Map.of("ServiceToken", token));
    }

    @Test
    void theFunctionRunsTheBundledProvider() {
        number("Number");

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                "AWS::Lambda::Function",
                Map.of(
                        "Handler",
                        "io.github.hookswitch.provider.ProviderHandler",
                        "Runtime",
                        "java25",
                        "Architectures",
                        List.of("arm64"),
                        "Timeout",
                        900,
                        "MemorySize",
                        512,
                        "SnapStart",
                        Match.absent(),
                        "FunctionName",
                        Match.absent(),
                        "Environment",
                        Match.absent(),
                        "LoggingConfig",
                        Map.of("LogGroup", Map.of("Ref", onlyId(template, "AWS::Logs::LogGroup")))));
    }

    @Test
    void theProvidersLogLeavesWithTheStack() {
        number("Number");

        Template.fromStack(stack)
                .hasResource(
                        "AWS::Logs::LogGroup",
                        Map.of("DeletionPolicy", "Delete", "Properties", Map.of("RetentionInDays", 30)));
    }

    @Test
    void cloudFormationWaitsTwentyMinutesForAnAnswer() {
        number("Number");

        Template.fromStack(stack).hasResourceProperties("Custom::ChimePhoneNumber", Map.of("ServiceTimeout", "1200"));
    }

    @Test
    void theRoleMayOnlyWriteItsLogUntilAResourceNeedsMore() {
        number("Number");

        Template template = Template.fromStack(stack);
        template.hasResourceProperties("AWS::IAM::Role", TestStacks.roleThatMayOnlyLog(template));
    }

    private static Map<String, Object> policy(List<?> statements) {
        return Map.of("PolicyDocument", Match.objectLike(Map.of("Statement", statements)));
    }

    private static Map<String, Object> allow(Object actions, Object resource) {
        return Map.of("Action", actions, "Effect", "Allow", "Resource", resource);
    }

    @Test
    void numbersAllowTheActionsOfNumbersOnly() {
        number("First");
        number("Second");

        Template template = Template.fromStack(stack);
        template.resourceCountIs("AWS::IAM::Policy", 1);
        template.hasResourceProperties("AWS::IAM::Policy", policy(List.of(allow(NUMBER_ACTIONS, "*"))));
    }

    @Test
    void rulesAllowTheActionsOfRulesAndCreationForTheirOwnApplications() {
        rule("First");
        rule("Second");

        Template template = Template.fromStack(stack);
        template.resourceCountIs("AWS::IAM::Policy", 1);
        template.hasResourceProperties(
                "AWS::IAM::Policy",
                policy(List.of(
                        allow(RULE_ACTIONS, "*"),
                        allow(
                                List.of("chime:CreateSipRule", "chime:GetSipMediaApplication"),
                                List.of(ARN + "First", ARN + "Second")))));
    }

    @Test
    void eachTypeDependsOnItsOwnPolicySoThatItCanStillBeDeleted() {
        number("Number");
        rule("Rule");

        Template template = Template.fromStack(stack);
        Map<String, Map<String, Object>> policies = template.findResources("AWS::IAM::Policy");
        assertThat(dependsOn(only(template, "Custom::ChimePhoneNumber")))
                .containsExactly(idOf(policies, "PhoneNumberPolicy"));
        assertThat(dependsOn(only(template, "Custom::ChimeSipRule"))).containsExactly(idOf(policies, "SipRulePolicy"));
    }

    private static String idOf(Map<String, ?> resources, String part) {
        return resources.keySet().stream()
                .filter(id -> id.contains(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLogicalIdsStayTheSame() {
        number("Number");

        assertThat(onlyId(Template.fromStack(stack), "AWS::Lambda::Function"))
                .isEqualTo("HookswitchProviderFunction6CF3E0A5");
    }
}
