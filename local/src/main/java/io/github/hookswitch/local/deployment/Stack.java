package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A deployed stack: what it holds at the moment. Resources may be added and taken by several threads. */
final class Stack {
    private final StackContext context;
    private final StackEvents events;
    private final Map<String, LiveResource> resources = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, StackOutput> outputs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Set<String> imports = Collections.synchronizedSet(new LinkedHashSet<>());

    Stack(StackContext context, StackEvents events) {
        this.context = context;
        this.events = events;
    }

    /** The same stack with another template, holding what it holds now. */
    Stack next(StackSettings settings, Map<String, String> parameters) {
        Stack next = new Stack(context.with(settings, parameters), events);
        synchronized (resources) {
            next.resources.putAll(resources);
        }
        return next;
    }

    StackContext context() {
        return context;
    }

    StackEvents events() {
        return events;
    }

    /** The resources by logical id, in the order of their creation; to walk through, take {@link #live}. */
    Map<String, LiveResource> resources() {
        return resources;
    }

    /** The resources as they are now, in the order of their creation. */
    List<LiveResource> live() {
        synchronized (resources) {
            return new ArrayList<>(resources.values());
        }
    }

    Map<String, StackOutput> outputs() {
        return outputs;
    }

    /** The names of the exports of other stacks that its values were taken from. */
    Set<String> imports() {
        return imports;
    }

    ResourceRequest request(LiveResource resource) {
        return request(resource.definition(), resource.properties());
    }

    ResourceRequest request(TemplateResource definition, JsonNode properties) {
        return new ResourceRequest(context, definition.logicalId(), definition.type(), JsonObject.of(properties));
    }

    /** The result of an operation that ends now. */
    StackResult result(ResourceStatus status, List<DeployedResource> retained, @Nullable String failure) {
        Map<String, String> values = new LinkedHashMap<>();
        synchronized (outputs) {
            outputs.forEach((key, output) -> values.put(key, output.value()));
        }
        return new StackResult(
                context.stackName(),
                context.region(),
                status,
                values,
                live().stream().map(LiveResource::deployed).toList(),
                retained,
                failure);
    }
}
