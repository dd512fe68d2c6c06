package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the part
 * @param nextToken where the next part begins, null at the end
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {

    /** Keeps a list of its own. */
    public Page {
        items = List.copyOf(items);
    }

    /** An empty token would ask for the first page again. */
    private static @Nullable String nextToken(JsonObject json) {
        String token = json.text("NextToken");
        return token == null || token.isEmpty() ? null : token;
    }

    static <T> Page<T> of(JsonObject json, String member, Function<JsonObject, T> item) {
        return new Page<>(json.objects(member).stream().map(item).toList(), nextToken(json));
    }
}
