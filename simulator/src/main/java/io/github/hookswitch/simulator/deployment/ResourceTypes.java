package io.github.hookswitch.simulator.deployment;

import java.util.Map;
import java.util.Optional;

/** The resource types that a deployment knows; all custom types share one. */
final class ResourceTypes {
    private final Map<String, ResourceType> types;
    private final ResourceType custom;

    ResourceTypes(Map<String, ResourceType> types, ResourceType custom) {
        this.types = Map.copyOf(types);
        this.custom = custom;
    }

    Optional<ResourceType> find(TemplateResource resource) {
        return resource.custom() ? Optional.of(custom) : Optional.ofNullable(types.get(resource.type()));
    }

    ResourceType of(TemplateResource resource) {
        return find(resource).orElseThrow(() -> new TemplateException("unknown resource type " + resource.type()));
    }
}
