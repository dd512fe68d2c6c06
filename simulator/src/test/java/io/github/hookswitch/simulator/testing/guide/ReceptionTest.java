package io.github.hookswitch.simulator.testing.guide;

import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.Reception;
import io.github.hookswitch.simulator.testing.TestCall;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceptionTest {
    @RegisterExtension
    static final PhoneExtension PHONE = PhoneExtension.forHandler(new Reception());

    @Test
    void oneRingsSales(TestPhone phone) {
        TestCall call = phone.from("+15105550101").dial();
        call.caller().hears("For sales press 1").presses("1").hears("One moment");
        call.callee().rings().answers().waits(Duration.ofMinutes(3)).hangsUp();
        call.caller().isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void aCallerWhomSalesRejectsIsToldSo(TestPhone phone) {
        TestCall call = phone.from("+15105550101").dial();
        call.caller().presses("1");
        call.callee().rejects();
        call.caller().hearsAllOf("Nobody is there").isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void salesIsBusyAllDay(TestPhone phone) {
        phone.party("+12065550101").isBusy();

        TestCall call = phone.from("+15105550101").dial();
        call.caller().presses("1").hears("Nobody is there");
    }

    @Test
    void theShopCallsAndIsStopped(TestPhone phone) {
        TestCall call = phone.calls("+15105550101", Map.of("order", "7"));
        call.callee().rings().answers().hears("Your order is ready").waits(Duration.ofSeconds(1));
        call.updates(Map.of("EndCall", "true"));
        call.isOver().everyLegIsDown().bills(2);
    }
}
