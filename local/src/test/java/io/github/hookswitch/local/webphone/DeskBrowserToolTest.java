package io.github.hookswitch.local.webphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.hookswitch.local.Desk;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The web phone at the port of a local AWS, in Chromium: what comes and goes there while the page is open. */
class DeskBrowserToolTest {
    private static final String CALLER = ".handset:nth-child(1)";

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @Test
    void numbersAndCallsAppearAsTheyCome() throws Exception {
        Optional<Path> chromium = Browser.find(System.getenv());
        assumeTrue(chromium.isPresent(), "There is no Chromium here; install it, or name it in CHROMIUM");
        try (LocalAws aws = LocalAws.builder().build();
                Desk desk = Desk.open(aws, events::add);
                Browser browser = Browser.start(chromium.get(), System.getenv())) {
            browser.window(1280, 900, false);
            browser.open(desk.phone());
            browser.waitForText("#link", "connected");
            assertThat(browser.text("#numbers")).isEmpty();

            String number =
                    Objects.requireNonNull(aws.deploy(app()).stack("Desk").output("PhoneNumber"));
            browser.waitForText("#numbers", number);
            assertThat(browser.evaluate("document.querySelector('#to').value").asText())
                    .isEqualTo(number);

            CallEngine engine = aws.engine();
            desk.pacer()
                    .act(() -> engine.createCall(new OutboundCallRequest(
                            Objects.requireNonNull(engine.applicationOf(number)), number, "+14255550123")));
            browser.waitForText(CALLER + " .role", "Callee");
            browser.waitForText(CALLER + " .badge", "ringing");
            browser.waitForText("#ladder", "rings");
            browser.click("#sound");
            browser.click(CALLER + " .answer");
            browser.waitForText("#ladder", "CALL_ANSWERED");
            browser.screenshot(Path.of("target", "phone-desk.png"));
            browser.click(CALLER + " .hang-up");
            browser.waitForText("#call-state", "over");

            assertThat(events).anyMatch(line -> line.startsWith("call 1 |") && line.contains("CALL_ANSWERED"));
            assertThat(events).noneMatch(line -> line.contains("+1425555"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static CloudAssembly app() throws URISyntaxException {
        return CloudAssembly.read(Path.of(
                Objects.requireNonNull(LocalAws.class.getResource("desk")).toURI()));
    }
}
