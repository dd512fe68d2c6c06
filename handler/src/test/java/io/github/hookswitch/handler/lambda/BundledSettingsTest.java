package io.github.hookswitch.handler.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.handler.hangup.HangupPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledSettingsTest {

    @Test
    void aBlankVariableCountsAsNotSet() {
        assertThat(BundledSettings.fromEnvironment(Map.of("HOOKSWITCH_FORWARD_TO", " ", "HOOKSWITCH_GREETING", "")))
                .isEqualTo(BundledSettings.fromEnvironment(Map.of()));
    }

    @Test
    void theOutboundMessageIsTheGreetingUnlessSet() {
        assertThat(BundledSettings.fromEnvironment(Map.of("HOOKSWITCH_GREETING", "Hi."))
                        .outboundMessage())
                .isEqualTo("Hi.");
    }

    @Test
    void thePolicyIsReadInAnyCase() {
        assertThat(BundledSettings.fromEnvironment(Map.of("HOOKSWITCH_HANGUP_POLICY", "keep_caller"))
                        .hangupPolicy())
                .isEqualTo(HangupPolicy.KEEP_CALLER);
    }

    @ParameterizedTest
    @CsvSource({
        "HOOKSWITCH_FORWARD_TO, 555-0100, HOOKSWITCH_FORWARD_TO is not usable: Endpoints.Uri is '***-****'",
        "HOOKSWITCH_CALLER_ID, +1, HOOKSWITCH_CALLER_ID is not usable",
        "HOOKSWITCH_HANGUP_POLICY, NEVER, 'HOOKSWITCH_HANGUP_POLICY is ''NEVER'': it must be one of [END_CALL, KEEP_CALLER]'"
    })
    void aSettingThatIsNotUsableIsNamed(String name, String value, String message) {
        Map<String, String> environment = Map.of(name, value);

        assertThatThrownBy(() -> BundledSettings.fromEnvironment(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOOKSWITCH_GREETING", "HOOKSWITCH_OUTBOUND_MESSAGE", "HOOKSWITCH_GOODBYE"})
    void markupIsRefusedWithACureThatASettingHas(String name) {
        Map<String, String> environment = Map.of(name, " <speak>Hello</speak>");

        assertThatThrownBy(() -> BundledSettings.fromEnvironment(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(name, "plain text", "remove <speak>")
                .hasMessageNotContaining("TextType");
    }

    @Test
    void aGreetingThatIsTooLongIsNamed() {
        Map<String, String> environment = Map.of("HOOKSWITCH_GREETING", "a".repeat(1001));

        assertThatThrownBy(() -> BundledSettings.fromEnvironment(environment))
                .hasMessageContaining("HOOKSWITCH_GREETING is not usable: Text has 1001 characters");
    }
}
