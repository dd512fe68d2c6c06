package io.github.hookswitch.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.TestCall;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole app whose functions are all written for Node.js, deployed once, called and deleted. */
public class DeployedAppProcessTest {
    private static final String GUEST = "+15105550101";

    @RegisterExtension
    static final PhoneExtension PHONE = PhoneExtension.of(LocalPhone.forApp(desk())
            .seed(42)
            .rules(ServiceRules.defaults().toBuilder()
                    .speechCharactersPerSecond(1)
                    .build()));

    @Test
    void theGuestTalksToTheClerk(AppPhone phone) {
        TestCall call = phone.from(GUEST).dial(phone.output("Desk", "PhoneNumber"));
        call.caller().hears("Welcome");
        call.callee().rings().answers().waits(Duration.ofMinutes(1)).hangsUp();
        call.caller().isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void theSettingsHoldForADeployedApp(AppPhone phone) {
        TestCall call = phone.from(GUEST).dial();
        call.caller().hearsAllOf("Welcome to the front desk.").hangsUp();

        assertThat(phone.engine().seed()).isEqualTo(42);
        call.isOver().bills("Welcome to the front desk.".length());
    }

    @Test
    void theClerkIsBusy(TestPhone phone) {
        TestCall call = phone.from(GUEST).dial();
        call.callee().isBusy();
        call.caller().hearsAllOf("Nobody is at the desk").isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void whatAPartyWasToldIsForgottenBeforeTheNextTest(AppPhone phone) {
        phone.party("+12065550111").isBusy();

        TestCall call = phone.renewed().from(GUEST).dial();
        call.callee().rings().answers().hangsUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void theDeskCallsTheGuest(AppPhone phone) {
        TestCall call = phone.calls(GUEST);
        call.callee().answers().hearsAllOf("Your key is at the front desk").isHungUp();
        call.isOver().everyLegIsDown();
    }

    private static Path desk() {
        try {
            return Path.of(
                    Objects.requireNonNull(DeployedAppProcessTest.class.getResource("/io/github/hookswitch/local/desk"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
