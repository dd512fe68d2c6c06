package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the creation and the update of a stack share: evaluating the template, creating a resource, the outputs. */
final class StackChange {
    private final JsonNode template;
    private final Stack stack;
    private final ResourceTypes types;
    private final Exports exports;
    private final Intrinsics intrinsics;
    private final CreationOrder order;

    /** Checks what can be checked before anything is created. */
    StackChange(Stack stack, ResourceTypes types, StackInputs inputs) {
        this.template = stack.context().settings().template().body();
        this.stack = stack;
        this.types = types;
        this.exports = inputs.exports();
        this.intrinsics = new Intrinsics(new StackValues(stack, inputs));
        this.order = new CreationOrder(active(stack.context().settings()));
    }

    /** The resources whose conditions hold, dependencies first. */
    CreationOrder order() {
        return order;
    }

    Stack stack() {
        return stack;
    }

    private Map<String, TemplateResource> active(StackSettings settings) {
        Map<String, TemplateResource> active = new LinkedHashMap<>();
        TemplateResource.all(settings).forEach((logicalId, resource) -> {
            if (holds(template.path("Resources").path(logicalId), "Resources/" + logicalId)) {
                active.put(logicalId, resource);
            }
        });
        return active;
    }

    private boolean holds(JsonNode conditional, String path) {
        JsonNode condition = conditional.path("Condition");
        return condition.isMissingNode() || intrinsics.condition(condition.asText(), path);
    }

    /** Creates a resource and adds it to the stack. */
    void create(TemplateResource resource) throws InterruptedException {
        Instant start = stack.events().begins(resource, ResourceStatus.CREATE_IN_PROGRESS, null);
        JsonNode properties = JsonNodeFactory.instance.objectNode();
        try {
            properties = properties(resource);
            ResourceState state = types.of(resource).create(stack.request(resource, properties));
            add(resource, properties, state);
            stack.events().ends(start, resource, ResourceStatus.CREATE_COMPLETE, state.physicalId(), null);
        } catch (RuntimeException failure) {
            throw failed(start, resource, properties, failure);
        }
    }

    /** The properties with all functions resolved. */
    JsonNode properties(TemplateResource resource) {
        return resource.properties().isObject()
                ? intrinsics.resolve(resource.properties(), "Resources/" + resource.logicalId() + "/Properties")
                : JsonNodeFactory.instance.objectNode();
    }

    /** One property with all functions resolved; a missing node if it resolves to nothing. */
    JsonNode property(TemplateResource resource, String name) {
        return intrinsics.resolve(
                resource.properties().path(name), "Resources/" + resource.logicalId() + "/Properties/" + name);
    }

    /** The template's parameters that a value refers to. */
    List<String> parameters(JsonNode written) {
        return References.in(written).stream()
                .filter(template.path("Parameters")::has)
                .toList();
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

    void add(TemplateResource resource, JsonNode properties, ResourceState state) {
        stack.resources()
                .put(
                        resource.logicalId(),
                        new LiveResource(resource, properties, state, order.dependencies(resource.logicalId())));
    }

    /** Evaluates outputs and exports. */
    void resolveOutputs() {
        Map<String, String> exported = new LinkedHashMap<>();
        template.path("Outputs").properties().forEach(entry -> {
            String path = "Outputs/" + entry.getKey();
            JsonNode output = entry.getValue();
            if (holds(output, path)) {
                String value = intrinsics
                        .resolve(output.path("Value"), path + "/Value")
                        .asText();
                String exportName = exportName(output, path);
                if (exportName != null && exported.put(exportName, value) != null) {
                    throw new TemplateException("Export with name " + exportName + " is already exported by stack "
                            + stack.context().stackName());
                }
                stack.outputs()
                        .put(
                                entry.getKey(),
                                new StackOutput(
                                        entry.getKey(),
                                        value,
                                        output.path("Description").asText(null),
                                        exportName));
            }
        });
        String stackId = stack.context().stackId();
        exports.replace(stackId, exported);
        exports.imported(stackId, stack.context().stackName(), stack.imports());
    }

    private @Nullable String exportName(JsonNode output, String path) {
        return output.has("Export")
                ? intrinsics
                        .resolve(output.path("Export").path("Name"), path + "/Export/Name")
                        .asText()
                : null;
    }
}
