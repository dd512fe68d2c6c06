package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.FunctionConfigurationBuilder;
import io.github.hookswitch.local.lambda.LocalLayers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the settings of a function, which CloudFormation and Lambda's API name alike. */
public final class FunctionSettings {
    /** The runtime that stands for an image. */
    public static final String CONTAINER = "container";

    private static final Set<String> RECORDED = Set.of(
            "Architectures",
            "DeadLetterConfig",
            "Description",
            "EphemeralStorage",
            "FileSystemConfigs",
            "ImageConfig",
            "KMSKeyArn",
            "Layers",
            "LoggingConfig",
            "PackageType",
            "SnapStart",
            "TracingConfig",
            "VpcConfig");
    private static final int LONGEST_NUMBER = 6;

    private final LocalLayers layers;

    /**
     * A reader.
     *
     * @param layers the layers that functions may name
     */
    public FunctionSettings(LocalLayers layers) {
        this.layers = layers;
    }

    /**
     * Reads all settings of a new function.
     *
     * @param arn the function's ARN
     * @param settings the settings by their names
     * @param code where its code lies
     * @return the function
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public FunctionConfiguration read(FunctionArn arn, JsonNode settings, Path code) {
        boolean image = settings.path("PackageType").asText().equals("Image");
        FunctionConfigurationBuilder function = FunctionConfiguration.builder(
                arn,
                image ? "" : required(settings, "Handler"),
                image ? CONTAINER : required(settings, "Runtime"),
                code);
        apply(settings, function, Map.of());
        return function.build();
    }

    /**
     * Reads the settings that are to change.
     *
     * @param existing the function as it is
     * @param settings the new settings by their names; those that are not there stay as they are
     * @return the changed function
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public FunctionConfiguration change(FunctionConfiguration existing, JsonNode settings) {
        FunctionConfigurationBuilder function = existing.toBuilder();
        if (settings.hasNonNull("Handler")) {
            function.handler(settings.path("Handler").asText());
        }
        if (settings.hasNonNull("Runtime")) {
            function.runtime(settings.path("Runtime").asText());
        }
        apply(settings, function, existing.recorded());
        return function.build();
    }

    private void apply(JsonNode settings, FunctionConfigurationBuilder function, Map<String, String> recordedBefore) {
        if (settings.hasNonNull("Environment")) {
            Map<String, String> variables = new LinkedHashMap<>();
            settings.path("Environment")
                    .path("Variables")
                    .properties()
                    .forEach(entry ->
                            variables.put(entry.getKey(), entry.getValue().asText()));
            function.environment(variables);
        }
        if (settings.hasNonNull("Timeout")) {
            function.timeout(Duration.ofSeconds(number(settings, "Timeout")));
        }
        if (settings.hasNonNull("MemorySize")) {
            function.memoryMegabytes(number(settings, "MemorySize"));
        }
        if (settings.hasNonNull("Role")) {
            function.role(settings.path("Role").asText());
        }
        if (settings.hasNonNull("Layers")) {
            function.layers(files(settings.path("Layers")));
        }
        String logGroup = settings.path("LoggingConfig").path("LogGroup").asText("");
        if (!logGroup.isEmpty()) {
            function.logGroup(logGroup);
        }
        Map<String, String> recorded = new LinkedHashMap<>(recordedBefore);
        settings.properties().forEach(entry -> {
            if (RECORDED.contains(entry.getKey()) && !entry.getValue().isNull()) {
                recorded.put(entry.getKey(), entry.getValue().toString());
            }
        });
        function.recorded(recorded);
    }

    private List<Path> files(JsonNode arns) {
        List<Path> files = new ArrayList<>();
        arns.forEach(arn -> files.add(layers.find(arn.asText())
                .orElseThrow(() -> new IllegalArgumentException("Layer version " + arn.asText() + " does not exist."
                        + " Deploy the layer first: layers of other accounts are not to be had here"))
                .content()));
        return files;
    }

    private static String required(JsonNode settings, String name) {
        String value = settings.path(name).asText("");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Property " + name + " of AWS::Lambda::Function is required");
        }
        return value;
    }

    private static int number(JsonNode settings, String name) {
        String text = settings.path(name).asText();
        if (text.length() > LONGEST_NUMBER || !text.matches("\\d+")) {
            throw new IllegalArgumentException(name + " '" + text + "' is not a whole number");
        }
        return Integer.parseInt(text);
    }
}
