package io.github.hookswitch.simulator.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Calls to functions that know nothing of this project. */
class AnyFunctionTest {

    @Test
    void aTypedHandlerTakesACall() {
        callsAreHungUpAfterGoodbye(TestPhone.forFunction(new Closed()));
    }

    @Test
    void aNodeHandlerTakesACall() {
        callsAreHungUpAfterGoodbye(TestPhone.forLambda("nodejs22.x", fixture("node"), "closed.handler"));
    }

    @Test
    void aCommandTakesACall() {
        callsAreHungUpAfterGoodbye(TestPhone.forCommand(List.of("node", "bootstrap.mjs"), fixture("node"))
                .environment(Map.of("GOODBYE", "We are closed. Goodbye.")));
    }

    @Test
    void aLambdaExpressionHasNoTypes() {
        RequestHandler<Map<String, Object>, Map<String, Object>> handler = (event, context) -> event;

        assertThatThrownBy(() -> TestPhone.forFunction(handler))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not say what it takes and returns");
    }

    private static void callsAreHungUpAfterGoodbye(TestPhoneBuilder settings) {
        try (TestPhone phone = settings.build()) {
            TestCall call = phone.from("+15105550101").dial();
            call.caller().hearsAllOf("We are closed").isHungUp();
            call.isOver().everyLegIsDown().performed("Speak", "Hangup");
        }
    }

    private static Path fixture(String name) {
        try {
            return Path.of(Objects.requireNonNull(AnyFunctionTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Maps in, maps out. */
    static final class Closed implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            List<Map<String, Object>> actions = "NEW_INBOUND_CALL".equals(event.get("InvocationEventType"))
                    ? List.of(
                            Map.of("Type", "Speak", "Parameters", Map.of("Text", "We are closed. Goodbye.")),
                            Map.of("Type", "Hangup", "Parameters", Map.of("SipResponseCode", "0")))
                    : List.of();
            return Map.of("SchemaVersion", "1.0", "Actions", actions);
        }
    }
}
