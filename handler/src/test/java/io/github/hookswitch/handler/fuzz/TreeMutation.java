package io.github.hookswitch.handler.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Changes an event so that it is still JSON: it knows what events look like. */
final class TreeMutation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> WORDS = List.of(
            "Connected",
            "Disconnected",
            "connected",
            "LEG-A",
            "LEG-B",
            "Leg-b",
            "LEG-C",
            "Inbound",
            "Outbound",
            "",
            " ",
            "null",
            "NaN",
            "-1",
            "1e400",
            "true",
            "SMA",
            "+",
            "+0",
            "+14485550100",
            "+999999999999999999999999",
            "\u0000",
            "\u202Eevil\uFEFF",
            "\uD83D\uDCDE \u0627\u062A\u0635\u0644",
            "\uD83D",
            "1703749493259",
            "9999999999999",
            "{\"a\":1}");

    private static final List<String> MEMBERS = List.of(
            "SchemaVersion",
            "Sequence",
            "InvocationEventType",
            "ActionData",
            "CallDetails",
            "Type",
            "Parameters",
            "Arguments",
            "EndCall",
            "CallId",
            "ParticipantTag",
            "Participants",
            "Status",
            "TransactionAttributes",
            "Hookswitch",
            "ReceivedDigits",
            "ErrorType",
            "Error",
            "SipResponseCode",
            "SipHeaders",
            "Unheard-Of");

    private static final List<String> TYPES = List.of(
            "NEW_INBOUND_CALL",
            "NEW_OUTBOUND_CALL",
            "RINGING",
            "CALL_ANSWERED",
            "ACTION_SUCCESSFUL",
            "ACTION_FAILED",
            "ACTION_INTERRUPTED",
            "DIGITS_RECEIVED",
            "CALL_UPDATE_REQUESTED",
            "HANGUP",
            "INVALID_LAMBDA_RESPONSE",
            "ActionFailed",
            "SOMETHING_NEW",
            "");

    private final Random random;
    private final Function<JsonNode, String> text;

    TreeMutation(Random random, Function<JsonNode, String> text) {
        this.random = random;
        this.text = text;
    }

    JsonNode change(JsonNode event) {
        if (random.nextInt(4) == 0) {
            callChanged(event);
            return event;
        }
        List<ContainerNode<?>> places = new ArrayList<>();
        collect(event, places);
        if (places.isEmpty() || random.nextInt(200) == 0) {
            return anyValue();
        }
        ContainerNode<?> place = any(places);
        if (place instanceof ObjectNode object) {
            memberChanged(object);
        } else if (place instanceof ArrayNode array) {
            entryChanged(array);
        }
        return event;
    }

    private void memberChanged(ObjectNode object) {
        if (object.isEmpty()) {
            object.set(any(MEMBERS), anyValue());
            return;
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = any(names);
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(any(MEMBERS), object.remove(name));
            case 2 -> object.set(any(MEMBERS), anyValue());
            case 3 -> object.set(name, object.get(any(names)));
            case 4 -> object.set(name, retyped(object.path(name)));
            default -> object.set(name, anyValue());
        }
    }

    private void entryChanged(ArrayNode array) {
        int size = array.size();
        if (size == 0) {
            array.add(anyValue());
            return;
        }
        int index = random.nextInt(size);
        switch (random.nextInt(4)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index).deepCopy());
            case 2 -> array.insert(0, array.remove(index));
            default -> array.set(index, anyValue());
        }
    }

    /** What only somebody who knows the service would think of. */
    private void callChanged(JsonNode event) {
        if (event instanceof ObjectNode object && random.nextInt(3) == 0) {
            object.put("InvocationEventType", any(TYPES));
            return;
        }
        JsonNode participants = event.at("/CallDetails/Participants");
        if (!(participants instanceof ArrayNode legs) || legs.isEmpty()) {
            return;
        }
        JsonNode leg = legs.get(random.nextInt(legs.size()));
        switch (random.nextInt(5)) {
            case 0 -> legs.insert(0, legs.remove(legs.size() - 1));
            case 1 -> legs.add(leg.deepCopy());
            case 2 -> set(leg, "Status", any(WORDS));
            case 3 -> set(leg, "ParticipantTag", any(WORDS));
            default -> {
                set(leg, "CallId", any(WORDS));
                set(leg, "From", any(WORDS));
            }
        }
    }

    private static void set(JsonNode node, String name, String value) {
        if (node instanceof ObjectNode object) {
            object.put(name, value);
        }
    }

    private JsonNode retyped(JsonNode value) {
        return switch (random.nextInt(4)) {
            case 0 -> JSON.textNode(text.apply(value));
            case 1 -> JSON.arrayNode().add(value);
            case 2 -> JSON.objectNode().set("value", value);
            default -> value.isTextual() ? JSON.numberNode(value.textValue().length()) : JSON.textNode(value.asText());
        };
    }

    private JsonNode anyValue() {
        return switch (random.nextInt(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(random.nextLong());
            case 4 -> JSON.numberNode(new BigInteger(700, random).negate());
            case 5 -> JSON.numberNode(new BigDecimal("1E+" + random.nextInt(100_000)));
            case 6 -> JSON.numberNode(-0.0);
            case 7 -> JSON.objectNode();
            case 8 -> JSON.arrayNode();
            case 9 -> nested(1 + random.nextInt(random.nextInt(20) == 0 ? 1500 : 20));
            case 10 -> JSON.textNode(any(WORDS).repeat(random.nextInt(random.nextInt(100) == 0 ? 20_000 : 20)));
            default -> JSON.textNode(any(WORDS));
        };
    }

    private JsonNode nested(int depth) {
        boolean arrays = random.nextBoolean();
        JsonNode node = JSON.textNode("deep");
        for (int level = 0; level < depth; level++) {
            node = arrays ? JSON.arrayNode().add(node) : JSON.objectNode().set("a", node);
        }
        return node;
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> places) {
        if (node instanceof ContainerNode<?> container && places.size() < 500) {
            places.add(container);
            container.forEach(child -> collect(child, places));
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
