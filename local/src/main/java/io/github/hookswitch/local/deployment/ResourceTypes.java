package io.github.hookswitch.local.deployment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The resource types that a deployment knows; all custom types share one. */
final class ResourceTypes {
    private final Map<String, ResourceType> types;
    private final ResourceType custom;
    private final RecordedTypes recorded;
    private final boolean strict;
    private final PhysicalNames names = new PhysicalNames();

    /**
     * The types.
     *
     * @param types those that are brought to life
     * @param custom that of custom resources
     * @param recorded all others
     * @param strict whether those others are refused
     */
    ResourceTypes(Map<String, ResourceType> types, ResourceType custom, RecordedTypes recorded, boolean strict) {
        this.types = new HashMap<>(types);
        this.custom = custom;
        this.recorded = recorded;
        this.strict = strict;
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
        return strict && !types.containsKey(resource.type()) && !resource.custom();
    }

    /** The type of a resource, which creates none under a name that is taken. */
    ResourceType of(TemplateResource resource) {
        return find(resource)
                .<ResourceType>map(type -> new NamedResource(type, names))
                .orElseThrow(() -> new TemplateException("unknown resource type " + resource.type()));
    }

    /** The names that are taken. */
    PhysicalNames names() {
        return names;
    }
}
