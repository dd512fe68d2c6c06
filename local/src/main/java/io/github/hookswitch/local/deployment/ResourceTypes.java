package io.github.hookswitch.local.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The resource types that a deployment knows; all custom types share one. */
final class ResourceTypes {
    private final Map<String, ResourceType> types;
    private final ResourceType custom;
    private final RecordedTypes recorded;
    private final Map<String, ResourceObserver> observers;
    private final PhysicalNames names = new PhysicalNames();

    /**
     * The types.
     *
     * @param types those that are brought to life
     * @param custom that of custom resources
     * @param recorded all others
     * @param observers who is told of resources of a type, by type
     */
    ResourceTypes(
            Map<String, ResourceType> types,
            ResourceType custom,
            RecordedTypes recorded,
            Map<String, ResourceObserver> observers) {
        this.types = new HashMap<>(types);
        this.observers = Map.copyOf(observers);
        this.custom = custom;
        this.recorded = recorded;
    }

    /** Adds a type that needs the others. */
    void add(String name, ResourceType type) {
        types.put(name, type);
    }

    Optional<ResourceType> find(TemplateResource resource) {
        ResourceType known = types.get(resource.type());
        if (known != null) {
            return Optional.of(known);
        }
        return resource.custom() ? Optional.of(custom) : recorded.find(resource.type());
    }

    /** Whether resources of a type are to be refused although CloudFormation knows it. */
    boolean refused(TemplateResource resource) {
        return recorded.strict() && !types.containsKey(resource.type()) && !resource.custom();
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
