package io.github.hookswitch.handler.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.hookswitch.handler.event.CallDetails;
import io.github.hookswitch.handler.event.Direction;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.Participant;
import io.github.hookswitch.handler.event.ParticipantStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code CallDetails} object. */
final class CallDetailsReader {

    /** The spellings that the service uses. */
    static final String[] TAGS = {"LEG-A", "LEG-B", "Leg-A", "Leg-B"};

    /** The Regions that have phone numbers. */
    private static final String[] REGIONS = {"us-east-1", "us-west-2"};

    private static final String[] DIRECTIONS = {"Inbound", "Outbound"};
    private static final String[] STATUSES = {"Connected", "Disconnected"};

    private String transactionId = "";
    private String awsAccountId = "";
    private String awsRegion = "";
    private @Nullable String sipRuleId;
    private String sipMediaApplicationId = "";
    private String sipApplicationId = "";
    private List<Participant> participants = List.of();
    private Map<String, String> transactionAttributes = Map.of();

    private CallDetailsReader() {}

    /** Reads the object that the parser has just entered. */
    static CallDetails read(JsonParser parser) throws IOException {
        CallDetailsReader reader = new CallDetailsReader();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            reader.member(name, parser);
        }
        return reader.details();
    }

    private void member(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "TransactionId" -> transactionId = Scalars.textOrEmpty(parser);
            case "AwsAccountId" -> awsAccountId = Scalars.textOrEmpty(parser);
            case "AwsRegion" -> awsRegion = Scalars.wordOrEmpty(parser, REGIONS);
            case "SipRuleId" -> sipRuleId = Scalars.text(parser);
            case "SipMediaApplicationId" -> sipMediaApplicationId = Scalars.textOrEmpty(parser);
            // The older name, still in the service's guide.
            case "SipApplicationId" -> sipApplicationId = Scalars.textOrEmpty(parser);
            case "Participants" -> participants = participants(parser);
            case "TransactionAttributes" -> transactionAttributes = Scalars.texts(parser);
            default -> parser.skipChildren();
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

    private static List<Participant> participants(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return List.of();
        }
        List<Participant> participants = new ArrayList<>(2);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                participants.add(participant(parser));
            } else {
                parser.skipChildren();
            }
        }
        return participants;
    }

    private static Participant participant(JsonParser parser) throws IOException {
        String callId = "";
        LegTag tag = null;
        String to = "";
        String from = "";
        Direction direction = Direction.UNKNOWN;
        String startTime = "";
        ParticipantStatus status = ParticipantStatus.UNKNOWN;
        Map<String, String> sipHeaders = Map.of();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "CallId" -> callId = Scalars.textOrEmpty(parser);
                case "ParticipantTag" -> tag = tag(Scalars.word(parser, TAGS));
                case "To" -> to = Scalars.textOrEmpty(parser);
                case "From" -> from = Scalars.textOrEmpty(parser);
                case "Direction" -> direction = direction(Scalars.wordOrEmpty(parser, DIRECTIONS));
                case "StartTimeInMilliseconds" -> startTime = Scalars.textOrEmpty(parser);
                case "Status" -> status = status(Scalars.wordOrEmpty(parser, STATUSES));
                case "SipHeaders" -> sipHeaders = Scalars.texts(parser);
                default -> parser.skipChildren();
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
