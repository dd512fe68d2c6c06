package io.github.hookswitch.simulator.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A deployed stack: what it holds at the moment. */
final class Stack {
    private final StackContext context;
    private final StackEvents events;
    private final Map<String, LiveResource> resources = new LinkedHashMap<>();
    private final Map<String, String> outputs = new LinkedHashMap<>();
    private final List<String> exportNames = new ArrayList<>();

    Stack(StackContext context, StackEvents events) {
        this.context = context;
        this.events = events;
    }

    StackContext context() {
        return context;
    }

    StackEvents events() {
        return events;
    }

    /** The resources in the order of their creation. */
    Map<String, LiveResource> resources() {
        return resources;
    }

    Map<String, String> outputs() {
        return outputs;
    }

    List<String> exportNames() {
        return exportNames;
    }

    ResourceRequest request(LiveResource resource) {
        TemplateResource definition = resource.definition();
        return new ResourceRequest(context, definition.logicalId(), definition.type(), resource.properties());
    }

    StackResult result(ResourceStatus status, List<DeployedResource> retained, @Nullable String failure) {
        return new StackResult(
                context.stackName(),
                status,
                outputs,
                resources.values().stream().map(LiveResource::deployed).toList(),
                retained,
                failure);
    }
}
