package io.github.hookswitch.simulator.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The resource types that a deployment knows; all custom types share one. */
final class ResourceTypes {
    private final Map<String, ResourceType> types;
    private final ResourceType custom;

    ResourceTypes(Map<String, ResourceType> types, ResourceType custom) {
        this.types = new HashMap<>(types);
        this.custom = custom;
    }

    /** Adds a type that needs the others. */
    void add(String name, ResourceType type) {
        types.put(name, type);
    }

    Optional<ResourceType> find(TemplateResource resource) {
        ResourceType known = types.get(resource.type());
        return known == null && resource.custom() ? Optional.of(custom) : Optional.ofNullable(known);
    }

    ResourceType of(TemplateResource resource) {
        return find(resource).orElseThrow(() -> new TemplateException("unknown resource type " + resource.type()));
    }
}
