package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One operation of the API: where it is found and what it does. */
record Operation(
        String name,
        String method,
        List<String> path,
        @Nullable String selector,
        int successStatus,
        Structure members,
        Action action) {

    /** What the operation does; null is an empty answer. */
    @FunctionalInterface
    interface Action {
        @Nullable
        ObjectNode run(Input input);
    }

    /**
     * Describes an operation.
     *
     * @param members what a request to it may hold
     * @param uri the path with {@code {members}}, and after a question mark the constant query that selects it
     */
    static Operation of(String name, String method, String uri, int successStatus, Structure members, Action action) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        return new Operation(
                name,
                method,
                List.of(path.substring(1).split("/", -1)),
                query < 0 ? null : uri.substring(query + 1),
                successStatus,
                members,
                action);
    }

    /** The same operation with a check that comes first. */
    Operation checked(Consumer<Input> check) {
        return new Operation(name, method, path, selector, successStatus, members, input -> {
            check.accept(input);
            return action.run(input);
        });
    }

    boolean matches(String requestMethod, List<String> segments, @Nullable String requestSelector) {
        if (!method.equals(requestMethod)
                || segments.size() != path.size()
                || !Objects.equals(selector, requestSelector)) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!path.get(i).startsWith("{") && !path.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    Map<String, String> pathMembers(List<String> segments) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String part = path.get(i);
            if (part.startsWith("{")) {
                members.put(part.substring(1, part.length() - 1), segments.get(i));
            }
        }
        return members;
    }
}
