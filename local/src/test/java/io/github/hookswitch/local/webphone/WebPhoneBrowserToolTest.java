package io.github.hookswitch.local.webphone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The web phone in Chromium, used as a person would. Skipped where there is no Chromium; where the variable CHROMIUM
 * names one, it must be there.
 */
class WebPhoneBrowserToolTest {
    private static final String CALLER = ".handset:nth-child(1)";
    private static final String CALLEE = ".handset:nth-child(2)";
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static Browser browser;

    private final ReceptionPhone phone = new ReceptionPhone();

    @BeforeAll
    static void startTheBrowser() {
        Optional<Path> chromium = Browser.find(System.getenv());
        assumeTrue(chromium.isPresent(), "There is no Chromium here; install it, or name it in CHROMIUM");
        browser = Browser.start(chromium.get(), System.getenv());
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openThePage() {
        browser.window(1280, 900, false);
        browser.open(phone.uri());
        browser.waitForText("#link", "connected");
    }

    @AfterEach
    void closeTheDesk() {
        browser.leave();
        phone.close();
    }

    @Test
    void aCallerIsForwardedAnsweredAndHungUp() {
        dial();
        browser.waitForText(CALLER + " .captions", "“Welcome to Hookswitch. Press 1 to be connected.”");

        browser.click(CALLER + " [data-key='1']");
        browser.waitForText(CALLER + " .captions", "“One moment please.”");
        phone.pass(Duration.ofSeconds(10));
        browser.waitForText(CALLEE + " .badge", "ringing");
        assertThat(browser.text(CALLEE + " .number")).isEqualTo(Reception.CALLEE + " · LEG-B");

        browser.click(CALLEE + " .answer");
        browser.waitForText("#call-state", "bridged");
        phone.pass(Duration.ofSeconds(30));
        browser.click(CALLEE + " .hang-up");

        browser.waitForText("#call-state", "over");
        assertThat(browser.text(CALLEE + " .badge")).isEqualTo("ended by the called party (0)");
        assertThat(browser.text(CALLER + " .badge")).isEqualTo("ended by the application (0)");
        browser.waitForText(CALLEE + " .cost", "30 s billed");
        browser.waitForText("#call-cost", phone.call(0).billedSeconds() + " s billed");
        browser.waitForText("#ladder", "billed " + phone.call(0).billedSeconds() + " s");
    }

    @Test
    void theLadderGrowsWithTheCall() {
        dial();
        browser.waitForText("#ladder", "#1 NEW_INBOUND_CALL");
        assertThat(browser.text("#ladder")).doesNotContain("presses 1");

        browser.click(CALLER + " [data-key='1']");

        browser.waitForText("#ladder", "presses 1");
        browser.waitForText("#ladder", "#2 ACTION_SUCCESSFUL");
        browser.waitFor("document.querySelectorAll('#ladder [data-entry]').length === "
                + phone.call(0).timeline().size());
        browser.click("details summary");
        browser.waitForText("#story", "<- ACTION_SUCCESSFUL SpeakAndGetDigits (#2)");
    }

    @Test
    void aCalleeWhoRejectsIsNotBilled() {
        forward();

        browser.click(CALLEE + " .reject");

        browser.waitForText(CALLEE + " .badge", "ended by the called party (603)");
        browser.waitForText(CALLER + " .captions", "“Nobody can take your call. Goodbye.”");
        assertThat(browser.text(CALLEE + " .cost")).isEqualTo("0 s billed");
    }

    @Test
    void whatOnePartySaysTheOtherHears() {
        forward();
        browser.click(CALLEE + " .answer");
        browser.waitForText("#call-state", "bridged");

        say(CALLEE, "Hello <b>Anna</b>");

        browser.waitForText(CALLER + " .captions", "The other party: “Hello <b>Anna</b>”");
        assertThat(browser.evaluate("document.querySelectorAll('.captions b').length")
                        .asInt())
                .isZero();
    }

    @Test
    void severalCallsGoOnAtOnce() {
        dial();
        browser.waitForText("#call-title", "Call 1 to " + Reception.NUMBER);
        dial();
        browser.waitForText("#call-title", "Call 2 to " + Reception.NUMBER);

        browser.click(CALLER + " .hang-up");
        browser.waitForText("#calls", "Call 2, over");
        assertThat(browser.text("#calls")).contains("Call 1, connected");

        browser.click("#calls li:first-child button");
        browser.waitForText("#call-title", "Call 1 to");
        browser.click(CALLER + " [data-key='1']");
        browser.waitForText(CALLER + " .captions", "“One moment please.”");
        assertThat(leg(1, LegTag.A).endedBy()).isEqualTo(EndedBy.PARTY);
    }

    @Test
    void aCallThatTheApplicationMakesRingsOnThePage() {
        phone.engine().createCall(new OutboundCallRequest(Reception.APPLICATION, Reception.NUMBER, Reception.CALLEE));
        phone.pass(Duration.ofSeconds(3));

        browser.waitForText("#call-title", "Call 1 out to " + Reception.CALLEE);
        browser.click(CALLER + " .answer");

        browser.waitForText(CALLER + " .captions", "“This is your reminder. Goodbye.”");
        assertThat(leg(0, LegTag.A).isConnected()).isTrue();
    }

    @Test
    void thePageLetsTheApplicationCall() {
        browser.click("#out-form [type=submit]");
        browser.waitForText("#call-title", "Call 1 out to +15105550101");
        phone.pass(Duration.ofSeconds(3));

        browser.waitForText(CALLER + " .badge", "ringing");
        browser.click(CALLER + " .answer");
        browser.waitForText(CALLER + " .captions", "“This is your reminder. Goodbye.”");
        assertThat(leg(0, LegTag.A).from()).isEqualTo(Reception.NUMBER);
    }

    @Test
    void aMeetingIsEndedOnThePage() {
        dial();
        browser.click(CALLER + " [data-key='2']");
        browser.waitForText("#ladder", "JoinChimeMeeting");
        phone.pass(Duration.ofSeconds(3));
        browser.waitForText("#call-state", "bridged");
        browser.waitForText(CALLEE + " .role", "Meeting");
        browser.waitForText("#ladder", "Meeting");

        browser.click(CALLEE + " .end-meeting");

        browser.waitForText("#call-state", "over");
        assertThat(browser.text(CALLEE + " .badge")).isEqualTo("ended by the meeting (0)");
        assertThat(browser.text(CALLER + " .badge")).isEqualTo("ended by the application (0)");
    }

    @Test
    void clockBillAndLadderAgreeWhileTheyCountOn() {
        dial();
        browser.waitForText("#ladder", "connected, billed from here");

        browser.waitFor("(seconds => seconds > 1"
                + " && document.querySelector('#ladder .total').textContent === `billed so far ${seconds} s`"
                + " && document.querySelectorAll('#ladder [data-live=LEG-A]')[1].textContent === `${seconds} s`"
                + " && document.querySelector('.handset .cost').textContent === `${seconds} s billed`"
                + " && document.querySelector('.handset .time').textContent === `0:${String(seconds).padStart(2, '0')}`"
                + ")(parseInt(document.querySelector('#call-cost').textContent))");
    }

    @Test
    void aNumberThatLeadsNowhereIsExplained() {
        browser.click("#numbers li:nth-child(2) button");

        browser.waitForText("#alert", ReceptionPhone.OTHER_NUMBER);
        assertThat(phone.engine().calls()).isEmpty();
    }

    @Test
    void aWholeCallNeedsNoMouse() {
        assertThat(tabThrough("#numbers li:first-child button"))
                .contains("Number to call", "1", "star", "hash", "Call");
        browser.key("Enter");
        browser.waitFor("document.activeElement.classList.contains('handset')");

        browser.key("1");
        browser.waitForText(CALLER + " .captions", "“One moment please.”");
        phone.pass(Duration.ofSeconds(10));
        browser.waitForText(CALLEE + " .badge", "ringing");
        tabThrough(CALLEE + " .answer");
        browser.key("Enter");
        browser.waitForText("#call-state", "bridged");
        browser.waitFor("document.activeElement.closest('.handset') !== null");

        browser.key("5");
        browser.waitForText(CALLER + " .captions", "tones 5");
        assertThat(tabThrough(CALLEE + " .hang-up")).contains("What the callee hears", "Hang up as the callee");
        assertThat(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                        .asText())
                .isEqualTo("solid");
        browser.key("Enter");
        browser.waitForText("#call-state", "over");
    }

    @Test
    void aScreenReaderIsToldWhatHappens() {
        forward();
        browser.waitForText("#news", "Call 1: Callee ringing.");
        assertThat(browser.evaluate("document.querySelector('#news').getAttribute('role')")
                        .asText())
                .isEqualTo("status");
        assertThat(browser.evaluate("document.querySelector('.captions').getAttribute('role')")
                        .asText())
                .isEqualTo("log");

        browser.click(CALLEE + " .answer");
        browser.waitForText("#news", "Call 1: Callee connected.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyIsShutOut(boolean dark) throws IOException {
        dial();
        browser.window(1280, 900, dark);
        dial();
        phone.pass(Duration.ofSeconds(2));
        browser.click(CALLER + " [data-key='1']");
        browser.waitForText(CALLER + " .captions", "“One moment please.”");
        phone.pass(Duration.ofSeconds(6));
        browser.click(CALLEE + " .answer");
        browser.waitForText("#call-state", "bridged");
        phone.pass(Duration.ofSeconds(2));
        say(CALLEE, "Hello, Anna speaking.");
        browser.waitForText(CALLER + " .captions", "The other party: “Hello, Anna speaking.”");
        browser.waitForText("#ladder", "hears “Hello, Anna speaking.”");
        browser.click("#sound");
        browser.screenshot(Path.of("target", dark ? "phone-dark.png" : "phone-light.png"));

        assertThat(violations()).isEmpty();
    }

    @Test
    void itFitsOnASmallScreen() {
        browser.window(360, 740, false);
        forward();
        browser.screenshot(Path.of("target", "phone-small.png"));

        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(360);
    }

    @Test
    void theBrowserHasNothingToComplainOf() {
        forward();

        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aComplaintOfTheBrowserIsSeen() {
        browser.evaluate("(() => { const script = document.createElement('script'); script.textContent = '0';"
                + " document.body.append(script); setTimeout(() => { throw new Error('on purpose'); }); })()");

        assertThat(browser.complaints())
                .anyMatch(complaint -> complaint.contains("Content Security Policy"))
                .anyMatch(complaint -> complaint.contains("on purpose"));
    }

    private void dial() {
        int calls = phone.engine().calls().size();
        browser.click("#dial-form [type=submit]");
        browser.waitForText("#call-title", "Call " + (calls + 1));
    }

    /** Until the callee's phone rings. */
    private void forward() {
        dial();
        browser.click(CALLER + " [data-key='1']");
        browser.waitForText(CALLER + " .captions", "“One moment please.”");
        phone.pass(Duration.ofSeconds(10));
        browser.waitForText(CALLEE + " .badge", "ringing");
    }

    private static void say(String handset, String words) {
        browser.click(handset + " .say input");
        browser.type(words);
        browser.key("Enter");
    }

    private CallLeg leg(int call, LegTag tag) {
        return requireNonNull(phone.call(call).leg(tag));
    }

    /** Presses Tab until a control has the focus; returns the names of those on the way, and its own. */
    private static List<String> tabThrough(String target) {
        List<String> names = new ArrayList<>();
        for (int presses = 0; presses < 80; presses++) {
            browser.key("Tab");
            names.add(browser.evaluate("(e => e.ariaLabel || (e.labels && e.labels.length && e.labels[0].innerText)"
                            + " || e.firstChild && e.firstChild.textContent || '')(document.activeElement)")
                    .asText()
                    .strip());
            if (browser.hasFocus(target)) {
                return names;
            }
        }
        throw new AssertionError("Tab does not lead to " + target + ", only to " + names);
    }

    private static List<String> violations() throws IOException {
        try (InputStream axe = requireNonNull(WebPhoneBrowserToolTest.class.getResourceAsStream(AXE))) {
            browser.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
        }
        List<String> found = new ArrayList<>();
        for (JsonNode rule : browser.evaluate("axe.run()").path("violations")) {
            rule.path("nodes")
                    .forEach(node -> found.add(
                            rule.path("id").asText() + ": " + rule.path("help").asText() + " "
                                    + node.path("target") + " "
                                    + node.path("failureSummary").asText()));
        }
        return found;
    }
}
