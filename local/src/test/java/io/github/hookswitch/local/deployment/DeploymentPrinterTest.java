package io.github.hookswitch.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeploymentPrinterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DeploymentPrinter printer =
            new DeploymentPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8), ZoneOffset.UTC);

    @Test
    void aLineTellsTimeStatusTypePathAndSeconds() {
        printer.event(event(ResourceStatus.CREATE_COMPLETE, null, Duration.ofMillis(1_520)));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "10:15:30 | CREATE_COMPLETE      | Custom::ChimePhoneNumber         | Phone/Number (1.5 s)");
    }

    @Test
    void aPhoneNumberInAReasonIsMasked() {
        printer.event(event(ResourceStatus.CREATE_FAILED, "order for +12065550100 failed", Duration.ZERO));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains(": order for +*******0100 failed")
                .doesNotContain("12065550100");
    }

    private static ResourceEvent event(ResourceStatus status, @Nullable String reason, Duration elapsed) {
        return ResourceEvent.builder("Phone", "Number", status)
                .timestamp(Instant.parse("2026-11-01T10:15:30Z"))
                .resourceType("Custom::ChimePhoneNumber")
                .physicalId("+12065550100")
                .reason(reason)
                .constructPath("Phone/Number")
                .elapsed(elapsed)
                .build();
    }
}
