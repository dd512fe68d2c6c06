package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members of an event and their JSON types, whatever their values. */
final class EventForm {
    /** Members whose own members are named by users. */
    private static final Set<String> MAPS =
            Set.of("Arguments", "SessionAttributes", "SipHeaders", "Slots", "TransactionAttributes");

    private final SortedMap<String, String> types = new TreeMap<>();

    private EventForm() {}

    static EventForm of(JsonNode event) {
        EventForm form = new EventForm();
        form.add("", event, false);
        return form;
    }

    /** What makes this form another one than an expected one; empty if nothing does. */
    List<String> differencesFrom(EventForm expected) {
        List<String> differences = new ArrayList<>();
        types.forEach((path, type) -> {
            String other = expected.types.get(path);
            if (other == null) {
                differences.add("has " + path + " " + type);
            } else if (!other.equals(type)) {
                differences.add("has " + path + " " + type + " instead of " + other);
            }
        });
        expected.types.forEach((path, type) -> {
            if (!types.containsKey(path)) {
                differences.add("lacks " + path + " " + type);
            }
        });
        return differences;
    }

    private void add(String path, JsonNode node, boolean isMap) {
        types.put(path, node.getNodeType().name());
        node.properties().forEach(member -> {
            String name = isMap ? "*" : member.getKey();
            add(path + "/" + name, member.getValue(), MAPS.contains(member.getKey()));
        });
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            // Participants are told apart, the entries of other lists are alike.
            add(path + (path.endsWith("/Participants") ? "/" + i : "/*"), node.get(i), false);
        }
    }
}
