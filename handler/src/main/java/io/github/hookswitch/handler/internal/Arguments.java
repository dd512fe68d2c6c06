package io.github.hookswitch.handler.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses null by name, where a compiler that checks nullness was not asked. */
public final class Arguments {

    private Arguments() {}

    /**
     * Refuses null.
     *
     * @param <T> the value's type
     * @param name the parameter's name
     * @param value the value
     * @return the value
     * @throws IllegalArgumentException if the value is null
     */
    public static <T> T notNull(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is null: it must be given");
        }
        return value;
    }

    /**
     * Copies a list.
     *
     * @param <T> the elements' type
     * @param name the parameter's name
     * @param values the list
     * @return an unmodifiable copy
     * @throws IllegalArgumentException if the list is null, or an element
     */
    public static <T> List<T> list(String name, List<? extends T> values) {
        notNull(name, values);
        List<T> copy = new ArrayList<>(values.size());
        for (T value : values) {
            if (value == null) {
                throw new IllegalArgumentException(name + '[' + copy.size() + "] is null: it must be given");
            }
            copy.add(value);
        }
        return List.copyOf(copy);
    }

    /**
     * Copies a map, in its order.
     *
     * @param <T> the values' type
     * @param name the parameter's name
     * @param values the map
     * @return an unmodifiable copy
     * @throws IllegalArgumentException if the map is null, or a name or value in it
     */
    public static <T> Map<String, T> map(String name, Map<String, ? extends T> values) {
        notNull(name, values);
        Map<String, T> copy = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends T> entry : values.entrySet()) {
            if (entry.getKey() == null) {
                throw new IllegalArgumentException(name + " has the name null: it must be given");
            }
            if (entry.getValue() == null) {
                throw new IllegalArgumentException(name + '.' + entry.getKey() + " is null: it must be given");
            }
            copy.put(entry.getKey(), entry.getValue());
        }
        return Collections.unmodifiableMap(copy);
    }
}
