package io.github.hookswitch.local.testing;

import io.github.hookswitch.simulator.testing.TestCall;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Calls to functions that know nothing of this project, in processes of their own. */
class AnyLambdaProcessTest {

    @Test
    void aNodeHandlerTakesACall() {
        callsAreHungUpAfterGoodbye(LocalPhone.forLambda("nodejs22.x", fixture("node"), "closed.handler"));
    }

    @Test
    void aCommandTakesACall() {
        callsAreHungUpAfterGoodbye(LocalPhone.forCommand(List.of("node", "bootstrap.mjs"), fixture("node"))
                .environment(Map.of("GOODBYE", "We are closed. Goodbye.")));
    }

    private static void callsAreHungUpAfterGoodbye(LambdaPhoneBuilder settings) {
        try (TestPhone phone = settings.build()) {
            TestCall call = phone.from("+15105550101").dial();
            call.caller().hearsAllOf("We are closed").isHungUp();
            call.isOver().everyLegIsDown().performed("Speak", "Hangup");
        }
    }

    private static Path fixture(String name) {
        try {
            return Path.of(Objects.requireNonNull(AnyLambdaProcessTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
