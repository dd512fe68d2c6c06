package io.github.hookswitch.simulator.call.internal.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.LegState;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionData;
import java.util.List;
import java.util.Map;

/** Writes events as the service sends them. */
public final class EventWriter {
    static final String SCHEMA_VERSION = "1.0";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ServiceRules rules;
    private final String awsAccountId;

    public EventWriter(ServiceRules rules, String awsAccountId) {
        this.rules = rules;
        this.awsAccountId = awsAccountId;
    }

    String write(CallEvent event, int sequence, Transaction transaction, List<Leg> participants) {
        ObjectNode node = JSON.objectNode();
        node.put("SchemaVersion", SCHEMA_VERSION);
        node.put("Sequence", sequence);
        node.put("InvocationEventType", event.type().name());
        if (event.actionData() != null) {
            node.set("ActionData", event.actionData());
        }
        node.set("CallDetails", callDetails(transaction, participants));
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

    private ObjectNode callDetails(Transaction transaction, List<Leg> legs) {
        ObjectNode details = JSON.objectNode();
        details.put("TransactionId", transaction.id());
        ObjectNode attributes = transaction.attributes();
        if (attributes != null) {
            details.set("TransactionAttributes", attributes);
        }
        String account = transaction.application().awsAccountId();
        details.put("AwsAccountId", account == null ? awsAccountId : account);
        details.put("AwsRegion", transaction.application().awsRegion());
        String sipRuleId = transaction.sipRuleId();
        if (sipRuleId != null) {
            details.put("SipRuleId", sipRuleId);
        }
        boolean old = rules.has(ServiceVariant.OLD_APPLICATION_ID);
        details.put(
                old ? "SipApplicationId" : "SipMediaApplicationId",
                transaction.application().sipMediaApplicationId());
        ArrayNode participants = details.putArray("Participants");
        legs.forEach(leg -> participants.add(participant(leg)));
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
        participant.put("Direction", wireName(leg.direction()));
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
            return ActionData.of("ReceiveDigits", parameters);
        }
        parameters.put("SipResponseCode", leg.sipResponseCode());
        parameters.put("CallId", leg.callId());
        parameters.put("ParticipantTag", leg.tag().value());
        return ActionData.of("Hangup", parameters);
    }

    private static String wireName(LegDirection direction) {
        return switch (direction) {
            case INBOUND -> "Inbound";
            case OUTBOUND -> "Outbound";
        };
    }

    private static ObjectNode texts(Map<String, String> map) {
        ObjectNode node = JSON.objectNode();
        map.forEach(node::put);
        return node;
    }
}
