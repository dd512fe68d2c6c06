package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what makes a template impossible to deploy, before anything is created. */
final class TemplateChecks {
    /** Its functions are known in every template here. */
    private static final String LANGUAGE_EXTENSIONS = "\\[?\"AWS::LanguageExtensions\"]?";

    private static final int MOST_RESOURCES = 500;
    private static final int MOST_PARAMETERS = 200;
    private static final int MOST_OUTPUTS = 200;

    private TemplateChecks() {}

    static void check(StackSettings settings, ResourceTypes types) {
        JsonNode template = settings.template().body();
        if (template.has("Transform") && !template.path("Transform").toString().matches(LANGUAGE_EXTENSIONS)) {
            throw new TemplateException("Transform " + template.path("Transform")
                    + " is not supported locally. Deploy a template without macros; for AWS::Serverless, write the app"
                    + " with the AWS CDK or give the resources their CloudFormation types");
        }
        Map<String, TemplateResource> resources = TemplateResource.all(settings);
        if (resources.isEmpty()) {
            throw new TemplateException("Template format error: At least one Resources member must be defined.");
        }
        resources.keySet().stream()
                .filter(name -> name.startsWith("Fn::"))
                .findFirst()
                .ifPresent(loop -> {
                    throw new TemplateException(
                            "Resources/" + loop + " is not supported locally. Write the resources out");
                });
        requireKnownTypes(resources, types);
        requireReferences(template, resources);
        requireLimits(settings, template, resources);
    }

    private static void requireKnownTypes(Map<String, TemplateResource> resources, ResourceTypes types) {
        Set<String> refused = new TreeSet<>();
        resources.values().stream().filter(types::refused).forEach(resource -> refused.add(resource.type()));
        if (!refused.isEmpty()) {
            throw new TemplateException("Nothing here brings these resource types to life: " + refused
                    + ". Deploy without strict to have them recorded, or add types of your own with"
                    + " resourceType(name, type)");
        }
        Set<String> unknown = new TreeSet<>();
        resources.values().stream()
                .filter(resource -> types.find(resource).isEmpty())
                .forEach(resource -> unknown.add(resource.type()));
        if (!unknown.isEmpty()) {
            throw new TemplateException("Template format error: Unrecognized resource types: " + unknown
                    + ". Types of your own are added with resourceType(name, type)");
        }
    }

    private static void requireReferences(JsonNode template, Map<String, TemplateResource> resources) {
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
            throw new TemplateException("Template format error: Unresolved resource dependencies " + unresolved
                    + " in the Resources block of the template");
        }
    }

    private static void requireLimits(
            StackSettings settings, JsonNode template, Map<String, TemplateResource> resources) {
        requireAtMost(MOST_RESOURCES, resources.size(), "Number of resources, ");
        requireAtMost(MOST_PARAMETERS, template.path("Parameters").size(), "Number of parameters, ");
        requireAtMost(MOST_OUTPUTS, template.path("Outputs").size(), "Number of outputs, ");
        if (!settings.stackName().matches("[a-zA-Z][-a-zA-Z0-9]{0,127}")) {
            throw new TemplateException("1 validation error detected: Value '" + settings.stackName()
                    + "' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern:"
                    + " [a-zA-Z][-a-zA-Z0-9]*");
        }
    }

    private static void requireAtMost(int most, int number, String what) {
        if (number > most) {
            throw new TemplateException(
                    "Template format error: " + what + number + ", is greater than maximum allowed, " + most);
        }
    }
}
