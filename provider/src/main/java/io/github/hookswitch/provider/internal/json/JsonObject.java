package io.github.hookswitch.provider.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that was read, seen by its reader's expectations: what is of another kind is as good as absent. */
public final class JsonObject {
    private static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<?, ?> members;

    /**
     * An object.
     *
     * @param members as {@link Json#read} gives them
     */
    public JsonObject(Map<?, ?> members) {
        this.members = members;
    }

    /**
     * A scalar.
     *
     * @param name of the member
     * @return its string, null if it is absent
     */
    public @Nullable String text(String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    /**
     * A scalar that matters only if it is there.
     *
     * @param name of the member
     * @return its string, empty if it is absent
     */
    public String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    /**
     * A switch.
     *
     * @param name of the member
     * @return whether it is there and on
     */
    public boolean flag(String name) {
        return "true".equals(text(name));
    }

    /**
     * An integer.
     *
     * @param name of the member
     * @return its value, 0 if there is none
     */
    public int integer(String name) {
        try {
            return Integer.parseInt(textOrEmpty(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * A time in ISO 8601.
     *
     * @param name of the member
     * @return the time, null if there is none
     */
    public @Nullable Instant time(String name) {
        try {
            return OffsetDateTime.parse(textOrEmpty(name)).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * An object.
     *
     * @param name of the member
     * @return the object, an empty one if it is absent
     */
    public JsonObject object(String name) {
        return members.get(name) instanceof Map<?, ?> object ? new JsonObject(object) : EMPTY;
    }

    /**
     * An array of objects.
     *
     * @param name of the member
     * @return the objects, none if it is absent
     */
    public List<JsonObject> objects(String name) {
        return elements(name).stream()
                .filter(Map.class::isInstance)
                .map(element -> new JsonObject((Map<?, ?>) element))
                .toList();
    }

    /**
     * An array of scalars.
     *
     * @param name of the member
     * @return their strings, none if it is absent
     */
    public List<String> texts(String name) {
        return elements(name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private List<?> elements(String name) {
        return members.get(name) instanceof List<?> elements ? elements : List.of();
    }
}
