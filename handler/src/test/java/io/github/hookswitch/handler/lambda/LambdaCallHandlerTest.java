package io.github.hookswitch.handler.lambda;

import static io.github.hookswitch.handler.lambda.Invocation.invoke;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.MalformedEventException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LambdaCallHandlerTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void aHandlerOfOnesOwnIsHangupAware() {
        JsonNode response = invoke(handler(event -> Response.none()), file("HANGUP/hangup-bridged-leg-b.json"));

        assertThat(response.get("Actions")).hasSize(1);
    }

    @Test
    void textThatIsNoEventIsRefused() {
        LambdaCallHandler handler = handler(event -> Response.none());
        byte[] text = "hello".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> invoke(handler, text)).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void eachEventIsLoggedInOneLine() {
        invoke(handler(event -> Response.of(Actions.hangup())), file("NEW_INBOUND_CALL/new-inbound-call.json"));

        JsonNode line = onlyLine();
        assertThat(line.get("event").textValue()).isEqualTo("NEW_INBOUND_CALL");
        assertThat(line.get("transactionId").textValue()).isEqualTo("tundra-134");
        assertThat(line.get("sequence").intValue()).isEqualTo(2);
        assertThat(line.get("actions").get(0).textValue()).isEqualTo("Hangup");
    }

    @Test
    void phoneNumbersAreMaskedInTheLog() {
        invoke(handler(event -> Response.none()), file("RINGING/ringing.json"));
        invoke(handler(event -> Response.none()), file("HANGUP/hangup-single-leg.json"));

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("********0101", "********1212")
                .doesNotContain("5105550101", "2065551212");
    }

    @Test
    void phoneNumbersAreLoggedInFullOnRequest() {
        LambdaCallHandler.Options options = Invocation.loggingTo(log).withLogsPhoneNumbers(true);

        invoke(new Own(event -> Response.none(), options), file("HANGUP/hangup-single-leg.json"));

        assertThat(onlyLine().get("legs").get(0).get("from").textValue()).isEqualTo("+15105550101");
    }

    @Test
    void theEndOfACallIsRecorded() {
        invoke(handler(event -> Response.none()), file("HANGUP/hangup-sip-response-code-number.json"));

        JsonNode line = onlyLine();
        assertThat(line.get("callEnded").booleanValue()).isTrue();
        assertThat(line.get("hungUpLeg").textValue()).isEqualTo("LEG-A");
        assertThat(line.get("sipResponseCode").intValue()).isEqualTo(486);
        assertThat(line.get("callSeconds").intValue()).isEqualTo(12);
    }

    @Test
    void aHangupThatLeavesALegIsNotTheEndOfTheCall() {
        invoke(handler(event -> Response.none()), file("HANGUP/hangup-bridged-leg-b.json"));

        assertThat(onlyLine().has("callEnded")).isFalse();
    }

    @Test
    void aFailureIsLoggedWithItsStack() {
        CallHandler throwing = event -> {
            throw new IllegalStateException("boom");
        };

        invoke(handler(throwing), file("ACTION_SUCCESSFUL/action-successful-speak.json"));

        JsonNode failure = Fixtures.tree(log.toString(StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8));
        assertThat(failure.get("level").textValue()).isEqualTo("ERROR");
        assertThat(failure.get("error").textValue()).isEqualTo("java.lang.IllegalStateException: boom");
        assertThat(failure.get("stack")).isNotEmpty();
    }

    private LambdaCallHandler handler(CallHandler handler) {
        return new Own(handler, Invocation.loggingTo(log));
    }

    private static byte[] file(String name) {
        return Fixtures.bytes("events/" + name);
    }

    private JsonNode onlyLine() {
        assertThat(log.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        return Fixtures.tree(log.toByteArray());
    }

    private static final class Own extends LambdaCallHandler {
        Own(CallHandler handler, Options options) {
            super(handler, options);
        }
    }
}
