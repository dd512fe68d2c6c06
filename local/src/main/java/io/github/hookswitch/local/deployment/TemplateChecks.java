package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what makes a template impossible to deploy, before anything is created. */
final class TemplateChecks {
    private TemplateChecks() {}

    static void check(StackArtifact artifact) {
        JsonNode template = artifact.template();
        String stack = "Stack " + artifact.stackName() + ": ";
        if (template.has("Transform")) {
            throw new TemplateException(
                    stack + "Transform " + template.path("Transform") + " is not supported locally. Remove the macro");
        }
        Map<String, TemplateResource> resources = TemplateResource.all(artifact);
        if (resources.isEmpty()) {
            throw new TemplateException(stack + "the template has no resources");
        }
        Set<String> unresolved = new TreeSet<>();
        for (TemplateResource resource : resources.values()) {
            Set<String> names = References.in(resource.properties());
            names.addAll(resource.dependsOn());
            unresolved.addAll(names);
        }
        unresolved.removeIf(name -> name.startsWith("AWS::")
                || resources.containsKey(name)
                || template.path("Parameters").has(name));
        if (!unresolved.isEmpty()) {
            throw new TemplateException(stack + "unresolved resource dependencies " + unresolved
                    + " in the Resources block. Synthesize the app again");
        }
    }
}
