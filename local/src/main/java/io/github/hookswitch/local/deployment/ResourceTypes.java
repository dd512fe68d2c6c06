package io.github.hookswitch.local.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The resource types that a deployment knows; all custom types share one. */
final class ResourceTypes {
    private final Map<String, ResourceType> types;
    private final ResourceType custom;
    private final Map<String, ResourceObserver> observers;
    private final PhysicalNames names = new PhysicalNames();

    ResourceTypes(Map<String, ResourceType> types, ResourceType custom, Map<String, ResourceObserver> observers) {
        this.types = new HashMap<>(types);
        this.observers = Map.copyOf(observers);
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

    /** The type of a resource, which creates none under a name that is taken. */
    ResourceType of(TemplateResource resource) {
        return find(resource)
                .map(type -> observed(resource.type(), type))
                .<ResourceType>map(type -> new NamedResource(type, names))
                .orElseThrow(() -> new TemplateException("unknown resource type " + resource.type()));
    }

    private ResourceType observed(String name, ResourceType type) {
        ResourceObserver observer = observers.get(name);
        return observer == null ? type : new ObservedResource(type, observer);
    }

    /** The names that are taken. */
    PhysicalNames names() {
        return names;
    }
}
