package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes events as the service sends them. */
final class EventWriter {
    static final String SCHEMA_VERSION = "1.0";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ServiceRules rules;
    private final String awsAccountId;

    EventWriter(ServiceRules rules, String awsAccountId) {
        this.rules = rules;
        this.awsAccountId = awsAccountId;
    }

    String write(CallEvent event, int sequence, CallSession call) {
        ObjectNode node = JSON.objectNode();
        node.put("SchemaVersion", SCHEMA_VERSION);
        node.put("Sequence", sequence);
        node.put("InvocationEventType", event.type().name());
        if (event.actionData() != null) {
            node.set("ActionData", event.actionData());
        }
        node.set("CallDetails", callDetails(call));
        CallEvent.Fault error = event.error();
        if (error != null) {
            boolean inside = event.type() == CallEventType.INVALID_LAMBDA_RESPONSE
                    && rules.has(ServiceVariant.REPLY_ERRORS_IN_ACTION_DATA);
            ObjectNode place = inside ? node.putObject("ActionData") : node;
            place.put("ErrorType", error.type());
            place.put("ErrorMessage", error.message());
        }
        return node.toString();
    }

    private ObjectNode callDetails(CallSession call) {
        ObjectNode details = JSON.objectNode();
        details.put("TransactionId", call.transactionId());
        ObjectNode attributes = call.attributes();
        if (attributes != null) {
            details.set("TransactionAttributes", attributes);
        }
        details.put("AwsAccountId", awsAccountId);
        details.put("AwsRegion", call.application().awsRegion());
        String sipRuleId = call.sipRuleId();
        if (sipRuleId != null) {
            details.put("SipRuleId", sipRuleId);
        }
        boolean old = rules.has(ServiceVariant.OLD_APPLICATION_ID);
        details.put(
                old ? "SipApplicationId" : "SipMediaApplicationId",
                call.application().sipMediaApplicationId());
        ArrayNode participants = details.putArray("Participants");
        call.legs().participants().forEach(leg -> participants.add(participant(leg)));
        return details;
    }

    private ObjectNode participant(Leg leg) {
        ObjectNode participant = JSON.objectNode();
        participant.put("CallId", leg.callId());
        boolean mixedCase = rules.has(ServiceVariant.MIXED_CASE_TAGS);
        String tag = leg.tag().value();
        participant.put("ParticipantTag", mixedCase ? tag.replace("LEG", "Leg") : tag);
        participant.put("To", leg.to());
        participant.put("From", leg.from());
        participant.put("Direction", leg.direction().wireName());
        participant.put(
                "StartTimeInMilliseconds", String.valueOf(leg.startedAt().toEpochMilli()));
        if (leg.state() != LegState.RINGING) {
            participant.put("Status", leg.isConnected() ? "Connected" : "Disconnected");
        }
        // Headers that the service sends are not shown to the function, only those it received.
        if (leg.direction() == LegDirection.INBOUND && !leg.sipHeaders().isEmpty()) {
            participant.set("SipHeaders", texts(leg.sipHeaders()));
        }
        return participant;
    }

    /** Says that a leg ended. {@code registered} is whether digits were to be received on it. */
    ObjectNode hangupData(Leg leg, boolean registered) {
        ObjectNode parameters = JSON.objectNode();
        if (registered && rules.has(ServiceVariant.HANGUP_NAMES_REGISTRATION)) {
            parameters.put("CallId", leg.callId());
            parameters.put("ParticipantTag", leg.tag().value());
            return actionData("ReceiveDigits", parameters);
        }
        parameters.put("SipResponseCode", leg.sipResponseCode());
        parameters.put("CallId", leg.callId());
        parameters.put("ParticipantTag", leg.tag().value());
        return actionData("Hangup", parameters);
    }

    static ObjectNode requestData(String type, Map<String, String> arguments) {
        ObjectNode parameters = JSON.objectNode();
        parameters.set("Arguments", texts(arguments));
        return actionData(type, parameters);
    }

    static ObjectNode actionData(String type, ObjectNode parameters) {
        ObjectNode data = JSON.objectNode();
        data.put("Type", type);
        data.set("Parameters", parameters);
        return data;
    }

    private static ObjectNode texts(Map<String, String> map) {
        ObjectNode node = JSON.objectNode();
        map.forEach(node::put);
        return node;
    }
}
