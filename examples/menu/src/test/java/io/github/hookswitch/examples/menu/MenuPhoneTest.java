package io.github.hookswitch.examples.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.testing.LocalPhone;
import io.github.hookswitch.simulator.call.Recording;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.TestCall;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awscdk.AppProps;

/** The menu as it would deploy, called. */
class MenuPhoneTest {
    private static final String CALLER = "+15105550101";

    /** Deploys the app once, and checks at the end that deleting it leaves nothing. */
    @RegisterExtension
    static final PhoneExtension PHONE = PhoneExtension.of(LocalPhone.forApp(MenuPhoneTest::synthesize));

    @Test
    void oneTellsTheOpeningHours(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.caller().hears("press 1").presses("1").hearsAllOf("nine to five").isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void twoRecordsAMessage(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.caller()
                .hears("press 2")
                .presses("2")
                .hearsAllOf("Please speak")
                .says("This is Ann. Please call me back.")
                .presses("#")
                .hearsAllOf("We will call you back")
                .isHungUp();
        call.isOver().everyLegIsDown();

        assertThat(call.simulated().recordings())
                .singleElement()
                .extracting(Recording::key)
                .asString()
                .startsWith("messages/");
    }

    @Test
    void threeCallsAPerson(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.caller().hears("press 3").presses("3").hears("One moment");
        call.callee().rings().answers().waits(Duration.ofMinutes(3)).hangsUp();
        call.caller().isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void whoReachesNobodyLeavesAMessage(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.caller().hears("press 3").presses("3");
        call.callee().isBusy();
        call.caller().hearsAllOf("leave a message").says("Call me back.").hangsUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void anyOtherKeyAsksAgain(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.caller()
                .hears("press 1")
                .presses("9")
                .hears("not a choice")
                .hears("press 1")
                .presses("1")
                .hearsAllOf("nine to five")
                .isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void whoPressesNothingIsToldGoodbye(TestPhone phone) {
        TestCall call = phone.from(CALLER).dial();
        call.caller().hearsAllOf("Goodbye").isHungUp();
        call.isOver().everyLegIsDown();
    }

    private static Path synthesize() {
        return Path.of(MenuApp.synthesize(
                AppProps.builder().outdir("target/called.out").build()));
    }
}
