package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.state.Maps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stack as JSON, with what is needed to bring it back after a restart; of its events only each resource's last one. */
final class StackState {

    private StackState() {}

    /** What a saved stack says. */
    record Saved(
            StackSettings settings, String stackId, Map<String, String> parameters, JsonNode node, Instant created) {

        List<LiveResource> resources() {
            Map<String, TemplateResource> definitions = TemplateResource.all(settings);
            List<LiveResource> resources = new ArrayList<>();
            for (JsonNode resource : node.path("resources")) {
                TemplateResource definition = definitions.get(text(resource, "logicalId"));
                // A stack whose update was not undone may hold what its template has lost.
                if (definition != null) {
                    resources.add(new LiveResource(
                            definition,
                            resource.path("properties"),
                            new ResourceState(text(resource, "physicalId"), JsonObject.of(resource.path("attributes"))),
                            names(resource.path("dependencies"))));
                }
            }
            return resources;
        }

        List<StackOutput> outputs() {
            List<StackOutput> outputs = new ArrayList<>();
            for (JsonNode output : node.path("outputs")) {
                outputs.add(new StackOutput(
                        text(output, "key"),
                        text(output, "value"),
                        optional(output, "description"),
                        optional(output, "exportName")));
            }
            return outputs;
        }

        Set<String> imports() {
            return names(node.path("imports"));
        }

        boolean terminationProtection() {
            return node.path("terminationProtection").asBoolean();
        }

        /** What was under way when the run before ended has failed. */
        ResourceStatus status() {
            ResourceStatus status = ResourceStatus.valueOf(text(node, "status"));
            return switch (status) {
                case CREATE_IN_PROGRESS -> ResourceStatus.CREATE_FAILED;
                case ROLLBACK_IN_PROGRESS -> ResourceStatus.ROLLBACK_FAILED;
                case UPDATE_IN_PROGRESS, UPDATE_ROLLBACK_IN_PROGRESS -> ResourceStatus.UPDATE_FAILED;
                case UPDATE_COMPLETE_CLEANUP_IN_PROGRESS -> ResourceStatus.UPDATE_COMPLETE;
                case DELETE_IN_PROGRESS -> ResourceStatus.DELETE_FAILED;
                default -> status;
            };
        }

        @Nullable
        String statusReason() {
            return ResourceStatus.valueOf(text(node, "status")).inProgress()
                    ? "The local AWS was restarted in the meantime"
                    : optional(node, "statusReason");
        }
    }

    static ObjectNode save(DeployedStack stack, Function<byte[], String> keep) {
        Stack live = stack.holding();
        StackSettings settings = live.context().settings();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", stack.id())
                .put("account", settings.account())
                .put("region", settings.region())
                .put("name", settings.stackName())
                .put("status", stack.status().name())
                .put("statusReason", stack.statusReason().orElse(null))
                .put("created", stack.created().toString())
                .put("terminationProtection", stack.terminationProtected())
                .put("template", keep.apply(settings.template().text().getBytes(StandardCharsets.UTF_8)))
                .put("roleArn", settings.roleArn().orElse(null))
                .put("onFailure", settings.onFailure().name())
                .put("parentId", settings.parentId().orElse(null));
        node.set("parameters", Maps.json(settings.parameters()));
        node.set("values", Maps.json(live.context().parameters()));
        node.set("tags", Maps.json(settings.tags()));
        node.set("constructPaths", Maps.json(settings.constructPaths()));
        settings.capabilities().forEach(node.putArray("capabilities")::add);
        settings.notificationArns().forEach(node.putArray("notificationArns")::add);
        new ArrayList<>(live.imports()).forEach(node.putArray("imports")::add);
        ArrayNode outputs = node.putArray("outputs");
        synchronized (live.outputs()) {
            live.outputs()
                    .values()
                    .forEach(output -> outputs.addObject()
                            .put("key", output.key())
                            .put("value", output.value())
                            .put("description", output.description())
                            .put("exportName", output.exportName()));
        }
        ArrayNode resources = node.putArray("resources");
        live.live().forEach(resource -> resources.add(save(resource)));
        return node;
    }

    private static ObjectNode save(LiveResource resource) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("logicalId", resource.definition().logicalId())
                .put("physicalId", resource.state().physicalId());
        node.set("properties", resource.properties());
        node.set("attributes", resource.state().attributes().node());
        resource.dependencies().forEach(node.putArray("dependencies")::add);
        return node;
    }

    static Saved read(JsonNode node, Function<String, byte[]> kept) {
        String template = new String(kept.apply(text(node, "template")), StandardCharsets.UTF_8);
        StackSettings.Builder settings = StackSettings.builder(
                        text(node, "account"), text(node, "region"), text(node, "name"), Template.parse(template))
                .parameters(Maps.of(node.path("parameters")))
                .tags(Maps.of(node.path("tags")))
                .capabilities(List.copyOf(names(node.path("capabilities"))))
                .notificationArns(List.copyOf(names(node.path("notificationArns"))))
                .roleArn(optional(node, "roleArn"))
                .onFailure(StackSettings.OnFailure.valueOf(text(node, "onFailure")))
                .constructPaths(Maps.of(node.path("constructPaths")));
        String parent = optional(node, "parentId");
        if (parent != null) {
            settings.parentId(parent);
        }
        return new Saved(
                settings.build(),
                text(node, "id"),
                new LinkedHashMap<>(Maps.of(node.path("values"))),
                node,
                Instant.parse(text(node, "created")));
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new LinkedHashSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static @Nullable String optional(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }
}
