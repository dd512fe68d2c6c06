package io.github.hookswitch.local.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The order in which resources are created: dependencies first, otherwise as the template lists them. */
final class CreationOrder {
    private final Map<String, TemplateResource> resources;
    private final Map<String, Set<String>> dependencies = new LinkedHashMap<>();
    private final List<TemplateResource> order = new ArrayList<>();

    CreationOrder(Map<String, TemplateResource> resources) {
        this.resources = resources;
        resources.values().forEach(resource -> dependencies.put(resource.logicalId(), dependenciesOf(resource)));
        Set<String> done = new LinkedHashSet<>();
        resources.keySet().forEach(id -> visit(id, new ArrayList<>(), done));
    }

    List<TemplateResource> resources() {
        return List.copyOf(order);
    }

    List<String> ids() {
        return order.stream().map(TemplateResource::logicalId).toList();
    }

    /** What each needs. */
    Map<String, Set<String>> dependencies() {
        return dependencies;
    }

    TemplateResource resource(String logicalId) {
        return Objects.requireNonNull(resources.get(logicalId), logicalId);
    }

    /** The logical ids that this resource needs. */
    Set<String> dependencies(String logicalId) {
        return dependencies.getOrDefault(logicalId, Set.of());
    }

    private Set<String> dependenciesOf(TemplateResource resource) {
        Set<String> ids = References.in(resource.properties());
        ids.addAll(resource.dependsOn());
        ids.retainAll(resources.keySet());
        return ids;
    }

    private void visit(String id, List<String> path, Set<String> done) {
        if (done.contains(id)) {
            return;
        }
        int start = path.indexOf(id);
        path.add(id);
        if (start >= 0) {
            throw new TemplateException(
                    "Circular dependency between resources: " + String.join(" -> ", path.subList(start, path.size())));
        }
        dependencies(id).forEach(dependency -> visit(dependency, path, done));
        path.remove(path.size() - 1);
        done.add(id);
        TemplateResource resource = resources.get(id);
        if (resource != null) {
            order.add(resource);
        }
    }
}
