package com.example.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.infra.ICallApplication;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.TestStacks;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import io.github.hookswitch.infra.patterns.PhoneApplicationProps;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** What a user's own code may do with the constructs and their builders: all of this compiles outside their packages. */
class OwnConstructsTest {
    private static final int MEMORY = 1024;

    private final Stack stack = TestStacks.inRegion("us-east-1");

    @Test
    void aPhoneApplicationCanBeExtended() {
        Hotline hotline = new Hotline(stack, "Hotline");

        Template.fromStack(stack).hasResourceProperties("AWS::Lambda::Function", Map.of("MemorySize", MEMORY));
        assertThat(hotline.getPhoneNumbers()).hasSize(1);
    }

    @Test
    void aPhoneApplicationIsAConstruct() {
        Construct hotline = new Hotline(stack, "Hotline");
        Tags.of(hotline).add("team", "calls");

        assertThat(hotline.getNode().getPath()).isEqualTo("Stack/Hotline");
        Template.fromStack(stack).hasResourceProperties("AWS::Chime::SipMediaApplication", Map.of("Tags", new Object[] {
            Map.of("Key", "team", "Value", "calls")
        }));
    }

    @Test
    void whatWatchesCallsTakesEitherKindOfApplication() {
        Hotline hotline = new Hotline(stack, "Hotline");

        assertThat(calls(hotline).getDimensions())
                .isEqualTo(calls(hotline.getSipMediaApplication()).getDimensions());
    }

    private static Metric calls(ICallApplication application) {
        return application.metricCalls();
    }

    @Test
    void aSetterCanBePassedOnAsAFunction() {
        BiFunction<PhoneApplication.Builder, Integer, PhoneApplication.Builder> memory =
                PhoneApplication.Builder::memorySize;
        BiFunction<PhoneApplicationProps.Builder, PhoneNumberSearch, PhoneApplicationProps.Builder> search =
                PhoneApplicationProps.Builder::phoneNumberSearch;
        BiFunction<CallHandlerFunction.Builder, Boolean, CallHandlerFunction.Builder> snapStart =
                CallHandlerFunction.Builder::snapStart;

        memory.apply(PhoneApplication.Builder.create(stack, "One"), MEMORY)
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .build();
        PhoneApplicationProps props = search.apply(PhoneApplicationProps.builder(), PhoneNumberSearch.areaCode("206"))
                .messageLogs(true)
                .build();
        snapStart.apply(CallHandlerFunction.Builder.create(stack, "Two"), false).build();

        assertThat(props.isMessageLogs()).isTrue();
        Template.fromStack(stack).hasResourceProperties("AWS::Lambda::Function", Map.of("MemorySize", MEMORY));
    }

    @Test
    void aSetterCanBeCalledByReflection() throws ReflectiveOperationException {
        PhoneApplicationProps.Builder builder = PhoneApplicationProps.builder();

        Object returned = PhoneApplicationProps.Builder.class
                .getMethod("memorySize", int.class)
                .invoke(builder, MEMORY);

        assertThat(returned).isSameAs(builder);
    }

    @Test
    void aBuilderCanBeKeptInAVariableAndCompletedLater() {
        PhoneApplication.Builder builder = PhoneApplication.Builder.create(stack, "Hotline")
                .memorySize(MEMORY)
                .phoneNumberCount(2);
        builder.phoneNumberSearch(PhoneNumberSearch.areaCode("206"));

        assertThat(builder.build().getPhoneNumbers()).hasSize(2);
    }

    @Test
    void aBuilderOfOnesOwnTakesTheSettingsOfTheFunction() {
        new Reception.Builder(stack).memorySize(MEMORY).name("front").build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties("AWS::Lambda::Function", Map.of("MemorySize", MEMORY));
        template.hasResourceProperties("AWS::Chime::SipMediaApplication", Map.of("Name", "front"));
    }
}
