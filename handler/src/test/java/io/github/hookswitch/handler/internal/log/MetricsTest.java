package io.github.hookswitch.handler.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.Fixtures;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.event.CallEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines as CloudWatch reads them. */
class MetricsTest {

    private static final Instant NOW = Instant.ofEpochMilli(1703749493259L);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final EventLog log = new EventLog(out, () -> NOW, false);

    static List<String> events() {
        return Fixtures.events();
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_INBOUND_CALL/new-inbound-call.json, Calls",
        "NEW_OUTBOUND_CALL/new-outbound-call.json, Calls",
        "INVALID_LAMBDA_RESPONSE/invalid-lambda-response.json, InvalidResponses"
    })
    void whatIsCountedByApplication(String file, String metric) {
        JsonNode line = answered(text(file));

        assertThat(line.get(metric).intValue()).isEqualTo(1);
        assertThat(line.get("_aws").get("CloudWatchMetrics"))
                .isEqualTo(json("[{'Namespace':'Hookswitch','Dimensions':[['SipMediaApplicationId']],"
                        + "'Metrics':[{'Name':'" + metric + "','Unit':'Count'}]}]"));
    }

    @Test
    void aHangupIsCountedByCodeAndByLeg() {
        JsonNode line = answered(text("HANGUP/hangup-sip-response-code-number.json"));

        assertThat(line.get("Hangups").intValue()).isEqualTo(1);
        assertThat(line.get("SipResponseCode").textValue()).isEqualTo("486");
        assertThat(line.get("Leg").textValue()).isEqualTo("LEG-A");
        assertThat(line.get("_aws").get("CloudWatchMetrics").get(0).get("Dimensions"))
                .isEqualTo(json("[['SipMediaApplicationId'],['SipMediaApplicationId','SipResponseCode'],"
                        + "['SipMediaApplicationId','Leg']]"));
    }

    @Test
    void theLastHangupRecordsTheDurationOfTheCall() {
        JsonNode line = answered(text("HANGUP/hangup-sip-response-code-number.json"));

        assertThat(line.get("CallDuration").intValue()).isEqualTo(12);
        assertThat(line.get("_aws").get("CloudWatchMetrics").get(1))
                .isEqualTo(json("{'Namespace':'Hookswitch','Dimensions':[['SipMediaApplicationId']],"
                        + "'Metrics':[{'Name':'CallDuration','Unit':'Seconds'}]}"));
    }

    @Test
    void aHangupThatLeavesALegRecordsNoDuration() {
        assertThat(answered(text("HANGUP/hangup-bridged-leg-b.json")).has("CallDuration"))
                .isFalse();
    }

    @Test
    void aCallThatBeganAfterNowRecordsNoDuration() {
        String text = text("HANGUP/hangup-sip-response-code-number.json")
                .replaceAll("\"StartTimeInMilliseconds\": *\"\\d+\"", "\"StartTimeInMilliseconds\": \"9703749493259\"");

        assertThat(answered(text).has("CallDuration")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "603, 603", "99, other", "700, other", "-1, other", "null, unknown"})
    void anUnusualCodeIsNoDimensionOfItsOwn(String sent, String counted) {
        String text = text("HANGUP/hangup-sip-response-code-number.json").replace("486", sent);

        assertThat(answered(text).get("SipResponseCode").textValue()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"LEG-B, LEG-B", "leg-a, LEG-A", "LEG-77, other", "'', unknown"})
    void anUnusualLegIsNoDimensionOfItsOwn(String sent, String counted) {
        String text = text("HANGUP/hangup-sip-response-code-number.json").replace("LEG-A", sent);

        assertThat(answered(text).get("Leg").textValue()).isEqualTo(counted);
    }

    @Test
    void anApplicationWithoutIdIsCountedAsUnknown() {
        String text = text("NEW_INBOUND_CALL/new-inbound-call.json")
                .replaceAll("\"(Sip[A-Za-z]*ApplicationId)\": *\"[^\"]*\"", "\"$1\": \"\"");

        assertThat(answered(text).get("SipMediaApplicationId").textValue()).isEqualTo("unknown");
    }

    @Test
    void aFailureIsCounted() {
        log.failed(event(text("RINGING/ringing.json")), new IllegalStateException("boom"));

        assertThat(line().get("HandlerErrors").intValue()).isEqualTo(1);
    }

    @Test
    void phoneNumbersInMessagesAreMasked() {
        log.failed(
                event(text("RINGING/ringing.json")), new IllegalStateException("cannot call +12065550100 on line 42"));

        assertThat(line().get("error").textValue())
                .isEqualTo("java.lang.IllegalStateException: cannot call +*******0100 on line 42");
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyMetadataIsAsTheSpecificationWants(String file) {
        JsonNode line = answered(text(file));

        JsonNode metadata = line.path("_aws");
        List<String> members = new ArrayList<>();
        for (JsonNode directive : metadata.path("CloudWatchMetrics")) {
            directive.get("Dimensions").forEach(set -> set.forEach(name -> members.add(name.textValue())));
            directive
                    .get("Metrics")
                    .forEach(metric -> assertThat(
                                    line.get(metric.get("Name").textValue()).isNumber())
                            .isTrue());
        }
        assertThat(members)
                .allSatisfy(name -> assertThat(line.get(name).textValue()).isNotBlank());
        assertThat(line.has("_aws")).isEqualTo(!members.isEmpty());
        assertThat(metadata.path("Timestamp").asLong()).isEqualTo(members.isEmpty() ? 0 : NOW.toEpochMilli());
    }

    private JsonNode answered(String text) {
        log.answered(event(text), Response.none(), 1000);
        return line();
    }

    private JsonNode line() {
        return Fixtures.tree(out.toByteArray());
    }

    private static String text(String file) {
        return new String(Fixtures.bytes("events/" + file), StandardCharsets.UTF_8);
    }

    private static CallEvent event(String text) {
        return CallEvent.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        return Fixtures.tree(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
