package io.github.hookswitch.handler.lambda;

import static io.github.hookswitch.handler.lambda.Invocation.invoke;
import static io.github.hookswitch.handler.lambda.Invocation.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call has stored goes back to the service as it came. */
class StoredAttributesTest {

    private static final CallHandler MENU =
            event -> Response.of(Actions.receiveDigits("[0-9]", Duration.ofSeconds(1), Duration.ofSeconds(2)));
    private static final CallHandler STORING =
            event -> Response.none().withTransactionAttributes(event.call().transactionAttributes());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'number':'A7','items':[1,2.50,{'deep':null}],'quoted':'\\\\u00fc \\\\\\\\'}",
                "[ 1 , [] ]",
                "5",
                "-0.5e3",
                "true",
                "false",
                "'5'",
                "'{}'",
                "'true'",
                "''",
                "'\u00FC \uD83D\uDCDE'"
            })
    void anAttributeKeepsItsTypeWhenTheMemoryOfTheCallIsAdded(String value) {
        JsonNode attributes = attributesOf(MENU, "{'order':" + value + ",'text':'a'}");

        assertThat(attributes).isEqualTo(json("{'order':" + value + ",'text':'a','Hookswitch':'AwaitsDigits'}"));
    }

    @Test
    void anAttributeKeepsItsTypeWhenAHandlerGivesItBack() {
        assertThat(attributesOf(STORING, "{'order':{'number':1}}")).isEqualTo(json("{'order':{'number':1}}"));
    }

    @Test
    void anAttributeThatAHandlerChangesIsAString() {
        CallHandler changing = event -> {
            Map<String, String> attributes = new HashMap<>(event.call().transactionAttributes());
            attributes.put("attempts", "2");
            return Response.none().withTransactionAttributes(attributes);
        };

        assertThat(attributesOf(changing, "{'attempts':1,'order':{}}")).isEqualTo(json("{'attempts':'2','order':{}}"));
    }

    @Test
    void theLastOfTwoAttributesOfOneNameCounts() {
        assertThat(attributesOf(STORING, "{'a':5,'a':'5','b':'5','b':5}")).isEqualTo(json("{'a':'5','b':5}"));
    }

    @Test
    void attributesOfCallDetailsInsideActionDataKeepTheirTypes() {
        String event = "{'InvocationEventType':'CALL_ANSWERED','More':{'a':1},'ActionData':{'Type':'A','CallDetails':"
                + "{'TransactionAttributes':{'order':{'number':1}}}}}";

        assertThat(invoke(handler(STORING), bytes(event)).get("TransactionAttributes"))
                .isEqualTo(json("{'order':{'number':1}}"));
    }

    private static JsonNode attributesOf(CallHandler handler, String stored) {
        String event = "{'InvocationEventType':'CALL_ANSWERED','CallDetails':{'TransactionAttributes':" + stored
                + ",'Participants':[{'CallId':'a','ParticipantTag':'LEG-A','Status':'Connected'}]}}";
        return invoke(handler(handler), bytes(event)).get("TransactionAttributes");
    }

    private static byte[] bytes(String event) {
        return event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static LambdaCallHandler handler(CallHandler handler) {
        return new LambdaCallHandler(handler, Invocation.loggingTo(OutputStream.nullOutputStream())) {};
    }
}
