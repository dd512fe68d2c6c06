package io.github.hookswitch.handler.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of JSON as maps, lists and strings, for what is read on demand only. Numbers and booleans are strings too.
 */
public final class JsonValues {

    private JsonValues() {}

    /**
     * Reads an object.
     *
     * @param object the UTF-8 text of JSON that has been read once already
     * @return its members; none if it is something else than an object
     */
    public static Map<String, @Nullable Object> object(byte[] object) {
        JsonReader json = new JsonReader(object);
        return json.beginsObject() ? object(json) : Map.of();
    }

    /**
     * The members of an object.
     *
     * @param value a value that was read
     * @return its members; none if it is something else than an object
     */
    @SuppressWarnings("unchecked") // value(...) makes no other maps
    public static Map<String, @Nullable Object> asObject(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /**
     * The elements of an array.
     *
     * @param value a value that was read
     * @return its elements; none if it is something else than an array
     */
    @SuppressWarnings("unchecked") // value(...) makes no other lists
    public static List<@Nullable Object> asList(@Nullable Object value) {
        return value instanceof List<?> list ? (List<@Nullable Object>) list : List.of();
    }

    /**
     * A string.
     *
     * @param value a value that was read
     * @return the string, number or boolean; empty if it is something else
     */
    public static String asText(@Nullable Object value) {
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
