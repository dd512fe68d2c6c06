package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.hookswitch.local.deployment.ResourceChange.Detail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what an update would do, without doing it. References to what the update replaces or changes may get another
 * value; whether they do shows only when it is done.
 */
final class StackComparison {
    private static final String MODIFY = "Modify";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final @Nullable Stack before;
    private final JsonNode oldResources;
    private final JsonNode newResources;
    private final StackChange change;
    private final Map<String, ResourceChange> modified = new LinkedHashMap<>();

    StackComparison(@Nullable Stack before, Stack next, StackChange change) {
        this.before = before;
        this.oldResources = before == null ? NOTHING : resources(before);
        this.newResources = resources(next);
        this.change = change;
    }

    private static JsonNode resources(Stack stack) {
        return stack.context().settings().template().body().path("Resources");
    }

    /** One change for each resource that is touched. */
    List<ResourceChange> changes() {
        List<ResourceChange> changes = new ArrayList<>();
        Set<String> kept = new TreeSet<>();
        for (TemplateResource resource : change.order().resources()) {
            LiveResource live = before == null ? null : before.resources().get(resource.logicalId());
            kept.add(resource.logicalId());
            if (live == null) {
                changes.add(
                        new ResourceChange("Add", resource.logicalId(), resource.type(), null, null, null, List.of()));
            } else {
                compare(resource, live);
            }
        }
        changes.addAll(modified.values());
        if (before != null) {
            before.live().stream()
                    .filter(live -> !kept.contains(live.definition().logicalId()))
                    .forEach(live -> changes.add(removal(live)));
        }
        return changes;
    }

    private static ResourceChange removal(LiveResource live) {
        TemplateResource definition = live.definition();
        return new ResourceChange(
                "Remove",
                definition.logicalId(),
                definition.type(),
                live.state().physicalId(),
                null,
                definition.retained() ? "Retain" : "Delete",
                List.of());
    }

    private void compare(TemplateResource resource, LiveResource live) {
        if (!live.definition().type().equals(resource.type())) {
            throw StackServiceException.validation("Update of resource type is not permitted. The new template modifies"
                    + " resource type of the following resources: [" + resource.logicalId() + "]");
        }
        List<Detail> details = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        resource.properties().fieldNames().forEachRemaining(names::add);
        live.properties().fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            compare(resource, live, name, details);
        }
        compareAttributes(resource.logicalId(), details);
        if (details.isEmpty()) {
            return;
        }
        String replacement = replacement(details);
        modified.put(
                resource.logicalId(),
                new ResourceChange(
                        MODIFY,
                        resource.logicalId(),
                        resource.type(),
                        live.state().physicalId(),
                        replacement,
                        replacement.equals("False")
                                ? null
                                : resource.updateReplacePolicy().equals("Delete")
                                        ? "ReplaceAndDelete"
                                        : "ReplaceAndRetain",
                        details));
    }

    private void compare(TemplateResource resource, LiveResource live, String name, List<Detail> details) {
        String recreation = ReplacementRules.recreation(resource.type(), name);
        JsonNode written = resource.properties().path(name);
        int known = details.size();
        for (String reference : References.withAttributes(written)) {
            String id = reference.split("\\.", 2)[0];
            ResourceChange referred = modified.get(id);
            boolean attribute = reference.contains(".");
            if (referred != null && (attribute || !"False".equals(referred.replacement()))) {
                details.add(new Detail(
                        "Properties",
                        name,
                        recreation,
                        attribute ? "ResourceAttribute" : "ResourceReference",
                        reference,
                        false));
            }
        }
        JsonNode old = live.properties().path(name);
        JsonNode now = now(resource, name, written);
        if (now == null || (details.size() == known && !now.equals(old))) {
            boolean direct = !written.equals(
                    oldResources.at("/" + resource.logicalId() + "/Properties").path(name));
            List<String> parameters = direct ? List.of() : change.parameters(written);
            details.add(new Detail(
                    "Properties",
                    name,
                    recreation,
                    parameters.isEmpty() ? "DirectModification" : "ParameterReference",
                    parameters.isEmpty() ? null : parameters.get(0),
                    true));
        }
    }

    /** The property's new value while all resources are as they were; null if it needs one that is not there yet. */
    private @Nullable JsonNode now(TemplateResource resource, String name, JsonNode written) {
        if (written.isMissingNode()) {
            return written;
        }
        try {
            return change.property(resource, name);
        } catch (TemplateException notYet) {
            return null;
        }
    }

    private void compareAttributes(String logicalId, List<Detail> details) {
        for (String attribute : List.of("Metadata", "DeletionPolicy", "UpdateReplacePolicy")) {
            JsonNode old = oldResources.path(logicalId).path(attribute);
            if (!old.equals(newResources.path(logicalId).path(attribute))) {
                details.add(new Detail(attribute, null, "Never", "DirectModification", null, true));
            }
        }
    }

    private static String replacement(List<Detail> details) {
        boolean maybe = false;
        for (Detail detail : details) {
            if (detail.requiresRecreation().equals("Always") && detail.certain()) {
                return "True";
            }
            maybe |= !detail.requiresRecreation().equals("Never");
        }
        return maybe ? "Conditional" : "False";
    }
}
