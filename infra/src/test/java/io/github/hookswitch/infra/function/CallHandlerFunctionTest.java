package io.github.hookswitch.infra.function;

import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.onlyId;
import static io.github.hookswitch.infra.TestStacks.properties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.ISipMediaApplication;
import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.infra.TestStacks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.RuntimeFamily;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.RetentionDays;

class CallHandlerFunctionTest {
    private static final String TYPE = "AWS::Lambda::Function";

    private final Stack stack = TestStacks.inRegion("us-east-1");

    private CallHandlerFunction.Builder handler() {
        return CallHandlerFunction.Builder.create(stack, "Handler");
    }

    private static Code ownCode() {
        return Code.fromInline("exports.handler = async () => ({});");
    }

    @Test
    void runsTheBundledHandlerByDefault() {
        new CallHandlerFunction(stack, "Handler");

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                TYPE,
                Map.ofEntries(
                        Map.entry("Handler", "io.github.hookswitch.handler.lambda.BundledCallHandler"),
                        Map.entry("Runtime", "java25"),
                        Map.entry("Architectures", List.of("arm64")),
                        Map.entry("MemorySize", 512),
                        Map.entry("Timeout", 10),
                        Map.entry("SnapStart", Map.of("ApplyOn", "PublishedVersions")),
                        Map.entry("Environment", Match.absent()),
                        Map.entry("FunctionName", Match.absent()),
                        Map.entry(
                                "LoggingConfig",
                                Map.of("LogGroup", Map.of("Ref", onlyId(template, "AWS::Logs::LogGroup"))))));
    }

    @Test
    void callsGoToTheAliasOfTheCurrentVersion() {
        CallHandlerFunction function = handler().build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                "AWS::Lambda::Alias",
                Map.of(
                        "Name",
                        "live",
                        "FunctionVersion",
                        Map.of("Fn::GetAtt", List.of(onlyId(template, "AWS::Lambda::Version"), "Version"))));
        assertThat(stack.resolve(function.getAlias().getFunctionArn()))
                .isEqualTo(Map.of("Ref", onlyId(template, "AWS::Lambda::Alias")));
    }

    @Test
    void anotherSettingMakesAnotherVersion() {
        handler().build();
        Stack other = TestStacks.inRegion("us-east-1");
        CallHandlerFunction.Builder.create(other, "Handler")
                .settings(BundledHandlerSettings.builder().greeting("Hi").build())
                .build();

        assertThat(onlyId(Template.fromStack(stack), "AWS::Lambda::Version"))
                .isNotEqualTo(onlyId(Template.fromStack(other), "AWS::Lambda::Version"));
    }

    @Test
    void theRoleMayWriteItsOwnLogOnly() {
        handler().build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties("AWS::IAM::Role", TestStacks.roleThatMayOnlyLog(template));
        template.resourceCountIs("AWS::IAM::Policy", 0);
    }

    @Test
    void theLogIsKeptForAMonthAndOutlivesTheStack() {
        handler().build();

        Template.fromStack(stack)
                .hasResource(
                        "AWS::Logs::LogGroup",
                        Map.of(
                                "DeletionPolicy",
                                "RetainExceptOnCreate",
                                "UpdateReplacePolicy",
                                "Retain",
                                "Properties",
                                Map.of("RetentionInDays", 30)));
    }

    @Test
    void theLogsRetentionAndRemovalCanBeSet() {
        handler()
                .logRetention(RetentionDays.ONE_WEEK)
                .logRemovalPolicy(RemovalPolicy.DESTROY)
                .build();

        Template.fromStack(stack)
                .hasResource(
                        "AWS::Logs::LogGroup",
                        Map.of("DeletionPolicy", "Delete", "Properties", Map.of("RetentionInDays", 7)));
    }

    @Test
    void ownCodeReplacesTheBundledHandler() {
        handler()
                .code(ownCode())
                .handler("index.handler")
                .runtime(Runtime.NODEJS_24_X)
                .architecture(Architecture.X86_64)
                .memorySize(256)
                .timeout(Duration.seconds(4))
                .environment(Map.of("TABLE", "calls"))
                .build();

        Template.fromStack(stack)
                .hasResourceProperties(
                        TYPE,
                        Map.of(
                                "Handler",
                                "index.handler",
                                "Runtime",
                                "nodejs24.x",
                                "Architectures",
                                List.of("x86_64"),
                                "MemorySize",
                                256,
                                "Timeout",
                                4,
                                "Environment",
                                Map.of("Variables", Map.of("TABLE", "calls")),
                                "Code",
                                Map.of("ZipFile", Match.anyValue())));
    }

    @Test
    void aRuntimeWithoutSnapshotsStartsWithoutOne() {
        handler()
                .code(ownCode())
                .handler("index.handler")
                .runtime(Runtime.NODEJS_24_X)
                .build();

        Template.fromStack(stack).hasResourceProperties(TYPE, Map.of("SnapStart", Match.absent()));
    }

    @Test
    void snapStartCanBeSwitchedOff() {
        handler().snapStart(false).build();

        Template.fromStack(stack).hasResourceProperties(TYPE, Map.of("SnapStart", Match.absent()));
    }

    @Test
    void codeAndHandlerGoTogether() {
        assertThatThrownBy(handler().code(ownCode())::build)
                .hasMessageContaining("'code' is set, but 'handler' is not");
        assertThatThrownBy(handler().handler("x")::build).hasMessageContaining("'handler' is set, but 'code' is not");
    }

    @Test
    void settingsAreForTheBundledHandlerOnly() {
        assertThatThrownBy(handler()
                        .code(ownCode())
                        .handler("index.handler")
                        .settings(BundledHandlerSettings.builder().build())::build)
                .hasMessageContainingAll("'settings' and 'code'", "environment(...)");
    }

    @Test
    void settingsAndEnvironmentAreMerged() {
        handler()
                .settings(BundledHandlerSettings.builder().greeting("Hi").build())
                .environment(Map.of("OTHER", "value"))
                .build();

        Map<String, Object> environment = Map.of("Variables", Map.of("HOOKSWITCH_GREETING", "Hi", "OTHER", "value"));
        assertThat(properties(only(Template.fromStack(stack), TYPE))).containsEntry("Environment", environment);
    }

    @Test
    void aVariableThatIsSetTwiceIsRefused() {
        assertThatThrownBy(handler()
                        .settings(
                                BundledHandlerSettings.builder().greeting("Hi").build())
                        .environment(Map.of("HOOKSWITCH_GREETING", "Hello"))::build)
                .hasMessageContainingAll("'environment'", "HOOKSWITCH_GREETING", "'settings'");
    }

    @Test
    void moreVariablesThanLambdaTakesAreRefused() {
        assertThatThrownBy(handler().environment(Map.of("AB", "x".repeat(4095)))::build)
                .hasMessageContainingAll("4097 bytes", "4096");
        handler().environment(Map.of("AB", "x".repeat(4094))).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "MY-TABLE", "MY TABLE", "1ST", "_HANDLER", "A=B", "GRÖSSE"})
    void aVariableThatLambdaCannotNameIsRefused(String name) {
        assertThatThrownBy(handler().environment(Map.of(name, "value"))::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "'environment' has the name \"" + name + "\"", "start with a letter", "Rename");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_REGION", "AWS_LAMBDA_FUNCTION_NAME", "AWS_SECRET_ACCESS_KEY", "LAMBDA_TASK_ROOT"})
    void aVariableThatLambdaSetsIsRefused(String name) {
        assertThatThrownBy(handler().environment(Map.of(name, "value"))::build)
                .hasMessageContainingAll("'environment' has " + name, "Lambda sets itself");
    }

    @Test
    @SuppressWarnings("NullAway") // what System.getenv gives for a variable that is not there
    void aVariableWithoutAValueIsRefused() {
        assertThatThrownBy(handler().environment(Collections.singletonMap("TABLE", null))::build)
                .hasMessageContainingAll("'environment' has no value for TABLE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20_001, 900_000})
    void theTimeoutIsOneToTwentySeconds(int milliseconds) {
        assertThatThrownBy(handler().timeout(Duration.millis(milliseconds))::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'timeout'", "1 to 20 seconds", "hangs up");
    }

    @Test
    void twentySecondsAreAllowed() {
        handler().timeout(Duration.seconds(20)).build();

        Template.fromStack(stack).hasResourceProperties(TYPE, Map.of("Timeout", 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 10_241})
    void theMemoryIsWithinLambdasRange(int memorySize) {
        assertThatThrownBy(handler().memorySize(memorySize)::build)
                .hasMessageContainingAll("'memorySize' is " + memorySize, "128 to 10240");
    }

    @Test
    void theFunctionCanBeGrantedToEndCalls() {
        CallHandlerFunction function = handler().build();
        ISipMediaApplication application = SipMediaApplication.fromSipMediaApplicationId(stack, "Application", "id");

        assertThat(application.grantUpdateCall(function).getSuccess()).isTrue();
        assertThat(Template.fromStack(stack).toJSON().toString()).contains("chime:UpdateSipMediaApplicationCall");
    }

    @Test
    void aFunctionThatIsGrantedItsOwnApplicationMakesNoCycle() {
        CallHandlerFunction function = handler().build();
        SipMediaApplication.Builder.create(stack, "Application")
                .endpoint(function.getAlias())
                .build()
                .grantUpdateCall(function);

        Template.fromStack(stack).resourceCountIs("AWS::Lambda::Permission", 1);
    }

    @Test
    void provisionedConcurrencyIsThatOfTheAliasAndReplacesSnapStart() {
        CallHandlerFunction.Builder.create(stack, "Handler")
                .provisionedConcurrentExecutions(2)
                .build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                "AWS::Lambda::Alias",
                Map.of("ProvisionedConcurrencyConfig", Map.of("ProvisionedConcurrentExecutions", 2)));
        template.hasResourceProperties("AWS::Lambda::Function", Map.of("SnapStart", Match.absent()));
    }

    @Test
    void provisionedConcurrencyAndSnapStartExcludeEachOther() {
        assertThatThrownBy(CallHandlerFunctionProps.builder()
                        .provisionedConcurrentExecutions(1)
                        .snapStart(true)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'provisionedConcurrentExecutions'", "'snapStart'", "Remove snapStart(true)");
    }

    @Test
    void atLeastOneInstanceIsProvisioned() {
        assertThatThrownBy(CallHandlerFunctionProps.builder().provisionedConcurrentExecutions(0)::build)
                .hasMessageContainingAll("'provisionedConcurrentExecutions' is 0", "at least 1");
    }

    @Test
    void xRayTracesOnlyWhenAskedTo() {
        new CallHandlerFunction(stack, "Plain");
        CallHandlerFunction.Builder.create(stack, "Traced")
                .tracing(Tracing.ACTIVE)
                .build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties("AWS::Lambda::Function", Map.of("TracingConfig", Map.of("Mode", "Active")));
        template.hasResourceProperties("AWS::Lambda::Function", Map.of("TracingConfig", Match.absent()));
    }

    @ParameterizedTest
    @MethodSource
    void theBundledHandlerNeedsJava17(Runtime runtime) {
        assertThatThrownBy(handler().runtime(runtime)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'runtime' is " + runtime.getName(), "Java 17", "Leave runtime(...) out");
    }

    static List<Runtime> theBundledHandlerNeedsJava17() {
        return List.of(
                Runtime.JAVA_8_CORRETTO,
                Runtime.JAVA_11,
                Runtime.NODEJS_22_X,
                Runtime.PYTHON_3_13,
                Runtime.PROVIDED_AL2023,
                new Runtime("javascript", RuntimeFamily.OTHER));
    }

    @ParameterizedTest
    @MethodSource
    void theBundledHandlerRunsOnEveryNewerJava(Runtime runtime) {
        handler().runtime(runtime).build();

        Template.fromStack(stack).hasResourceProperties(TYPE, Map.of("Runtime", runtime.getName()));
    }

    static List<Runtime> theBundledHandlerRunsOnEveryNewerJava() {
        return List.of(Runtime.JAVA_17, Runtime.JAVA_21, Runtime.JAVA_25, new Runtime("java29", RuntimeFamily.JAVA));
    }
}
