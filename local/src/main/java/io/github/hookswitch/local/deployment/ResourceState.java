package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a resource type returns for a resource that exists.
 *
 * @param physicalId its physical id, which is also what {@code Ref} gives
 * @param attributes what {@code Fn::GetAtt} gives, by name
 */
public record ResourceState(String physicalId, Map<String, JsonNode> attributes) {
    /**
     * Copies the attributes.
     *
     * @param physicalId its physical id, which is also what {@code Ref} gives
     * @param attributes what {@code Fn::GetAtt} gives, by name
     */
    public ResourceState {
        attributes = Map.copyOf(attributes);
    }

    /**
     * A resource without attributes.
     *
     * @param physicalId its physical id
     * @return the state
     */
    public static ResourceState of(String physicalId) {
        return new ResourceState(physicalId, Map.of());
    }

    /**
     * The same with one more attribute.
     *
     * @param name the attribute's name
     * @param value its value
     * @return the new state
     */
    public ResourceState with(String name, String value) {
        Map<String, JsonNode> all = new LinkedHashMap<>(attributes);
        all.put(name, TextNode.valueOf(value));
        return new ResourceState(physicalId, all);
    }
}
