package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads values where the service mixes types: numbers come as strings and strings as numbers. A value of a shape that
 * makes no sense in its place is passed over, as an absent one.
 */
final class LenientValues {

    private LenientValues() {}

    static String knownTextOrEmpty(JsonReader json) {
        String text = json.knownText();
        return text == null ? "" : text;
    }

    static String textOrEmpty(JsonReader json) {
        String text = json.text();
        return text == null ? "" : text;
    }

    /** The members of the object at the reader's position as texts, values that are not scalars as JSON. */
    static Map<String, String> texts(JsonReader json) {
        if (!json.isObject()) {
            json.skip();
            return Map.of();
        }
        Map<String, String> members = new LinkedHashMap<>();
        json.enter();
        while (json.nextMember()) {
            String name = json.name();
            String text = json.isObject() || json.isArray() ? json.json() : json.text();
            if (text != null) {
                members.put(name, text);
            }
        }
        return members;
    }
}
