package io.github.hookswitch.simulator.call;

import static io.github.hookswitch.simulator.call.Account.CALLER;
import static io.github.hookswitch.simulator.call.Account.SERVICE_NUMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    private final ScriptedFunction function = new ScriptedFunction();

    @Test
    void anEmptyListOnANewInboundCallHangsUp() {
        SimulatedCall call = answering(Replies.actions());

        assertThat(call.isEnded()).isTrue();
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "HANGUP LEG-A");
        assertThat(requireNonNull(call.leg(LegTag.A)).sipResponseCode()).isEqualTo(480);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null", "\"\"", "[]", "12"})
    void aReplyThatIsNoObjectHangsUp(String reply) {
        SimulatedCall call = answering(reply);

        assertThat(call.isEnded()).isTrue();
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "HANGUP LEG-A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Actions':[]}|SchemaVersionMismatch",
                "{'SchemaVersion':'2.0','Actions':[]}|SchemaVersionMismatch",
                "{'SchemaVersion':'1.0','Actions':[{'Type':'Answer','Parameters':{}}]}|UnsupportedAction",
                "{'SchemaVersion':'1.0','Actions':[{'Type':'Hangup'}]}|UnparsableResponse",
                "{'SchemaVersion':'1.0','Actions':[{'Parameters':{}}]}|UnparsableResponse",
                "{'SchemaVersion':'1.0','Actions':{}}|UnparsableResponse",
                "{'SchemaVersion':'1.0','TransactionAttributes':'a'}|UnparsableResponse",
                "{'SchemaVersion':'1.0',|UnparsableResponse"
            })
    void aReplyThatCannotBeUsedIsToldToTheFunction(String reply, String errorType) {
        SimulatedCall call = answering(Replies.json(reply));

        JsonNode event = function.only("INVALID_LAMBDA_RESPONSE");
        assertThat(event.path("ErrorType").asText()).isEqualTo(errorType);
        assertThat(event.path("ErrorMessage").asText()).isNotBlank();
        assertThat(event.has("ActionData")).isFalse();
        assertThat(call.isEnded()).isFalse();
    }

    @Test
    void moreThanTenActionsCannotBeUsed() {
        answering(Replies.actions(Collections.nCopies(11, Replies.pause(500))));

        assertThat(function.only("INVALID_LAMBDA_RESPONSE").path("ErrorType").asText())
                .isEqualTo("TooManyActions");
    }

    @Test
    void elevenAttributesGiveTheDocumentedError() {
        answering(withAttributes(attributes(11)));

        JsonNode event = function.only("INVALID_LAMBDA_RESPONSE");
        assertThat(event.path("ErrorType").asText()).isEqualTo("TransactionAttributesInvalidMapSize");
        assertThat(event.path("ErrorMessage").asText())
                .isEqualTo("Transaction Attributes has too many mappings. Maximum number of mappings is 10");
    }

    @Test
    void theReplyToAnInvalidReplyEventIsRun() {
        function.on("INVALID_LAMBDA_RESPONSE", Replies.HANG_UP);

        SimulatedCall call = answering("{");

        assertThat(call.isEnded()).isTrue();
        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "INVALID_LAMBDA_RESPONSE", "HANGUP LEG-A");
        assertThat(requireNonNull(call.leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.APPLICATION);
    }

    @Test
    void aSecondInvalidReplyHangsUp() {
        function.onEvent("INVALID_LAMBDA_RESPONSE", event -> "{");

        SimulatedCall call = answering("{");

        assertThat(call.isEnded()).isTrue();
        assertThat(requireNonNull(call.leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.FAILURE);
    }

    @Test
    void anInvalidReplyHangsUpAtOnceWhereTheRulesSaySo() {
        function.onEvent("NEW_INBOUND_CALL", event -> "{");

        SimulatedCall call = new CallEngineBuilder(Account.withApplications(1), function)
                .rules(ServiceRules.defaults().toBuilder()
                        .with(ServiceVariant.INVALID_REPLIES_HANG_UP)
                        .build())
                .build()
                .dial(CALLER, SERVICE_NUMBER);

        assertThat(function.story()).containsExactly("NEW_INBOUND_CALL", "HANGUP LEG-A");
        assertThat(call.isEnded()).isTrue();
    }

    @Test
    void attributesComeBackWithTheNextEvent() {
        SimulatedCall call = answering(withAttributes("{'step':'greeting','count':2}"));
        call.runUntilIdle();

        assertThat(function.last().at("/CallDetails/TransactionAttributes"))
                .isEqualTo(ScriptedFunction.parse(Replies.json("{'step':'greeting','count':2}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "absent"})
    void attributesStayWhenAReplyHasNone(String none) {
        function.onEvent(
                "ACTION_SUCCESSFUL",
                event -> none.equals("null") ? withAttributes("null") : Replies.actions(Replies.pause(100)));
        SimulatedCall call = answering(withAttributes("{'a':'1'}"));

        call.runFor(Duration.ofSeconds(1));

        assertThat(call.transactionAttributes()).isEqualTo("{\"a\":\"1\"}");
    }

    @Test
    void anEmptyMapClearsTheAttributes() {
        function.onEvent(
                "ACTION_SUCCESSFUL", event -> Replies.json("{'SchemaVersion':'1.0','TransactionAttributes':{}}"));
        SimulatedCall call = answering(withAttributes("{'a':'1'}"));

        call.runUntilIdle();

        assertThat(call.transactionAttributes()).isNull();
    }

    @Test
    void aMapReplacesTheAttributes() {
        function.onEvent(
                "ACTION_SUCCESSFUL",
                event -> Replies.json("{'SchemaVersion':'1.0','TransactionAttributes':{'b':'2'}}"));
        SimulatedCall call = answering(withAttributes("{'a':'1'}"));

        call.runUntilIdle();

        assertThat(call.transactionAttributes()).isEqualTo("{\"b\":\"2\"}");
    }

    private SimulatedCall answering(String reply) {
        function.onEvent("NEW_INBOUND_CALL", event -> reply);
        return new CallEngineBuilder(Account.withApplications(1), function)
                .build()
                .dial(CALLER, SERVICE_NUMBER);
    }

    private static String withAttributes(String attributes) {
        return Replies.json("{'SchemaVersion':'1.0','Actions':[" + Replies.pause(500) + "],'TransactionAttributes':"
                + attributes + "}");
    }

    private static String attributes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "'key" + number + "':'value'")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
