package io.github.hookswitch.provider.internal.cfn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a custom resource. CloudFormation hands every scalar on as a string. */
public final class Properties {
    private final Map<?, ?> members;
    private final String path;

    private Properties(Map<?, ?> members, String path) {
        this.members = members;
        this.path = path;
    }

    /**
     * Wraps the ResourceProperties of a request.
     *
     * @param json a JSON object, or null for no properties
     * @return the properties
     */
    public static Properties of(@Nullable Object json) {
        return new Properties(json instanceof Map<?, ?> members ? members : Map.of(), "");
    }

    /**
     * A property that may be absent.
     *
     * @param name its name
     * @return the value, null if it is absent or empty
     * @throws Failure if it is not a scalar
     */
    public @Nullable String optional(String name) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new Failure("Property " + path + name + " must be a string, but is " + value + ".");
        }
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
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw notObjects(name, value);
        }
        List<Properties> list = new ArrayList<>();
        for (Object element : elements) {
            if (!(element instanceof Map<?, ?> object)) {
                throw notObjects(name, value);
            }
            list.add(new Properties(object, path + name + "[" + list.size() + "]."));
        }
        return list;
    }

    private Failure notObjects(String name, Object value) {
        return new Failure("Property " + path + name + " must be a list of objects, but is " + value + ".");
    }
}
