package io.github.hookswitch.provider.sequences;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.deployment.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an app as the CDK would, with the properties that the constructs give its custom resources. */
final class Assemblies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<String> applications;

    Assemblies(Path folder, List<String> applications) {
        this.folder = folder;
        this.applications = List.copyOf(applications);
    }

    CloudAssembly of(App app, Trouble trouble) throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("version", "48.0.0");
        ObjectNode artifacts = manifest.putObject("artifacts");
        for (int stack = 0; stack < 2; stack++) {
            ObjectNode artifact = artifacts.putObject("stack" + stack);
            artifact.put("type", "aws:cloudformation:stack");
            artifact.put("environment", "aws://111122223333/us-east-1");
            artifact.putObject("properties").put("templateFile", "template" + stack + ".json");
            write(folder.resolve("template" + stack + ".json"), template(app.part(stack), stack, trouble));
        }
        write(folder.resolve("manifest.json"), manifest);
        return CloudAssembly.read(folder);
    }

    private static void write(Path file, ObjectNode json) throws IOException {
        Files.writeString(file, json.toString());
    }

    private ObjectNode template(App part, int stack, Trouble trouble) {
        Map<String, ObjectNode> resources = new LinkedHashMap<>();
        part.rules().forEach((key, rule) -> resources.put(key.id(), rule(key, rule)));
        part.numbers().forEach((key, number) -> resources.put(key.id(), number(number)));
        List<String> ids = new ArrayList<>(resources.keySet());
        ids.add(0, "Anchor");
        resources.put("Anchor", resource("Test::Anchor", false));
        if (trouble.kind() == Trouble.Kind.RESOURCE_FAILS && trouble.at() % 2 == stack) {
            ids.add(Math.min(ids.size(), 1 + trouble.at()), "Failure");
            resources.put("Failure", resource("Test::Failure", false));
        }
        ObjectNode template = JSON.createObjectNode();
        ObjectNode all = template.putObject("Resources");
        ids.forEach(id -> all.set(id, resources.get(id)));
        return template;
    }

    private static ObjectNode resource(String type, boolean retained) {
        ObjectNode resource = JSON.createObjectNode();
        resource.put("Type", type);
        resource.put("DeletionPolicy", retained ? "RetainExceptOnCreate" : "Delete");
        resource.put("UpdateReplacePolicy", retained ? "Retain" : "Delete");
        resource.putObject("Properties");
        return resource;
    }

    private static ObjectNode number(NumberConstruct number) {
        ObjectNode resource = resource("Custom::ChimePhoneNumber", number.retained());
        ObjectNode properties = resource.withObject("/Properties");
        properties.put(number.search(), number.wanted());
        properties.put("ProductType", "SipMediaApplicationDialIn");
        if (number.name() != null) {
            properties.put("Name", number.name());
        }
        if (number.callingName() != null) {
            properties.put("CallingName", number.callingName());
        }
        return resource;
    }

    private ObjectNode rule(Key key, RuleConstruct rule) {
        ObjectNode resource = resource("Custom::ChimeSipRule", rule.retained());
        ObjectNode properties = resource.withObject("/Properties");
        properties.put("Name", rule.name() == null ? key.generatedName() : rule.name());
        properties.put("TriggerType", "ToPhoneNumber");
        if (rule.isForOwnNumber()) {
            properties.putObject("TriggerValue").put("Ref", rule.trigger());
        } else {
            properties.put("TriggerValue", rule.trigger());
        }
        properties.put("Disabled", Boolean.toString(rule.disabled()));
        ArrayNode targets = properties.putArray("TargetApplications");
        targets.addObject()
                .put("SipMediaApplicationId", applications.get(rule.application()))
                .put("Priority", "1")
                .put("AwsRegion", "us-east-1");
        return resource;
    }
}
