package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.local.lambda.LocalLayers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** AWS::Lambda::LayerVersion; every change is a replacement. */
final class LayerVersionResource implements ResourceType {
    private static final int LONGEST_NAME = 140;

    private final LocalFunctions functions;

    LayerVersionResource(LocalFunctions functions) {
        this.functions = functions;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        String name = request.optional("LayerName").orElseGet(() -> request.generatedName(LONGEST_NAME));
        LocalLayers.Version version = functions
                .layers()
                .publish(
                        request.stack().region(), request.stack().account(), name, content(request), recorded(request));
        return ResourceState.of(version.arn()).with("LayerVersionArn", version.arn());
    }

    private static Map<String, String> recorded(ResourceRequest request) {
        Map<String, String> recorded = new LinkedHashMap<>();
        for (String setting :
                new String[] {"Description", "LicenseInfo", "CompatibleRuntimes", "CompatibleArchitectures"}) {
            if (request.json().hasNonNull(setting)) {
                recorded.put(setting, request.json().path(setting).toString());
            }
        }
        return recorded;
    }

    private static Path content(ResourceRequest request) {
        JsonNode content = request.json().path("Content");
        return request.stack()
                .object(content.path("S3Bucket").asText(), content.path("S3Key").asText());
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        functions.layers().restore(state.physicalId(), content(request), recorded(request));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        return create(request);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        functions.layers().delete(state.physicalId());
    }
}
