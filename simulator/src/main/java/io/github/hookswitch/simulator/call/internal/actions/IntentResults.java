package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.BotConversation;
import io.github.hookswitch.simulator.call.BotIntent;
import io.github.hookswitch.simulator.call.BotTurn;
import java.util.Map;

/** Writes the {@code IntentResult} of {@code StartBotConversation}. */
final class IntentResults {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final double SURE = 0.95;

    private IntentResults() {}

    static ObjectNode of(BotConversation conversation, BotTurn.Ends ends) {
        BotIntent intent = ends.intent();
        ObjectNode result = JSON.objectNode();
        result.put("SessionId", conversation.sessionId());
        ObjectNode state = result.putObject("SessionState");
        ObjectNode attributes = state.putObject("SessionAttributes");
        Map<String, String> changed = ends.sessionAttributes();
        (changed == null ? conversation.sessionAttributes() : changed).forEach(attributes::put);
        state.set("Intent", intent(intent));
        ObjectNode interpretation = result.putArray("Interpretations").addObject();
        if (!intent.name().equals("FallbackIntent")) {
            interpretation.putObject("NluConfidence").put("Score", SURE);
        }
        interpretation.set("Intent", intent(intent));
        return result;
    }

    private static ObjectNode intent(BotIntent intent) {
        ObjectNode node = JSON.objectNode();
        node.put("Name", intent.name());
        ObjectNode slots = node.putObject("Slots");
        for (Map.Entry<String, String> slot : intent.slots().entrySet()) {
            if (slot.getValue().isEmpty()) {
                slots.putNull(slot.getKey());
            } else {
                slots.set(slot.getKey(), slotValue(slot.getValue()));
            }
        }
        node.put("State", intent.state());
        node.put("ConfirmationState", intent.confirmationState());
        return node;
    }

    private static ObjectNode slotValue(String value) {
        ObjectNode slot = JSON.objectNode();
        ObjectNode content = slot.putObject("Value");
        content.put("OriginalValue", value);
        content.put("InterpretedValue", value);
        content.putArray("ResolvedValues").add(value);
        slot.putArray("Values");
        return slot;
    }
}
