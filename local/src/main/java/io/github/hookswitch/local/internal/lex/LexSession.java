package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a conversation is. */
final class LexSession {
    private static final String INTERPRETED = "interpretedValue";

    final Map<String, String> attributes;
    final Map<String, String> slots = new LinkedHashMap<>();

    @Nullable
    LexIntent intent;

    /** The slot that the last question was for; null if it was for another thing. */
    @Nullable
    String elicited;

    boolean confirming;
    String confirmationState = "None";
    String lastPrompt = "";
    int misses;

    LexSession(Map<String, String> attributes) {
        this.attributes = new LinkedHashMap<>(attributes);
    }

    void begin(LexIntent begun, Map<String, String> values) {
        intent = begun;
        slots.clear();
        slots.putAll(values);
        elicited = null;
        confirming = false;
        confirmationState = "None";
        misses = 0;
    }

    /** All slots of an intent with what they have. */
    Map<String, String> allSlots(LexIntent of) {
        Map<String, String> all = new LinkedHashMap<>();
        of.slots().forEach(slot -> all.put(slot, slots.getOrDefault(slot, "")));
        return all;
    }

    /** The intent as events of code hooks have it. */
    ObjectNode intentNode(LexIntent of, String state) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", of.name());
        ObjectNode values = node.putObject("slots");
        allSlots(of).forEach((slot, value) -> {
            if (value.isEmpty()) {
                values.putNull(slot);
            } else {
                ObjectNode filled =
                        values.putObject(slot).put("shape", "Scalar").putObject("value");
                filled.put("originalValue", value);
                filled.put(INTERPRETED, value);
                filled.putArray("resolvedValues").add(value);
            }
        });
        node.put("state", state);
        node.put("confirmationState", confirmationState);
        return node;
    }

    /** Takes over what a code hook has changed. */
    void follow(JsonNode sessionState) {
        JsonNode changed = sessionState.path("sessionAttributes");
        if (changed.isObject()) {
            attributes.clear();
            changed.properties()
                    .forEach(entry ->
                            attributes.put(entry.getKey(), entry.getValue().asText()));
        }
        sessionState.path("intent").path("slots").properties().forEach(slot -> {
            JsonNode value = slot.getValue().path("value").path(INTERPRETED);
            if (value.isMissingNode() || value.isNull()) {
                slots.remove(slot.getKey());
            } else {
                slots.put(slot.getKey(), value.asText());
            }
        });
        confirmationState =
                sessionState.path("intent").path("confirmationState").asText(confirmationState);
    }
}
