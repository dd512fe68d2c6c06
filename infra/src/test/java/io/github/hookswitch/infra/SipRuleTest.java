package io.github.hookswitch.infra;

import static io.github.hookswitch.infra.TestStacks.dependsOn;
import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.onlyId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class SipRuleTest {
    private static final String TYPE = "Custom::ChimeSipRule";

    private final Stack stack = TestStacks.inRegion("us-east-1");

    private SipMediaApplication application() {
        return SipMediaApplication.Builder.create(stack, "Application")
                .endpoint(TestStacks.function(stack, "Function"))
                .build();
    }

    private PhoneNumber number() {
        return PhoneNumber.Builder.create(stack, "Number")
                .search(PhoneNumberSearch.areaCode("206"))
                .build();
    }

    private ISipMediaApplication imported(String region) {
        return SipMediaApplication.fromSipMediaApplicationArn(
                stack, "In" + region, "arn:aws:chime:" + region + ":111122223333:sma/id-in-" + region);
    }

    @Test
    void sendsCallsToANumberToAnApplication() {
        SipRule.Builder.create(stack, "Rule")
                .trigger(SipRuleTrigger.toPhoneNumber(number()))
                .addTargetApplication(application())
                .build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                TYPE,
                Map.of(
                        "Name",
                        Match.stringLikeRegexp("^Stack-Rule-[0-9A-F]{8}$"),
                        "TriggerType",
                        "ToPhoneNumber",
                        "TriggerValue",
                        Map.of("Ref", onlyId(template, "Custom::ChimePhoneNumber")),
                        "Disabled",
                        "false",
                        "TargetApplications",
                        List.of(Map.of(
                                "SipMediaApplicationId",
                                Map.of(
                                        "Fn::GetAtt",
                                        List.of(
                                                onlyId(template, "AWS::Chime::SipMediaApplication"),
                                                "SipMediaApplicationId")),
                                "Priority",
                                1,
                                "AwsRegion",
                                "us-east-1"))));
    }

    @Test
    void comesAfterTheNumberTheApplicationAndThePermission() {
        SipRule.Builder.create(stack, "Rule")
                .trigger(SipRuleTrigger.toPhoneNumber(number()))
                .addTargetApplication(application())
                .build();

        Template template = Template.fromStack(stack);
        assertThat(dependsOn(only(template, TYPE)))
                .as("besides what it refers to")
                .containsExactlyInAnyOrder(
                        onlyId(template, "AWS::Lambda::Permission"), "HookswitchProviderSipRulePolicy1D16D344");
    }

    @Test
    void aHostnameTriggersTheRuleWithoutANumber() {
        SipRule.Builder.create(stack, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname("abc123.voiceconnector.chime.aws"))
                .addTargetApplication(application())
                .name("Sales")
                .disabled(true)
                .build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                TYPE,
                Map.of(
                        "Name",
                        "Sales",
                        "TriggerType",
                        "RequestUriHostname",
                        "TriggerValue",
                        "abc123.voiceconnector.chime.aws",
                        "Disabled",
                        "true"));
        template.resourceCountIs("Custom::ChimePhoneNumber", 0);
    }

    @Test
    void aHostnameWithSchemeIsRefused() {
        assertThatThrownBy(() -> SipRuleTrigger.requestUriHostname("sip:abc.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'hostname'", "sip:abc.example", "without scheme");
    }

    @Test
    void targetsGetTheirPriorityByTheirOrder() {
        SipRule.Builder.create(stack, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname("abc.voiceconnector.chime.aws"))
                .targetApplications(List.of(imported("us-west-2"), imported("us-east-1")))
                .addTargetApplication(imported("eu-west-1"))
                .build();

        Template.fromStack(stack)
                .hasResourceProperties(
                        TYPE,
                        Map.of(
                                "TargetApplications",
                                List.of(target("us-west-2", 1), target("us-east-1", 2), target("eu-west-1", 3))));
    }

    private static Map<String, Object> target(String region, int priority) {
        return Map.of("SipMediaApplicationId", "id-in-" + region, "Priority", priority, "AwsRegion", region);
    }

    @Test
    void twoTargetsInOneRegionAreRefused() {
        SipRule.Builder builder = SipRule.Builder.create(stack, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname("abc.voiceconnector.chime.aws"))
                .addTargetApplication(application())
                .addTargetApplication(imported("us-east-1"));

        assertThatThrownBy(builder::build)
                .hasMessageContainingAll(
                        "'targetApplications'",
                        "Stack/Rule",
                        "two in us-east-1",
                        "one SIP media application per Region");
    }

    @Test
    void theTargetsAreOneToTwentyFive() {
        SipRuleProps.Builder props =
                SipRuleProps.builder().trigger(SipRuleTrigger.requestUriHostname("abc.voiceconnector.chime.aws"));

        assertThatThrownBy(props::build).hasMessageContainingAll("'targetApplications' has 0", "1 to 25");
        props.targetApplications(Collections.nCopies(26, imported("us-west-2")));
        assertThatThrownBy(props::build).hasMessageContainingAll("'targetApplications' has 26", "1 to 25");
    }

    @Test
    void theTriggerIsRequired() {
        assertThatThrownBy(SipRuleProps.builder().addTargetApplication(imported("us-west-2"))::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'trigger' is required");
    }

    @Test
    void isDeletedWithTheStackUnlessToldOtherwise() {
        SipRule rule = SipRule.Builder.create(stack, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname("abc.voiceconnector.chime.aws"))
                .addTargetApplication(application())
                .build();
        assertThat(stack.resolve(rule.getSipRuleId())).isEqualTo(Map.of("Ref", "Rule4C995B7F"));
        Template.fromStack(stack).hasResource(TYPE, Map.of("DeletionPolicy", "Delete"));

        Stack second = TestStacks.inRegion("us-east-1");
        SipRule.Builder.create(second, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname("abc.voiceconnector.chime.aws"))
                .addTargetApplication(SipMediaApplication.fromSipMediaApplicationId(second, "Application", "id"))
                .build()
                .applyRemovalPolicy(RemovalPolicy.RETAIN);
        Template.fromStack(second).hasResource(TYPE, Map.of("DeletionPolicy", "Retain"));
    }

    @Test
    void aStackWithoutRegionSendsItsRegionAndWarnsForTheApplicationOnly() {
        Stack regionless = TestStacks.withoutRegion();
        SipRule.Builder.create(regionless, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname("abc.voiceconnector.chime.aws"))
                .addTargetApplication(SipMediaApplication.fromSipMediaApplicationId(regionless, "Application", "id"))
                .build();

        Template.fromStack(regionless)
                .hasResourceProperties(
                        TYPE,
                        Map.of(
                                "TargetApplications",
                                List.of(Match.objectLike(Map.of("AwsRegion", Map.of("Ref", "AWS::Region"))))));
        Annotations.fromStack(regionless).hasNoWarning("*", Match.anyValue());
    }

    @Test
    void anotherRegionIsAnError() {
        Stack regional = TestStacks.inRegion("sa-east-1");
        SipRule.Builder.create(regional, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname("abc.voiceconnector.chime.aws"))
                .addTargetApplication(SipMediaApplication.fromSipMediaApplicationId(regional, "Application", "id"))
                .build();

        assertThatThrownBy(() -> Template.fromStack(regional))
                .hasMessageContainingAll("[Stack/Rule]", "in the Region sa-east-1");
    }

    @Test
    void aRuleCanBeImportedById() {
        ISipRule rule = SipRule.fromSipRuleId(stack, "Imported", "rule-id");

        assertThat(rule.getSipRuleId()).isEqualTo("rule-id");
        Template.fromStack(stack).resourceCountIs(TYPE, 0);
    }

    @Test
    void anApplicationOfAnotherRegionIsTriedSecond() {
        SipRule.Builder.create(stack, "Rule")
                .trigger(SipRuleTrigger.toPhoneNumber(number()))
                .addTargetApplication(application())
                .addTargetApplication(imported("us-west-2"))
                .build();

        Template.fromStack(stack)
                .hasResourceProperties(
                        TYPE,
                        Map.of(
                                "TargetApplications",
                                List.of(
                                        Match.objectLike(Map.of("AwsRegion", "us-east-1", "Priority", 1)),
                                        target("us-west-2", 2))));
    }

    @Test
    void aNumberTriggersOneRuleOnly() {
        PhoneNumber number = number();
        SipRule.Builder rule = SipRule.Builder.create(stack, "Rule")
                .trigger(SipRuleTrigger.toPhoneNumber(number))
                .addTargetApplication(application());
        rule.build();

        assertThatThrownBy(SipRule.Builder.create(stack, "Second")
                        .trigger(SipRuleTrigger.toPhoneNumber(number))
                        .addTargetApplication(imported("us-west-2"))::build)
                .hasMessageContainingAll("'trigger' of Stack/Second", "Stack/Number", "Stack/Rule", "one rule only");
    }

    @Test
    void aNumberOfAVoiceConnectorTriggersNoRule() {
        PhoneNumber number = PhoneNumber.Builder.create(stack, "Number")
                .search(PhoneNumberSearch.areaCode("206"))
                .productType(PhoneNumberProductType.VOICE_CONNECTOR)
                .build();

        assertThatThrownBy(SipRule.Builder.create(stack, "Rule")
                        .trigger(SipRuleTrigger.toPhoneNumber(number))
                        .addTargetApplication(application())::build)
                .hasMessageContainingAll("'trigger' of Stack/Rule", "Stack/Number", "VOICE_CONNECTOR");
    }

    @Test
    void aRuleForANumberIsInARegionWithNumbers() {
        Stack regional = TestStacks.inRegion("eu-west-1");
        SipRule.Builder.create(regional, "Rule")
                .trigger(SipRuleTrigger.toPhoneNumber(PhoneNumber.fromE164(regional, "Number", "+12065550100")))
                .addTargetApplication(SipMediaApplication.fromSipMediaApplicationId(regional, "Application", "id"))
                .build();

        assertThatThrownBy(() -> Template.fromStack(regional))
                .hasMessageContainingAll("[Stack/Rule]", "no phone numbers in the Region eu-west-1", "us-west-2");
    }
}
