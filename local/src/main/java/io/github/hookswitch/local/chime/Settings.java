package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings that the service keeps as they were put, by what they belong to and what they are about. */
final class Settings {
    private final Map<String, Map<String, ObjectNode>> all = new HashMap<>();

    Optional<ObjectNode> find(String owner, String kind) {
        return Optional.ofNullable(all.getOrDefault(owner, Map.of()).get(kind));
    }

    void put(String owner, String kind, ObjectNode value) {
        all.computeIfAbsent(owner, id -> new HashMap<>()).put(kind, value);
    }

    void remove(String owner, String kind) {
        all.getOrDefault(owner, new HashMap<>()).remove(kind);
    }

    void removeAll(String owner) {
        all.remove(owner);
    }
}
