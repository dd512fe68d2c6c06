package io.github.hookswitch.local.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Maps of texts as JSON. */
public final class Maps {
    private Maps() {}

    /**
     * A map as an object.
     *
     * @param map texts by names
     * @return an object whose members are in the order of their names, so that the same map is the same text
     */
    public static ObjectNode json(Map<String, String> map) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(map).forEach(node::put);
        return node;
    }

    /**
     * An object as a map.
     *
     * @param node an object whose members are texts; a missing one is empty
     * @return the texts by names
     */
    public static Map<String, String> of(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.properties()
                .forEach(member -> map.put(member.getKey(), member.getValue().asText()));
        return map;
    }
}
