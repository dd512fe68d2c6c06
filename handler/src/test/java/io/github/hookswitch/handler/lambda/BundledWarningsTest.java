package io.github.hookswitch.handler.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.Fixtures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled handler does otherwise than somebody may expect, its log says. */
class BundledWarningsTest {

    private static final Map<String, String> GREETS = Map.of("HOOKSWITCH_GREETING", "Hello.");

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void aCallThatIsNotForwardedForWantOfACallerIdSaysSo() {
        answer(
                settings("HOOKSWITCH_FORWARD_TO", "+12065550100"),
                event("NEW_INBOUND_CALL", "{}", "{'ParticipantTag':'LEG-A','From':'anonymous','To':'1001'}"));

        assertThat(warnings()).singleElement().satisfies(line -> {
            assertThat(line.path("transactionId").textValue()).isEqualTo("t");
            assertThat(line.path("event").textValue()).isEqualTo("NEW_INBOUND_CALL");
            assertThat(line.path("message").textValue())
                    .contains("not forwarded", "no number to show", "Set HOOKSWITCH_CALLER_ID");
        });
    }

    @Test
    void aCallThatIsForwardedWarnsOfNothing() {
        answer(
                settings("HOOKSWITCH_FORWARD_TO", "+12065550100"),
                Fixtures.bytes("events/NEW_INBOUND_CALL/new-inbound-call.json"));

        assertThat(warnings()).isEmpty();
    }

    @Test
    void anOutboundCallWithoutAMessageSaysThatTheGreetingIsHeard() {
        answer(GREETS, Fixtures.bytes("events/CALL_ANSWERED/call-answered.json"));

        assertThat(messages()).singleElement().asString().contains("HOOKSWITCH_OUTBOUND_MESSAGE");
    }

    @Test
    void anOutboundCallWithAMessageWarnsOfNothing() {
        answer(
                settings("HOOKSWITCH_OUTBOUND_MESSAGE", "Your order is ready."),
                Fixtures.bytes("events/CALL_ANSWERED/call-answered.json"));

        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"InvalidActionParameter,true", "CallNotAnswered,false"})
    void aBridgeThatTheServiceRefusedIsNoBridgeThatNobodyAnswered(String error, boolean warned) {
        answer(
                GREETS,
                event(
                        "ACTION_FAILED",
                        "{'Type':'CallAndBridge','ErrorType':'" + error + "'}",
                        "{'CallId':'c','Status':'Connected'}"));

        assertThat(messages()).hasSize(warned ? 1 : 0).allMatch(message -> message.contains("HOOKSWITCH_CALLER_ID"));
    }

    @ParameterizedTest
    @CsvSource({
        "HOOKSWITCH_GREETING,'',HOOKSWITCH_GREETING is not set",
        "HOOKSWITCH_CALLER_ID,+12065550199,set HOOKSWITCH_FORWARD_TO",
        "HOOKSWITCH_HANGUP_POLICY,KEEP_CALLER,set HOOKSWITCH_GOODBYE",
        "HOOKSWITCH_LOG_PHONE_NUMBERS,yes,HOOKSWITCH_LOG_PHONE_NUMBERS is 'yes'",
    })
    void aSettingWithoutItsEffectIsToldWhenTheFunctionStarts(String name, String value, String message) {
        new BundledCallHandler(settings(name, value), Invocation.loggingTo(log));

        assertThat(messages()).singleElement().asString().contains(message);
    }

    @Test
    void settingsThatDoWhatTheySayWarnOfNothing() {
        new BundledCallHandler(GREETS, Invocation.loggingTo(log));

        assertThat(log.size()).isZero();
    }

    private static Map<String, String> settings(String name, String value) {
        Map<String, String> settings = new HashMap<>(GREETS);
        settings.put(name, value);
        return settings;
    }

    private void answer(Map<String, String> settings, byte[] event) {
        Invocation.invoke(new BundledCallHandler(settings, Invocation.loggingTo(log)), event);
    }

    private List<String> messages() {
        return warnings().stream().map(line -> line.path("message").asText()).toList();
    }

    private List<JsonNode> warnings() {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Fixtures.tree(line.getBytes(StandardCharsets.UTF_8)))
                .filter(line -> line.path("level").asText().equals("WARN"))
                .toList();
    }

    private static byte[] event(String type, String actionData, String participant) {
        return ("{'SchemaVersion':'1.0','Sequence':1,'InvocationEventType':'" + type + "','ActionData':" + actionData
                        + ",'CallDetails':{'TransactionId':'t','Participants':[" + participant + "]}}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
    }
}
