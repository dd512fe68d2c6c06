package io.github.hookswitch.provider.internal.cfn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties of a custom resource. CloudFormation hands every scalar on as a string. */
public final class Properties {
    private final JsonNode json;
    private final String path;

    private Properties(JsonNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /**
     * Wraps the ResourceProperties of a request.
     *
     * @param json an object, or null for no properties
     * @return the properties
     */
    public static Properties of(@Nullable JsonNode json) {
        return new Properties(json == null ? JsonNodeFactory.instance.objectNode() : json, "");
    }

    /**
     * A property that may be absent.
     *
     * @param name its name
     * @return the value, null if it is absent or empty
     * @throws Failure if it is not a scalar
     */
    public @Nullable String optional(String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new Failure("Property " + path + name + " must be a string, but is " + value + ".");
        }
        String text = value.asText();
        return text.isEmpty() ? null : text;
    }

    /**
     * A property that may be absent and has a default.
     *
     * @param name its name
     * @param defaultValue the value if it is absent
     * @return the value
     * @throws Failure if it is not a scalar
     */
    public String optional(String name, String defaultValue) {
        String value = optional(name);
        return value == null ? defaultValue : value;
    }

    /**
     * A property that has to be there.
     *
     * @param name its name
     * @return the value
     * @throws Failure if it is absent, empty or not a scalar
     */
    public String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw new Failure("Property " + path + name + " is missing; add it to the resource.");
        }
        return value;
    }

    /**
     * A number.
     *
     * @param name its name
     * @param value its text
     * @param least the smallest value allowed
     * @param most the largest value allowed
     * @return the number
     * @throws Failure if it is not an integer within the range
     */
    public int integer(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notInRange(name, value, least, most);
        }
        throw notInRange(name, value, least, most);
    }

    private Failure notInRange(String name, String value, int least, int most) {
        return new Failure(
                "Property " + path + name + " is '" + value + "'; use an integer from " + least + " to " + most + ".");
    }

    /**
     * A switch that is off if it is absent.
     *
     * @param name its name
     * @return true or false
     * @throws Failure if it is neither true nor false
     */
    public boolean flag(String name) {
        return switch (optional(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new Failure("Property " + path + name + " is '" + optional(name) + "'; use true or false.");
        };
    }

    /**
     * A list of objects.
     *
     * @param name its name
     * @return the properties of each object, in order; empty if the list is absent
     * @throws Failure if it is not a list of objects
     */
    public List<Properties> list(String name) {
        JsonNode value = json.get(name);
        List<Properties> list = new ArrayList<>();
        if (value == null || value.isNull()) {
            return list;
        }
        for (JsonNode element : value) {
            if (!value.isArray() || !element.isObject()) {
                throw new Failure("Property " + path + name + " must be a list of objects, but is " + value + ".");
            }
            list.add(new Properties(element, path + name + "[" + list.size() + "]."));
        }
        return list;
    }
}
