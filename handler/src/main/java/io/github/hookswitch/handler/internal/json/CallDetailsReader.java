package io.github.hookswitch.handler.internal.json;

import io.github.hookswitch.handler.event.CallDetails;
import io.github.hookswitch.handler.event.Direction;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.ParticipantStatus;
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
            reader.member(json.name(), json);
        }
        return reader.details();
    }

    private void member(String name, JsonReader json) {
        switch (name) {
            case "TransactionId" -> transactionId = Scalars.textOrEmpty(json);
            case "AwsAccountId" -> awsAccountId = Scalars.textOrEmpty(json);
            case "AwsRegion" -> awsRegion = Scalars.wordOrEmpty(json);
            case "SipRuleId" -> sipRuleId = json.text();
            case "SipMediaApplicationId" -> sipMediaApplicationId = Scalars.textOrEmpty(json);
            // The older name, still in the service's guide.
            case "SipApplicationId" -> sipApplicationId = Scalars.textOrEmpty(json);
            case "Participants" -> participants = participants(json);
            case "TransactionAttributes" -> transactionAttributes = Scalars.texts(json);
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
            switch (json.name()) {
                case "CallId" -> callId = Scalars.textOrEmpty(json);
                case "ParticipantTag" -> tag = tag(json.word());
                case "To" -> to = Scalars.textOrEmpty(json);
                case "From" -> from = Scalars.textOrEmpty(json);
                case "Direction" -> direction = direction(Scalars.wordOrEmpty(json));
                case "StartTimeInMilliseconds" -> startTime = Scalars.textOrEmpty(json);
                case "Status" -> status = status(Scalars.wordOrEmpty(json));
                case "SipHeaders" -> sipHeaders = Scalars.texts(json);
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
