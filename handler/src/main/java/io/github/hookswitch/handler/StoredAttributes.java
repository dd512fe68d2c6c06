package io.github.hookswitch.handler;

import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.internal.json.JsonReader;
import java.util.HashMap;
import java.util.Map;

/**
 * The transaction attributes that came as something else than strings. A handler sees them as JSON text; when it gives
 * one back as it was, the service must get what it sent and not a string.
 */
final class StoredAttributes {

    private StoredAttributes() {}

    /** The JSON of those attributes that go back as they came and are not strings, by name. */
    static Map<String, String> asSent(Map<String, String> attributes, CallEvent event) {
        Map<String, String> stored = event.call().transactionAttributes();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String value = attribute.getValue();
            if (mayBeNoString(value) && value.equals(stored.get(attribute.getKey()))) {
                // Rare, so the event is read once more instead of keeping this for every event.
                return noStrings(event.envelope().raw().bytes());
            }
        }
        return Map.of();
    }

    private static boolean mayBeNoString(String value) {
        char first = value.isEmpty() ? ' ' : value.charAt(0);
        return first == '{'
                || first == '['
                || first == '-'
                || (first >= '0' && first <= '9')
                || value.equals("true")
                || value.equals("false");
    }

    private static Map<String, String> noStrings(byte[] event) {
        Map<String, String> found = new HashMap<>();
        JsonReader json = new JsonReader(event);
        if (json.beginsObject()) {
            search(json, found);
        }
        return found;
    }

    private static void search(JsonReader json, Map<String, String> found) {
        json.enter();
        while (json.nextMember()) {
            String name = json.name();
            if (!json.isObject()) {
                json.skip();
            } else if (name.equals("TransactionAttributes")) {
                collect(json, found);
            } else if (name.equals("CallDetails") || name.equals("ActionData")) {
                search(json, found);
            } else {
                json.skip();
            }
        }
    }

    private static void collect(JsonReader json, Map<String, String> found) {
        found.clear();
        json.enter();
        while (json.nextMember()) {
            String name = json.name();
            if (json.isString()) {
                found.remove(name);
                json.skip();
            } else {
                found.put(name, json.json());
            }
        }
    }
}
