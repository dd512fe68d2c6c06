package io.github.hookswitch.infra.patterns;

import static io.github.hookswitch.infra.TestStacks.dependsOn;
import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.onlyId;
import static io.github.hookswitch.infra.TestStacks.resources;
import static io.github.hookswitch.infra.TestStacks.stable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.IPhoneNumber;
import io.github.hookswitch.infra.PhoneNumber;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.TestStacks;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.function.CompiledCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Code;

class PhoneApplicationTest {
    private final Stack stack = TestStacks.inRegion("us-east-1");

    private PhoneApplication.Builder application() {
        return PhoneApplication.Builder.create(stack, "Hello").phoneNumberSearch(PhoneNumberSearch.areaCode("206"));
    }

    private IPhoneNumber importedNumber() {
        return PhoneNumber.fromE164(stack, "Imported", "+12065550100");
    }

    @Test
    void isTheseResourcesAndNoOthers() {
        application().build();

        Map<String, Object> types = new TreeMap<>();
        resources(Template.fromStack(stack)).forEach((id, resource) -> types.put(stable(id), resource.get("Type")));
        assertThat(types)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("HelloPhoneNumberB4BE15A8", "Custom::ChimePhoneNumber"),
                        Map.entry("HelloCallHandlerLogGroupECC41EBC", "AWS::Logs::LogGroup"),
                        Map.entry("HelloCallHandlerRole079B3DE2", "AWS::IAM::Role"),
                        Map.entry("HelloCallHandlerFunctionC3EC688E", "AWS::Lambda::Function"),
                        Map.entry("HelloCallHandlerFunctionCurrentVersion", "AWS::Lambda::Version"),
                        Map.entry("HelloCallHandlerAliasA0DC9B92", "AWS::Lambda::Alias"),
                        Map.entry("HelloSipMediaApplication4C72D155", "AWS::Chime::SipMediaApplication"),
                        Map.entry("HelloSipMediaApplicationInvokePermission30FFCA73", "AWS::Lambda::Permission"),
                        Map.entry("HelloSipRuleD25AB1A3", "Custom::ChimeSipRule"),
                        Map.entry("HookswitchProviderLogGroupDF76B781", "AWS::Logs::LogGroup"),
                        Map.entry("HookswitchProviderRoleEF6C3B81", "AWS::IAM::Role"),
                        Map.entry("HookswitchProviderFunction6CF3E0A5", "AWS::Lambda::Function"),
                        Map.entry("HookswitchProviderPhoneNumberPolicy49776DB3", "AWS::IAM::Policy"),
                        Map.entry("HookswitchProviderSipRulePolicy1D16D344", "AWS::IAM::Policy")));
    }

    /** The counts that docs/provisioning.md gives. */
    @Test
    void eachPartAddsAsManyResourcesAsIsSaid() {
        int one = count(UnaryOperator.identity());

        assertThat(one).isEqualTo(14);
        assertThat(count(builder -> builder.phoneNumberCount(2))).isEqualTo(one + 2);
        assertThat(count(builder -> builder.messageLogs(true))).isEqualTo(one + 3);
        assertThat(count(UnaryOperator.identity(), UnaryOperator.identity())).isEqualTo(one + 9);
        assertThat(count(builder -> builder.messageLogs(true), builder -> builder.messageLogs(true)))
                .isEqualTo(one + 9 + 5);
    }

    @SafeVarargs
    private static int count(UnaryOperator<PhoneApplication.Builder>... applications) {
        Stack stack = TestStacks.inRegion("us-east-1");
        for (int number = 0; number < applications.length; number++) {
            applications[number]
                    .apply(PhoneApplication.Builder.create(stack, "Application" + number)
                            .phoneNumberSearch(PhoneNumberSearch.areaCode("206")))
                    .build();
        }
        return resources(Template.fromStack(stack)).size();
    }

    @Test
    void theRuleConnectsTheNumberWithTheApplicationAndIsDeletedFirst() {
        application().build();

        Template template = Template.fromStack(stack);
        String number = onlyId(template, "Custom::ChimePhoneNumber");
        template.hasResourceProperties(
                "Custom::ChimeSipRule", Map.of("TriggerType", "ToPhoneNumber", "TriggerValue", Map.of("Ref", number)));
        assertThat(dependsOn(only(template, "Custom::ChimeSipRule")))
                .as("besides what it refers to")
                .containsExactlyInAnyOrder(
                        onlyId(template, "AWS::Lambda::Permission"), "HookswitchProviderSipRulePolicy1D16D344");
    }

    @Test
    void theApplicationInvokesTheAlias() {
        application().build();

        Template template = Template.fromStack(stack);
        Map<String, Object> alias = Map.of("Ref", onlyId(template, "AWS::Lambda::Alias"));
        template.hasResourceProperties(
                "AWS::Chime::SipMediaApplication", Map.of("Endpoints", List.of(Map.of("LambdaArn", alias))));
        template.hasResourceProperties("AWS::Lambda::Permission", Map.of("FunctionName", alias));
    }

    @Test
    void settingsReachTheFunction() {
        application()
                .settings(BundledHandlerSettings.builder()
                        .forwardTo("+12065550199")
                        .build())
                .environment(Map.of("OTHER", "value"))
                .build();

        Template.fromStack(stack)
                .hasResourceProperties(
                        "AWS::Lambda::Function",
                        Map.of(
                                "Environment",
                                Map.of(
                                        "Variables",
                                        Map.of("HOOKSWITCH_FORWARD_TO", "+12065550199", "OTHER", "value"))));
    }

    @Test
    void theOrderedNumberCanBeTheCallerId() {
        PhoneNumber number = PhoneNumber.Builder.create(stack, "Number")
                .search(PhoneNumberSearch.areaCode("206"))
                .build();
        PhoneApplication.Builder.create(stack, "Hello")
                .phoneNumber(number)
                .settings(BundledHandlerSettings.builder()
                        .callerId(number.getPhoneNumberE164())
                        .build())
                .build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                "AWS::Lambda::Function",
                Map.of(
                        "Environment",
                        Map.of(
                                "Variables",
                                Map.of(
                                        "HOOKSWITCH_CALLER_ID",
                                        Map.of("Ref", onlyId(template, "Custom::ChimePhoneNumber"))))));
    }

    @Test
    void ownCodeReplacesTheBundledHandler(@TempDir Path folder) {
        Path code = CompiledCode.folder(
                folder,
                Map.of(
                        "com/example/MyHandler.java",
                        "package com.example; public class MyHandler { public void answer(Object event) {} }"));
        application()
                .code(Code.fromAsset(code.toString()))
                .handler("com.example.MyHandler::answer")
                .build();

        Template.fromStack(stack)
                .hasResourceProperties(
                        "AWS::Lambda::Function",
                        Map.of("Handler", "com.example.MyHandler::answer", "Environment", Match.absent()));
    }

    @Test
    void anExistingNumberIsNotOrdered() {
        PhoneApplication application = PhoneApplication.Builder.create(stack, "Hello")
                .phoneNumber(importedNumber())
                .build();

        assertThat(application.getPhoneNumber().getPhoneNumberE164()).isEqualTo("+12065550100");
        Template template = Template.fromStack(stack);
        template.resourceCountIs("Custom::ChimePhoneNumber", 0);
        template.hasResourceProperties("Custom::ChimeSipRule", Map.of("TriggerValue", "+12065550100"));
    }

    @Test
    void anExistingFunctionIsUsed() {
        CallHandlerFunction function = new CallHandlerFunction(stack, "Mine");
        PhoneApplication application = application().callHandler(function).build();

        assertThat(application.getCallHandler()).isSameAs(function);
        Template.fromStack(stack).resourceCountIs("AWS::Lambda::Alias", 1);
    }

    @Test
    void theNumberIsReleasedWhenAskedFor() {
        application().phoneNumberRemovalPolicy(RemovalPolicy.DESTROY).build();

        Template.fromStack(stack).hasResource("Custom::ChimePhoneNumber", Map.of("DeletionPolicy", "Delete"));
    }

    @Test
    void allPartsCanBeHad() {
        PhoneApplication application = application().build();

        assertThat(application.getPhoneNumber()).isInstanceOf(PhoneNumber.class);
        assertThat(stack.resolve(application.getSipMediaApplication().getSipMediaApplicationId()))
                .isEqualTo(Map.of("Fn::GetAtt", List.of("HelloSipMediaApplication4C72D155", "SipMediaApplicationId")));
        assertThat(stack.resolve(application.getSipRule().getSipRuleId()))
                .isEqualTo(Map.of("Ref", "HelloSipRuleD25AB1A3"));
        assertThat(application.getCallHandler().getFunction().getNode().getPath())
                .isEqualTo("Stack/Hello/CallHandler/Function");
    }

    @Test
    void aNumberIsRequiredAndOnlyOne() {
        assertThatThrownBy(PhoneApplicationProps.builder()::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'phoneNumberSearch' and 'phoneNumber' are both not set", "exactly one");
        assertThatThrownBy(application().phoneNumber(importedNumber())::build).hasMessageContaining("both set");
    }

    @Test
    void aNumberThatIsNotOrderedHasNoRemovalPolicy() {
        assertThatThrownBy(PhoneApplicationProps.builder()
                        .phoneNumber(importedNumber())
                        .phoneNumberRemovalPolicy(RemovalPolicy.DESTROY)::build)
                .hasMessageContaining("'phoneNumberRemovalPolicy' is set");
    }

    @Test
    void anExistingFunctionHasItsOwnSettings() {
        assertThatThrownBy(application()
                        .callHandler(new CallHandlerFunction(stack, "Mine"))
                        .settings(BundledHandlerSettings.builder().build())::build)
                .hasMessageContainingAll("'callHandler'", "'settings'");
    }

    @Test
    void aGoodStackHasNoWarnings() {
        application().build();

        Annotations annotations = Annotations.fromStack(stack);
        annotations.hasNoWarning("*", Match.anyValue());
        annotations.hasNoError("*", Match.anyValue());
    }

    @Test
    void severalNumbersReachOneApplicationByARuleEach() {
        PhoneApplication application = application().phoneNumberCount(3).build();

        assertThat(application.getPhoneNumbers()).hasSize(3);
        assertThat(application.getSipRules()).hasSize(3);
        Template template = Template.fromStack(stack);
        template.resourceCountIs("AWS::Chime::SipMediaApplication", 1);
        assertThat(template.findResources("Custom::ChimePhoneNumber"))
                .containsOnlyKeys("HelloPhoneNumberB4BE15A8", "HelloPhoneNumber22569C704", "HelloPhoneNumber327D96AE3");
    }

    @Test
    void aFurtherNumberIsTwoResources() {
        application().build();
        int one = resources(Template.fromStack(stack)).size();

        Stack other = TestStacks.inRegion("us-east-1");
        PhoneApplication application = PhoneApplication.Builder.create(other, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .build();
        application.addPhoneNumber("TollFree", PhoneNumberSearch.tollFree("833"));

        assertThat(one).isEqualTo(14);
        assertThat(resources(Template.fromStack(other))).hasSize(one + 2);
    }

    @Test
    void aFurtherApplicationIsNineResources() {
        application().build();
        PhoneApplication.Builder.create(stack, "Second")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .build();

        assertThat(resources(Template.fromStack(stack))).hasSize(14 + 9);
    }

    @Test
    void aNumberThatIsThereAlreadyCanBeAdded() {
        PhoneApplication application = application().build();

        application.addPhoneNumber("Old", importedNumber());

        Template template = Template.fromStack(stack);
        template.resourceCountIs("Custom::ChimePhoneNumber", 1);
        template.hasResourceProperties("Custom::ChimeSipRule", Map.of("TriggerValue", "+12065550100"));
    }

    @Test
    void theCountIsForNumbersThatAreOrdered() {
        assertThatThrownBy(application().phoneNumberCount(0)::build).hasMessageContaining("'phoneNumberCount' is 0");
        assertThatThrownBy(PhoneApplicationProps.builder()
                        .phoneNumber(importedNumber())
                        .phoneNumberCount(2)::build)
                .hasMessageContainingAll("'phoneNumberCount' is 2", "addPhoneNumber");
    }

    @Test
    void messageLogsAreThoseOfItsApplication() {
        PhoneApplication application = application().messageLogs(true).build();

        assertThat(application.getSipMediaApplication().getMessageLogGroup()).isNotNull();
        Template.fromStack(stack).resourceCountIs("Custom::ChimeSipMediaApplicationLogging", 1);
    }
}
