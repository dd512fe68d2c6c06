package io.github.hookswitch.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.CallEvent;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponseTest {

    @Test
    void noActionsAreWrittenAsAnEmptyList() {
        assertThat(written(Response.none()).get("Actions")).isEmpty();
    }

    @Test
    void actionsThatKeepRunningAreWrittenAsNoListAtAll() {
        assertThat(written(Response.keepRunning()).has("Actions")).isFalse();
    }

    @Test
    void attributesThatAreKeptAreNotWritten() {
        assertThat(written(Response.none()).has("TransactionAttributes")).isFalse();
    }

    @Test
    void attributesThatAreClearedAreWrittenAsAnEmptyObject() {
        assertThat(written(Response.none().clearTransactionAttributes()).get("TransactionAttributes"))
                .isEmpty();
    }

    @Test
    void attributesAreWrittenBesideActionsThatKeepRunning() {
        JsonNode json = written(Response.keepRunning().withTransactionAttributes(Map.of("a", "b")));

        assertThat(json.has("Actions")).isFalse();
        assertThat(json.get("TransactionAttributes").get("a").textValue()).isEqualTo("b");
    }

    @Test
    void theSchemaVersionOfTheEventIsRepeated() {
        String event =
                new String(Fixtures.bytes("events/NEW_INBOUND_CALL/new-inbound-call.json"), StandardCharsets.UTF_8);
        byte[] json = Response.none()
                .toJson(CallEvent.parse(event.replace("\"1.0\"", "\"2.7\"").getBytes(StandardCharsets.UTF_8)));

        assertThat(Fixtures.tree(json).get("SchemaVersion").textValue()).isEqualTo("2.7");
    }

    @Test
    void tenActionsAreAllowed() {
        assertThat(Response.of(hangups(10)).actions()).hasSize(10);
    }

    @Test
    void elevenActionsAreRefused() {
        assertThatThrownBy(() -> Response.of(hangups(11)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Actions has 11 entries: at most 10");
    }

    @Test
    void moreThanAHundredAttributesAreRefused() {
        Map<String, String> attributes =
                IntStream.rangeClosed(1, 101).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value"));

        assertThatThrownBy(() -> Response.none().withTransactionAttributes(attributes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TransactionAttributes has 101 entries: at most 100");
    }

    @Test
    void attributesAreMeasuredInBytes() {
        Map<String, String> attributes = Map.of("key", "ü".repeat(10_239));

        assertThatThrownBy(() -> Response.none().withTransactionAttributes(attributes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TransactionAttributes has 20481 bytes: at most 20480");
    }

    @Test
    void equalResponsesAreEqual() {
        assertThat(Response.of(Actions.speak("a"))).isEqualTo(Response.of(Actions.speak("a")));
        assertThat(Response.none()).isNotEqualTo(Response.keepRunning());
    }

    private static List<Action> hangups(int count) {
        return Collections.nCopies(count, Actions.hangup());
    }

    private static JsonNode written(Response response) {
        return Fixtures.written(response);
    }
}
