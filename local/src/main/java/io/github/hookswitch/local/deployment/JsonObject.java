package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object, such as the properties of a resource or its attributes; immutable. */
public final class JsonObject {
    private static final JsonObject EMPTY = new JsonObject(JsonNodeFactory.instance.objectNode());

    private final JsonNode node;

    private JsonObject(JsonNode node) {
        this.node = node;
    }

    /** Of what nobody changes any more. */
    static JsonObject of(JsonNode node) {
        return new JsonObject(node);
    }

    /**
     * An object without members.
     *
     * @return the object
     */
    public static JsonObject empty() {
        return EMPTY;
    }

    /**
     * Reads an object.
     *
     * @param json its text
     * @return the object
     * @throws IllegalArgumentException if the text is no JSON object
     */
    public static JsonObject parse(String json) {
        try {
            JsonNode node = new ObjectMapper().readTree(json);
            if (node.isObject()) {
                return new JsonObject(node);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("json is no JSON (" + e.getOriginalMessage() + "): " + json, e);
        }
        throw new IllegalArgumentException("json must be an object, such as {\"Name\":\"value\"}, but is " + json);
    }

    /**
     * The text of a member that is a string, a number or a boolean.
     *
     * @param name the member's name
     * @return its text; null if it is missing, null, an object or an array
     */
    public @Nullable String text(String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    /**
     * What is deep within the object.
     *
     * @param pointer a JSON pointer, such as {@code /Resources/Phone/Metadata}
     * @return it as JSON; null if there is nothing
     */
    public @Nullable String textAt(String pointer) {
        JsonNode value = node.at(pointer);
        return value.isMissingNode() ? null : value.toString();
    }

    /**
     * The objects in a member that is an object.
     *
     * @param name the member's name
     * @return its members' values in their order; empty if it is missing
     */
    public List<JsonObject> section(String name) {
        List<JsonObject> values = new ArrayList<>();
        node.path(name).forEach(value -> values.add(new JsonObject(value)));
        return values;
    }

    /**
     * The same with one more member, or another value of one.
     *
     * @param name the member's name
     * @param value its value
     * @return the new object
     */
    public JsonObject with(String name, String value) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> all.set(entry.getKey(), entry.getValue()));
        return new JsonObject(all.put(name, value));
    }

    /**
     * The object as text.
     *
     * @return JSON in one line
     */
    public String json() {
        return node.toString();
    }

    JsonNode node() {
        return node;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject object && node.equals(object.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return json();
    }
}
