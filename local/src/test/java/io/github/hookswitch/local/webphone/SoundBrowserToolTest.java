package io.github.hookswitch.local.webphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard at the loudspeaker of the web phone, as text; Chromium itself decodes and plays, without a device. */
class SoundBrowserToolTest {
    private static final String CALLER = ".handset:nth-child(1)";
    private static final String CALLEE = ".handset:nth-child(2)";
    private static final String MENU = "Ann reads \"Welcome to Hookswitch. Press 1 to be connected.\" at 70%";

    private static Browser browser;

    private final ReceptionPhone phone = new ReceptionPhone();

    @BeforeAll
    static void startTheBrowser() throws URISyntaxException {
        Optional<Path> chromium = Browser.find(System.getenv());
        assumeTrue(chromium.isPresent(), "There is no Chromium here; install it, or name it in CHROMIUM");
        browser = Browser.start(chromium.get(), System.getenv());
        URL ears = Objects.requireNonNull(SoundBrowserToolTest.class.getResource("ears.js"));
        browser.prepare(Path.of(ears.toURI()));
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
    void nothingIsHeardUntilSomebodyAsksForIt() {
        dial();
        press("4");
        browser.waitForText(CALLER + " .captions", "tones 1 #");

        assertThat(heard()).isEmpty();
        assertThat(pressed()).isEqualTo("false");
        assertThat(browser.evaluate("document.querySelector('#volume').disabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aTextIsReadByTheBrowsersVoice() {
        turnOn();

        dial();

        awaitHeard(MENU);
        assertThat(pressed()).isEqualTo("true");
    }

    @Test
    void speechSynthesisMarkupIsReadAsItsWordsInTheLanguageOfItsVoice() {
        turnOn();
        dial();

        press("5");

        awaitHeard("Sofia reads \"Hola & adiós.\" at 70%");
    }

    @Test
    void aPromptIsPlayedAsItIsAndAsOftenAsAsked() {
        turnOn();
        dial();

        press("3");

        awaitHeard("file of 0.5 s looped");
        assertThat(browser.text(CALLER + " .captions")).contains("plays prompts/music.wav");
    }

    @Test
    void aPromptOfWhichOnlyTheLengthIsKnownIsAToneAsInRecordings() {
        turnOn();
        dial();

        press("7");

        awaitHeard("tone 330 Hz");
    }

    @Test
    void digitsAreTheirTwoTones() {
        turnOn();
        dial();

        press("4");

        awaitHeard("tone 697 Hz", "tone 1209 Hz", "tone 941 Hz in 0.3 s", "tone 1477 Hz in 0.3 s");
    }

    @Test
    void aKeyOfThePhoneSoundsAtOnce() {
        turnOn();

        browser.click(".dial [data-key='5']");

        assertThat(heard()).containsExactly("loudspeaker on", "volume 70%", "tone 770 Hz", "tone 1336 Hz");
    }

    @Test
    void aKeyThatCutsAPromptOffSilencesItAtOnce() {
        turnOn();
        dial();
        awaitHeard(MENU);

        press("0");

        awaitHeard(MENU, "voice stops", "Ann reads \"Goodbye.\" at 70%");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHangUpSilencesThePhone(boolean onThePage) {
        turnOn();
        dial();
        press("3");
        awaitHeard("file of 0.5 s looped");

        if (onThePage) {
            browser.click(CALLER + " .hang-up");
        } else {
            phone.call(0).hangUp(LegTag.A);
        }

        awaitHeard("file of 0.5 s looped", "file stops");
    }

    @Test
    void aPhoneRingsUntilItIsAnswered() {
        turnOn();
        dial();
        beForwarded();
        awaitHeard("tone 784 Hz", "tone 988 Hz");

        browser.click(CALLEE + " .answer");

        awaitHeard("tone 784 Hz", "tone 784 Hz stops", "tone 988 Hz stops");
    }

    @Test
    void aRingbackToneIsLoopedUntilTheOtherPartyAnswers() {
        turnOn();
        dial();
        press("6");
        awaitHeard("file of 0.25 s looped");

        browser.click(CALLEE + " .answer");

        awaitHeard("file of 0.25 s looped", "file stops");
    }

    @Test
    void whatTheOtherPartySaysAndPressesIsHeard() {
        turnOn();
        dial();
        beForwarded();
        browser.click(CALLEE + " .answer");
        browser.waitForText("#call-state", "bridged");

        browser.click(CALLEE + " .say input");
        browser.type("Hello, Anna speaking.");
        browser.key("Enter");
        awaitHeard("Ann reads \"Hello, Anna speaking.\" at 70%");
        phone.pass(Duration.ofSeconds(5));
        browser.click(CALLEE + " [data-key='9']");

        awaitHeard("tone 852 Hz", "tone 1477 Hz");
        assertThat(heard()).filteredOn("tone 852 Hz"::equals).hasSize(1);
    }

    @Test
    void theVolumeIsThatOfTheSlider() {
        turnOn();

        browser.fill("#volume", "20");
        dial();

        awaitHeard("volume 20%", "Ann reads \"Welcome to Hookswitch. Press 1 to be connected.\" at 20%");
    }

    @Test
    void turnedOffItIsSilentAtOnce() {
        turnOn();
        dial();
        awaitHeard(MENU);

        browser.click("#sound");

        awaitHeard("voice stops", "loudspeaker off");
        assertThat(pressed()).isEqualTo("false");
    }

    @Test
    void turnedOnInTheMiddleOneHearsWhatIsBeingPlayed() {
        dial();
        press("3");
        browser.waitForText(CALLER + " .captions", "music.wav");
        phone.pass(Duration.ofMillis(1250));
        press("9");
        browser.waitForText("#ladder", "presses 9");

        turnOn();

        browser.waitFor("window.ears.some(line => line.startsWith('file of 0.5 s looped from 0.'))");
        assertThat(heard()).noneMatch(line -> line.contains("reads"));
    }

    @Test
    void aVoiceThatFailsIsNamed() {
        browser.evaluate("window.voice.broken = true");
        turnOn();

        dial();

        browser.waitForText(
                "#sound-note", "The browser's voice does not work (synthesis-unavailable): texts are only shown.");
        browser.waitForText(CALLER + " .captions", "“Welcome to Hookswitch. Press 1 to be connected.”");
    }

    @Test
    void aTextIsNeverSentToAVoiceElsewhere() {
        turnOn();
        dial();

        press("8");

        browser.waitForText(
                "#sound-note", "This browser has no voice of its own for de-DE: such texts are only shown.");
        assertThat(heard()).noneMatch(line -> line.startsWith("Cloud") || line.startsWith("Wolke"));
    }

    @Test
    void itIsUsedWithoutAMouseAndByName() {
        browser.evaluate("document.querySelector('#sound').focus()");
        browser.key("Enter");
        assertThat(pressed()).isEqualTo("true");

        browser.key("Tab");

        assertThat(browser.evaluate("document.activeElement.labels[0].innerText")
                        .asText())
                .isEqualTo("Volume");
        browser.key("ArrowLeft");
        awaitHeard("volume 65%");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void turnOn() {
        browser.click("#sound");
    }

    private void dial() {
        browser.click("#dial-form [type=submit]");
        browser.waitForText(CALLER + " .captions", "“Welcome to Hookswitch. Press 1 to be connected.”");
    }

    private static void press(String key) {
        browser.click(CALLER + " [data-key='" + key + "']");
    }

    private void beForwarded() {
        press("1");
        browser.waitForText(CALLER + " .captions", "“One moment please.”");
        phone.pass(Duration.ofSeconds(10));
        browser.waitForText(CALLEE + " .badge", "ringing");
    }

    private static String pressed() {
        return browser.evaluate("document.querySelector('#sound').getAttribute('aria-pressed')")
                .asText();
    }

    /** Waits until lines have been heard in this order, whatever else in between. */
    private static void awaitHeard(String... lines) {
        List<String> quoted = new ArrayList<>();
        for (String line : lines) {
            quoted.add("`" + line + "`");
        }
        browser.waitFor(
                quoted + ".every((line, i, all) => (all.from = window.ears.indexOf(line, all.from ?? 0) + 1) > 0)");
    }

    private static List<String> heard() {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : browser.evaluate("window.ears")) {
            lines.add(line.asText());
        }
        return lines;
    }
}
