package io.github.hookswitch.simulator.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates a stack's resources one after the other and its outputs; deletes them again if one fails. */
final class StackCreation {
    private final JsonNode template;
    private final Stack stack;
    private final ResourceTypes types;
    private final Map<String, JsonNode> exports;
    private final Intrinsics intrinsics;
    private final CreationOrder order;

    /** Checks what can be checked before anything is created. */
    StackCreation(
            JsonNode template,
            Stack stack,
            ResourceTypes types,
            Map<String, String> parameters,
            Map<String, JsonNode> exports) {
        this.template = template;
        this.stack = stack;
        this.types = types;
        this.exports = exports;
        this.intrinsics =
                new Intrinsics(new StackValues(template, stack.context(), parameters, stack.resources(), exports));
        this.order = new CreationOrder(active(template));
    }

    StackResult run() throws InterruptedException {
        stack.events().stackBegins(ResourceStatus.CREATE_IN_PROGRESS);
        try {
            for (TemplateResource resource : order.resources()) {
                create(resource);
            }
            resolveOutputs();
        } catch (ResourceFailedException | TemplateException failure) {
            return rollBack(Failures.reason(failure));
        }
        stack.events().stack(ResourceStatus.CREATE_COMPLETE, null);
        return stack.result(ResourceStatus.CREATE_COMPLETE, List.of(), null);
    }

    private Map<String, TemplateResource> active(JsonNode source) {
        Map<String, TemplateResource> active = new LinkedHashMap<>();
        TemplateResource.all(source).forEach((logicalId, resource) -> {
            if (holds(source.path("Resources").path(logicalId), "Resources/" + logicalId)) {
                active.put(logicalId, resource);
            }
        });
        return active;
    }

    private boolean holds(JsonNode conditional, String path) {
        JsonNode condition = conditional.path("Condition");
        return condition.isMissingNode() || intrinsics.condition(condition.asText(), path);
    }

    private void create(TemplateResource resource) throws InterruptedException {
        Instant start = stack.events().begins(resource, ResourceStatus.CREATE_IN_PROGRESS, null);
        JsonNode properties = JsonNodeFactory.instance.objectNode();
        try {
            if (resource.properties().isObject()) {
                properties =
                        intrinsics.resolve(resource.properties(), "Resources/" + resource.logicalId() + "/Properties");
            }
            ResourceState state = types.of(resource)
                    .create(new ResourceRequest(stack.context(), resource.logicalId(), resource.type(), properties));
            add(resource, properties, state);
            stack.events().ends(start, resource, ResourceStatus.CREATE_COMPLETE, state.physicalId(), null);
        } catch (RuntimeException failure) {
            throw failed(start, resource, properties, failure);
        }
    }

    private ResourceFailedException failed(
            Instant start, TemplateResource resource, JsonNode properties, RuntimeException failure) {
        String reason = Failures.reason(failure);
        String left = failure instanceof ResourceFailedException known
                ? known.physicalId().orElse(null)
                : null;
        if (left != null) {
            add(resource, properties, ResourceState.of(left));
        }
        stack.events().ends(start, resource, ResourceStatus.CREATE_FAILED, left, reason);
        return new ResourceFailedException(resource.constructPath() + ": " + reason);
    }

    private void add(TemplateResource resource, JsonNode properties, ResourceState state) {
        stack.resources()
                .put(
                        resource.logicalId(),
                        new LiveResource(resource, properties, state, order.dependencies(resource.logicalId())));
    }

    private void resolveOutputs() {
        template.path("Outputs").properties().forEach(entry -> {
            String path = "Outputs/" + entry.getKey();
            JsonNode output = entry.getValue();
            if (holds(output, path)) {
                JsonNode value = intrinsics.resolve(output.path("Value"), path + "/Value");
                stack.outputs().put(entry.getKey(), value.asText());
                if (output.has("Export")) {
                    export(
                            intrinsics
                                    .resolve(output.path("Export").path("Name"), path + "/Export/Name")
                                    .asText(),
                            value);
                }
            }
        });
    }

    private void export(String name, JsonNode value) {
        if (exports.putIfAbsent(name, value) != null) {
            throw new TemplateException("Export '" + name + "' is exported by another stack already");
        }
        stack.exportNames().add(name);
    }

    private StackResult rollBack(String reason) throws InterruptedException {
        stack.outputs().clear();
        stack.exportNames().forEach(exports::remove);
        stack.events().stack(ResourceStatus.ROLLBACK_IN_PROGRESS, reason);
        StackRemoval removal = new StackRemoval(stack, types, true);
        removal.run();
        ResourceStatus status =
                removal.failure() == null ? ResourceStatus.ROLLBACK_COMPLETE : ResourceStatus.ROLLBACK_FAILED;
        stack.events().stack(status, removal.failure());
        return stack.result(status, removal.retained(), reason);
    }
}
