package io.github.hookswitch.handler.internal.json;

import io.github.hookswitch.handler.event.RawJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of JSON as maps, lists and strings, for what is read on demand only. Numbers and booleans are strings too.
 */
final class JsonValues {

    private JsonValues() {}

    /** The members of an object that has been read once already. */
    static Map<String, @Nullable Object> object(RawJson raw) {
        JsonReader json = new JsonReader(raw.bytes());
        return json.beginsObject() ? object(json) : Map.of();
    }

    @SuppressWarnings("unchecked") // value(...) makes no other maps
    static Map<String, @Nullable Object> asObject(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked") // value(...) makes no other lists
    static List<@Nullable Object> asList(@Nullable Object value) {
        return value instanceof List<?> list ? (List<@Nullable Object>) list : List.of();
    }

    static String asText(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static @Nullable Object value(JsonReader json) {
        if (json.isObject()) {
            return object(json);
        }
        return json.isArray() ? list(json) : json.text();
    }

    private static Map<String, @Nullable Object> object(JsonReader json) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        json.enter();
        while (json.nextMember()) {
            members.put(json.name(), value(json));
        }
        return members;
    }

    private static List<@Nullable Object> list(JsonReader json) {
        List<@Nullable Object> elements = new ArrayList<>();
        json.enter();
        while (json.nextElement()) {
            elements.add(value(json));
        }
        return elements;
    }
}
