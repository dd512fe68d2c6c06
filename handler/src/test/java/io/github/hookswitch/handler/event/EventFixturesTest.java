package io.github.hookswitch.handler.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.handler.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fixture, read by this library and by data binding, says the same. */
class EventFixturesTest {

    private static final Map<String, Class<? extends CallEvent>> TYPES = Map.ofEntries(
            Map.entry("NEW_INBOUND_CALL", NewInboundCall.class),
            Map.entry("NEW_OUTBOUND_CALL", NewOutboundCall.class),
            Map.entry("RINGING", Ringing.class),
            Map.entry("CALL_ANSWERED", CallAnswered.class),
            Map.entry("ACTION_SUCCESSFUL", ActionSuccessful.class),
            Map.entry("ACTION_FAILED", ActionFailed.class),
            Map.entry("ACTION_INTERRUPTED", ActionInterrupted.class),
            Map.entry("DIGITS_RECEIVED", DigitsReceived.class),
            Map.entry("CALL_UPDATE_REQUESTED", CallUpdateRequested.class),
            Map.entry("HANGUP", Hangup.class),
            Map.entry("INVALID_LAMBDA_RESPONSE", InvalidLambdaResponse.class));

    static List<String> events() {
        return Fixtures.events();
    }

    @Test
    void everyInvocationEventTypeHasAFixture() {
        assertThat(Fixtures.events().stream().map(file -> file.substring(0, file.indexOf('/'))))
                .containsAll(TYPES.keySet());
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsTypeIsRecognized(String file) {
        assertThat(Fixtures.event(file)).isInstanceOf(TYPES.get(file.substring(0, file.indexOf('/'))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsEnvelopeIsRead(String file) {
        JsonNode json = Fixtures.tree("events/" + file);

        EventEnvelope envelope = Fixtures.event(file).envelope();

        assertThat(envelope.schemaVersion()).isEqualTo(json.get("SchemaVersion").textValue());
        assertThat(envelope.sequence()).isEqualTo(json.get("Sequence").intValue());
        assertThat(envelope.type()).isEqualTo(json.get("InvocationEventType").textValue());
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsCallDetailsAreRead(String file) {
        JsonNode json = Fixtures.tree("events/" + file).get("CallDetails");

        CallDetails call = Fixtures.event(file).call();

        assertThat(call.transactionId()).isEqualTo(json.get("TransactionId").textValue());
        assertThat(call.awsAccountId()).isEqualTo(json.get("AwsAccountId").textValue());
        assertThat(call.awsRegion()).isEqualTo(json.get("AwsRegion").textValue());
        assertThat(call.sipRuleId()).isEqualTo(json.path("SipRuleId").textValue());
        assertThat(call.sipMediaApplicationId())
                .isEqualTo(json.path("SipMediaApplicationId")
                        .asText(json.path("SipApplicationId").asText()));
        json.path("TransactionAttributes")
                .properties()
                .forEach(entry -> assertThat(call.transactionAttributes())
                        .containsEntry(entry.getKey(), entry.getValue().textValue()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsParticipantsAreRead(String file) {
        JsonNode json = Fixtures.tree("events/" + file).get("CallDetails").get("Participants");

        List<Participant> participants = Fixtures.event(file).participants();

        assertThat(participants).hasSize(json.size());
        for (int i = 0; i < json.size(); i++) {
            assertSame(participants.get(i), json.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsActionIsRead(String file) {
        JsonNode json = Fixtures.tree("events/" + file).path("ActionData");

        ActionReport action = Fixtures.event(file).action();

        if (action == null) {
            assertThat(json.isMissingNode()).isEqualTo(hasReport(file));
            return;
        }
        JsonNode parameters = json.path("Parameters");
        assertThat(action.type()).isEqualTo(json.path("Type").asText());
        assertThat(action.callId()).isEqualTo(parameters.path("CallId").textValue());
        assertThat(action.receivedDigits())
                .isEqualTo(json.path("ReceivedDigits").textValue());
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsTextStaysReachable(String file) {
        assertThat(Fixtures.event(file).envelope().raw().text())
                .isEqualTo(new String(Fixtures.bytes("events/" + file), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("events")
    void itsActionDataStaysReachable(String file) {
        ActionReport action = Fixtures.event(file).action();

        RawJson raw = action == null ? null : action.raw();
        JsonNode expected = Fixtures.tree("events/" + file).get("ActionData");
        assertThat(raw == null ? null : Fixtures.tree(raw.bytes())).isEqualTo(hasReport(file) ? expected : null);
    }

    private static boolean hasReport(String file) {
        return !file.startsWith("CALL_UPDATE_REQUESTED");
    }

    private static void assertSame(Participant participant, JsonNode json) {
        assertThat(participant.callId()).isEqualTo(json.get("CallId").textValue());
        LegTag tag = participant.participantTag();
        assertThat(tag == null ? null : tag.value())
                .isEqualTo(
                        json.has("ParticipantTag")
                                ? json.get("ParticipantTag").textValue().toUpperCase(Locale.ROOT)
                                : null);
        assertThat(participant.to()).isEqualTo(json.get("To").textValue());
        assertThat(participant.from()).isEqualTo(json.get("From").textValue());
        assertThat(participant.direction().name())
                .isEqualToIgnoringCase(json.get("Direction").textValue());
        assertThat(participant.startTimeInMilliseconds())
                .isEqualTo(json.get("StartTimeInMilliseconds").textValue());
        assertThat(participant.status().name())
                .isEqualToIgnoringCase(json.path("Status").asText("UNKNOWN"));
        assertThat(participant.sipHeaders()).hasSize(json.path("SipHeaders").size());
    }
}
