package io.github.hookswitch.provider.internal.chime;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the part
 * @param nextToken where the next part begins, null at the end
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {

    /** An empty token would ask for the first page again, and a null item stands for nothing. */
    public Page {
        items = items.stream().filter(Objects::nonNull).toList();
        nextToken = nextToken == null || nextToken.isEmpty() ? null : nextToken;
    }
}
