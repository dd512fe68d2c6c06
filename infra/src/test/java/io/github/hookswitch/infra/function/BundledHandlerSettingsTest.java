package io.github.hookswitch.infra.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Fn;

class BundledHandlerSettingsTest {
    @Test
    void everySettingHasItsVariable() {
        BundledHandlerSettings settings = BundledHandlerSettings.builder()
                .greeting("Hello")
                .forwardTo("+12065550199")
                .callerId("+12065550100")
                .outboundMessage("Your order is ready")
                .goodbye("Bye")
                .hangupPolicy(HangupPolicy.KEEP_CALLER)
                .endCallArgument("Stop")
                .logPhoneNumbers(true)
                .build();

        assertThat(settings.getEnvironment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "HOOKSWITCH_GREETING",
                        "Hello",
                        "HOOKSWITCH_FORWARD_TO",
                        "+12065550199",
                        "HOOKSWITCH_CALLER_ID",
                        "+12065550100",
                        "HOOKSWITCH_OUTBOUND_MESSAGE",
                        "Your order is ready",
                        "HOOKSWITCH_GOODBYE",
                        "Bye",
                        "HOOKSWITCH_HANGUP_POLICY",
                        "KEEP_CALLER",
                        "HOOKSWITCH_END_CALL_ARGUMENT",
                        "Stop",
                        "HOOKSWITCH_LOG_PHONE_NUMBERS",
                        "true"));
    }

    @Test
    void whatIsNotSetIsLeftToTheHandler() {
        assertThat(BundledHandlerSettings.builder().build().getEnvironment()).isEmpty();
    }

    @Test
    void settingsDoNotChangeWithTheirBuilder() {
        BundledHandlerSettings.Builder builder = BundledHandlerSettings.builder();
        BundledHandlerSettings settings = builder.build();
        builder.greeting("Hello");

        assertThat(settings.getEnvironment()).isEmpty();
    }

    @Test
    void aNumberInAnotherFormatIsRefusedWithTheCure() {
        assertThatThrownBy(() -> BundledHandlerSettings.builder().forwardTo("206-555-0199"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'forwardTo'", "\"206-555-0199\"", "E.164", "such as +12065550100");
        assertThatThrownBy(() -> BundledHandlerSettings.builder().callerId("anonymous"))
                .hasMessageContaining("'callerId'");
    }

    @Test
    void aNumberMayBeKnownAtDeploymentOnly() {
        String token = Fn.importValue("Number");

        assertThat(BundledHandlerSettings.builder().callerId(token).build().getEnvironment())
                .containsEntry("HOOKSWITCH_CALLER_ID", token);
    }

    @Test
    void aTextIsNeitherBlankNorTooLongToSpeak() {
        assertThatThrownBy(() -> BundledHandlerSettings.builder().greeting(" "))
                .hasMessageContainingAll("'greeting'", "1 to 1000");
        assertThatThrownBy(() -> BundledHandlerSettings.builder().goodbye("x".repeat(1001)))
                .hasMessageContainingAll("'goodbye'", "1001 characters");
        assertThat(BundledHandlerSettings.builder()
                        .outboundMessage("x".repeat(1000))
                        .build()
                        .getEnvironment())
                .hasSize(1);
    }
}
