package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
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
    private boolean updatable;

    Stack(StackContext context, StackEvents events) {
        this.context = context;
        this.events = events;
    }

    /** The same stack with another template, holding what it holds now. */
    Stack next(StackContext newContext) {
        Stack next = new Stack(newContext, events);
        next.resources.putAll(resources);
        return next;
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
        return request(resource.definition(), resource.properties());
    }

    ResourceRequest request(TemplateResource definition, JsonNode properties) {
        return new ResourceRequest(context, definition.logicalId(), definition.type(), JsonObject.of(properties));
    }

    /** Whether it can be updated: its last creation or update ended well, or was undone. */
    boolean updatable() {
        return updatable;
    }

    /** The result of an operation that ends now. */
    StackResult result(ResourceStatus status, List<DeployedResource> retained, @Nullable String failure) {
        updatable = status == ResourceStatus.CREATE_COMPLETE
                || status == ResourceStatus.UPDATE_COMPLETE
                || status == ResourceStatus.UPDATE_ROLLBACK_COMPLETE;
        return new StackResult(
                context.stackName(),
                context.region(),
                status,
                outputs,
                resources.values().stream().map(LiveResource::deployed).toList(),
                retained,
                failure);
    }
}
