package io.github.hookswitch.simulator.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls to functions that know nothing of this project. */
class AnyFunctionTest {

    @Test
    void aTypedHandlerTakesACall() {
        try (TestPhone phone = TestPhone.forFunction(new Closed()).build()) {
            TestCall call = phone.from("+15105550101").dial();
            call.caller().hearsAllOf("We are closed").isHungUp();
            call.isOver().everyLegIsDown().performed("Speak", "Hangup");
        }
    }

    @Test
    void aLambdaExpressionHasNoTypes() {
        RequestHandler<Map<String, Object>, Map<String, Object>> handler = (event, context) -> event;

        assertThatThrownBy(() -> TestPhone.forFunction(handler))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not say what it takes and returns");
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
