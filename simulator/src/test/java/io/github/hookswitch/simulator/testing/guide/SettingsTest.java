package io.github.hookswitch.simulator.testing.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.Reception;
import io.github.hookswitch.simulator.testing.TestCall;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a phone is set up, with JUnit and without. */
class SettingsTest {

    @Test
    void settingsAreThoseOfTheTestPhone() {
        PhoneExtension phone = PhoneExtension.of(TestPhone.forHandler(new Reception())
                .number("+12065550199")
                .seed(7)
                .audioLibrary(AudioLibrary.folder(Path.of("src/test/prompts")))
                .recordingsTo(Path.of("target/recordings"))
                .timeout(Duration.ofHours(2)));

        assertThat(phone).isNotNull();
    }

    @Test
    void aPhoneNeedsNoFramework() {
        try (TestPhone phone = TestPhone.forHandler(new Reception()).build()) {
            TestCall call = phone.from("+15105550101").dial();
            call.caller().hears("For sales press 1").hangsUp();
            call.isOver().everyLegIsDown();
        }
    }
}
