package io.github.hookswitch.handler.event;

import static io.github.hookswitch.handler.event.EventNames.AWS_ACCOUNT_ID;
import static io.github.hookswitch.handler.event.EventNames.AWS_REGION;
import static io.github.hookswitch.handler.event.EventNames.CALL_ID;
import static io.github.hookswitch.handler.event.EventNames.DIRECTION;
import static io.github.hookswitch.handler.event.EventNames.FROM;
import static io.github.hookswitch.handler.event.EventNames.PARTICIPANTS;
import static io.github.hookswitch.handler.event.EventNames.PARTICIPANT_TAG;
import static io.github.hookswitch.handler.event.EventNames.SIP_APPLICATION_ID;
import static io.github.hookswitch.handler.event.EventNames.SIP_HEADERS;
import static io.github.hookswitch.handler.event.EventNames.SIP_MEDIA_APPLICATION_ID;
import static io.github.hookswitch.handler.event.EventNames.SIP_RULE_ID;
import static io.github.hookswitch.handler.event.EventNames.START_TIME_IN_MILLISECONDS;
import static io.github.hookswitch.handler.event.EventNames.STATUS;
import static io.github.hookswitch.handler.event.EventNames.TO;
import static io.github.hookswitch.handler.event.EventNames.TRANSACTION_ATTRIBUTES;
import static io.github.hookswitch.handler.event.EventNames.TRANSACTION_ID;

import io.github.hookswitch.handler.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code CallDetails} object. */
final class CallDetailsReader {

    private String transactionId = "";
    private String awsAccountId = "";
    private String awsRegion = "";
    private @Nullable String sipRuleId;
    private String sipMediaApplicationId = "";
    private String sipApplicationId = "";
    private List<Participant> participants = List.of();
    private Map<String, String> transactionAttributes = Map.of();

    private CallDetailsReader() {}

    /** Reads the object at the reader's position. */
    static CallDetails read(JsonReader json) {
        CallDetailsReader reader = new CallDetailsReader();
        json.enter();
        while (json.nextMember()) {
            reader.member(json);
        }
        return reader.details();
    }

    private void member(JsonReader json) {
        switch (json.member()) {
            case TRANSACTION_ID -> transactionId = LenientValues.textOrEmpty(json);
            case AWS_ACCOUNT_ID -> awsAccountId = LenientValues.textOrEmpty(json);
            case AWS_REGION -> awsRegion = LenientValues.knownTextOrEmpty(json);
            case SIP_RULE_ID -> sipRuleId = json.text();
            case SIP_MEDIA_APPLICATION_ID -> sipMediaApplicationId = LenientValues.textOrEmpty(json);
            // The older name, still in the service's guide.
            case SIP_APPLICATION_ID -> sipApplicationId = LenientValues.textOrEmpty(json);
            case PARTICIPANTS -> participants = participants(json);
            case TRANSACTION_ATTRIBUTES -> transactionAttributes = LenientValues.texts(json);
            default -> json.skip();
        }
    }

    private CallDetails details() {
        return new CallDetails(
                transactionId,
                awsAccountId,
                awsRegion,
                sipRuleId,
                sipMediaApplicationId.isEmpty() ? sipApplicationId : sipMediaApplicationId,
                participants,
                transactionAttributes);
    }

    private static List<Participant> participants(JsonReader json) {
        if (!json.isArray()) {
            json.skip();
            return List.of();
        }
        List<Participant> participants = new ArrayList<>(2);
        json.enter();
        while (json.nextElement()) {
            if (json.isObject()) {
                participants.add(participant(json));
            } else {
                json.skip();
            }
        }
        return participants;
    }

    private static Participant participant(JsonReader json) {
        String callId = "";
        LegTag tag = null;
        String to = "";
        String from = "";
        Direction direction = Direction.UNKNOWN;
        String startTime = "";
        ParticipantStatus status = ParticipantStatus.UNKNOWN;
        Map<String, String> sipHeaders = Map.of();
        json.enter();
        while (json.nextMember()) {
            switch (json.member()) {
                case CALL_ID -> callId = LenientValues.textOrEmpty(json);
                case PARTICIPANT_TAG -> tag = tag(json.knownText());
                case TO -> to = LenientValues.textOrEmpty(json);
                case FROM -> from = LenientValues.textOrEmpty(json);
                case DIRECTION -> direction = direction(LenientValues.knownTextOrEmpty(json));
                case START_TIME_IN_MILLISECONDS -> startTime = LenientValues.textOrEmpty(json);
                case STATUS -> status = status(LenientValues.knownTextOrEmpty(json));
                case SIP_HEADERS -> sipHeaders = LenientValues.texts(json);
                default -> json.skip();
            }
        }
        return new Participant(callId, tag, to, from, direction, startTime, status, sipHeaders);
    }

    static @Nullable LegTag tag(@Nullable String text) {
        return text == null || text.isBlank() ? null : LegTag.of(text);
    }

    private static Direction direction(String text) {
        if (text.equalsIgnoreCase("Inbound")) {
            return Direction.INBOUND;
        }
        return text.equalsIgnoreCase("Outbound") ? Direction.OUTBOUND : Direction.UNKNOWN;
    }

    private static ParticipantStatus status(String text) {
        if (text.equalsIgnoreCase("Connected")) {
            return ParticipantStatus.CONNECTED;
        }
        return text.equalsIgnoreCase("Disconnected") ? ParticipantStatus.DISCONNECTED : ParticipantStatus.UNKNOWN;
    }
}
