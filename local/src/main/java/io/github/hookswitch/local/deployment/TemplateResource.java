package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One resource as its template declares it, functions unresolved.
 *
 * @param logicalId the key in the Resources section
 * @param type the resource type
 * @param properties the properties; an empty object if there are none
 * @param dependsOn the explicit dependencies
 * @param deletionPolicy Delete, Retain or RetainExceptOnCreate
 * @param updateReplacePolicy Delete or Retain
 * @param constructPath the CDK construct's path, or the logical id where there is none
 */
record TemplateResource(
        String logicalId,
        String type,
        JsonNode properties,
        List<String> dependsOn,
        String deletionPolicy,
        String updateReplacePolicy,
        String constructPath) {
    private static final Set<String> POLICIES = Set.of("Delete", "Retain", "RetainExceptOnCreate");

    TemplateResource {
        dependsOn = List.copyOf(dependsOn);
        if (!POLICIES.contains(deletionPolicy) || !POLICIES.contains(updateReplacePolicy)) {
            throw new TemplateException("Resources/" + logicalId + ": DeletionPolicy '" + deletionPolicy
                    + "' or UpdateReplacePolicy '" + updateReplacePolicy
                    + "' is not supported locally. Use Delete, Retain or RetainExceptOnCreate");
        }
    }

    static Map<String, TemplateResource> all(StackSettings stack) {
        Map<String, TemplateResource> all = new LinkedHashMap<>();
        stack.template()
                .body()
                .path("Resources")
                .properties()
                .forEach(entry -> all.put(entry.getKey(), of(entry, stack.constructPaths())));
        return all;
    }

    private static TemplateResource of(Map.Entry<String, JsonNode> entry, Map<String, String> constructPaths) {
        String logicalId = entry.getKey();
        JsonNode resource = entry.getValue();
        List<String> dependsOn = new ArrayList<>();
        JsonNode declared = resource.path("DependsOn");
        if (declared.isTextual()) {
            dependsOn.add(declared.asText());
        }
        declared.forEach(id -> dependsOn.add(id.asText()));
        return new TemplateResource(
                logicalId,
                resource.path("Type").asText(),
                resource.path("Properties"),
                dependsOn,
                resource.path("DeletionPolicy").asText("Delete"),
                resource.path("UpdateReplacePolicy").asText("Delete"),
                resource.path("Metadata")
                        .path("aws:cdk:path")
                        .asText(constructPaths.getOrDefault(logicalId, logicalId)));
    }

    /** Whether the resource stays when it is removed from a stack that was created with success. */
    boolean retained() {
        return !deletionPolicy.equals("Delete");
    }

    boolean custom() {
        return type.startsWith("Custom::") || type.equals("AWS::CloudFormation::CustomResource");
    }
}
