package io.github.hookswitch.local.internal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a request.
 *
 * @param fields names as they were sent and values, in their order; a name may be there more than once
 */
public record HeaderFields(List<Map.Entry<String, String>> fields) {

    /** Copies the fields. */
    public HeaderFields {
        fields = List.copyOf(fields);
    }

    /**
     * The last value of a header.
     *
     * @param name its name, in any case
     * @return its value; null if it was not sent
     */
    public @Nullable String last(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The last values by names in small letters. */
    Map<String, String> byName() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach(field -> all.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
        return all;
    }
}
