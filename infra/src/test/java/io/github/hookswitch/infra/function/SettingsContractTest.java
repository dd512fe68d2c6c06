package io.github.hookswitch.infra.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.lambda.BundledCallHandler;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Fn;

/** Whatever synthesis accepts, the bundled handler starts with; what it would not start with, synthesis refuses. */
class SettingsContractTest {
    private static final List<String> VALUES = SettingValues.all();

    private static final Map<BundledVariable, BiConsumer<BundledHandlerSettings.Builder, String>> SETTERS = Map.of(
            BundledVariable.GREETING, BundledHandlerSettings.Builder::greeting,
            BundledVariable.FORWARD_TO, BundledHandlerSettings.Builder::forwardTo,
            BundledVariable.CALLER_ID, BundledHandlerSettings.Builder::callerId,
            BundledVariable.OUTBOUND_MESSAGE, BundledHandlerSettings.Builder::outboundMessage,
            BundledVariable.GOODBYE, BundledHandlerSettings.Builder::goodbye,
            BundledVariable.HANGUP_POLICY, (builder, value) -> builder.hangupPolicy(HangupPolicy.valueOf(value)),
            BundledVariable.END_CALL_ARGUMENT, BundledHandlerSettings.Builder::endCallArgument,
            BundledVariable.LOG_PHONE_NUMBERS,
                    (builder, value) -> builder.logPhoneNumbers(Boolean.parseBoolean(value)));

    @ParameterizedTest
    @EnumSource
    void theFunctionStartsWithEveryVariableThatSynthesisAccepts(BundledVariable variable) {
        String name = variable.variableName();
        List<String> accepted = new ArrayList<>();
        List<String> refusedByTheFunction = new ArrayList<>();
        for (String value : VALUES) {
            Map<String, String> environment = Map.of(name, value);
            String atSynthesis = refusal(() -> props(environment));
            String atStart = refusal(() -> start(environment));
            if (atSynthesis == null) {
                accepted.add(value);
                assertThat(atStart)
                        .as("start of the function with %s=\"%s\"", name, value)
                        .isNull();
            }
            if (atStart != null) {
                refusedByTheFunction.add(value);
                assertThat(atSynthesis).contains("'environment(" + name + ")'", "must");
            }
        }

        assertThat(accepted).isNotEmpty();
        // The function takes any word for these two; synthesis is stricter.
        assertThat(refusedByTheFunction.isEmpty())
                .isEqualTo(
                        variable == BundledVariable.LOG_PHONE_NUMBERS || variable == BundledVariable.END_CALL_ARGUMENT);
    }

    @ParameterizedTest
    @EnumSource
    void theFunctionStartsWithEverySettingThatCanBeSet(BundledVariable variable) {
        int accepted = 0;
        for (String value : VALUES) {
            BundledHandlerSettings.Builder settings = BundledHandlerSettings.builder();
            String refusal =
                    refusal(() -> Objects.requireNonNull(SETTERS.get(variable)).accept(settings, value));
            if (refusal == null && refusal(() -> props(settings)) == null) {
                accepted++;
                Map<String, String> environment = props(settings).getEnvironment();
                assertThat(refusal(() -> start(environment)))
                        .as("start of the function with %s", environment)
                        .isNull();
            }
        }

        assertThat(accepted).isPositive();
    }

    @Test
    void everyVariableHasASetting() {
        assertThat(SETTERS).containsOnlyKeys(BundledVariable.values());
    }

    @Test
    void theFunctionStartsWithTheDefaults() {
        assertThat(CallHandlerFunctionProps.builder().build().getEnvironment()).isEmpty();
        start(Map.of());
    }

    @Test
    void everyVariableThatIsCheckedIsOneThatTheFunctionReads() {
        // A value that none of them takes, but the one without a rule of the function's own.
        Map<String, String> unusable = new LinkedHashMap<>();
        for (BundledVariable variable : BundledVariable.values()) {
            unusable.put(variable.variableName(), "<speak>");
        }
        unusable.remove("HOOKSWITCH_END_CALL_ARGUMENT");
        unusable.remove("HOOKSWITCH_LOG_PHONE_NUMBERS");

        unusable.forEach((name, value) -> assertThatThrownBy(() -> start(Map.of(name, value)))
                .as(name)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name));
    }

    @Test
    void markupIsRefusedWithTheCure() {
        assertThatThrownBy(() -> BundledHandlerSettings.builder().greeting("<speak>Hello</speak>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'greeting'", "\"<speak>Hello</speak>\"", "plain text", "Remove <speak>");
    }

    @Test
    void markupAroundATokenIsRefused() {
        assertThatThrownBy(() -> BundledHandlerSettings.builder().goodbye("<speak>" + Fn.importValue("Name")))
                .hasMessageContaining("'goodbye'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOOKSWITCH_GREETINGS", "HOOKSWITCH_", "hookswitch_greeting", "HOOKSWITCH_HANG_UP_POLICY"})
    void aVariableThatNobodyReadsIsRefusedByName(String name) {
        assertThatThrownBy(() -> props(Map.of(name, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'environment'", name, "HOOKSWITCH_HANGUP_POLICY", "Correct the name");
    }

    @Test
    void aVariableMayBeKnownAtDeploymentOnly() {
        for (BundledVariable variable : BundledVariable.values()) {
            assertThat(props(Map.of(variable.variableName(), Fn.importValue("Value")))
                            .getEnvironment())
                    .hasSize(1);
        }
    }

    private static CallHandlerFunctionProps props(Map<String, String> environment) {
        return CallHandlerFunctionProps.builder().environment(environment).build();
    }

    private static CallHandlerFunctionProps props(BundledHandlerSettings.Builder settings) {
        return CallHandlerFunctionProps.builder().settings(settings.build()).build();
    }

    private static void start(Map<String, String> environment) {
        new BundledCallHandler(environment, LambdaCallHandler.Options.DEFAULT);
    }

    private static @Nullable String refusal(Runnable construction) {
        try {
            construction.run();
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
