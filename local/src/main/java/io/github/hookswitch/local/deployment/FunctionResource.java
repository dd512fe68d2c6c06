package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** AWS::Lambda::Function with an asset as its code. */
final class FunctionResource implements ResourceType {
    private static final int LONGEST_NAME = 64;

    private final LocalFunctions functions;

    FunctionResource(LocalFunctions functions) {
        this.functions = functions;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        String name = request.optional("FunctionName").orElseGet(() -> request.generatedName(LONGEST_NAME));
        if (stoodIn(request)) {
            return ResourceState.of(name).with("Arn", arn(request, name).toString());
        }
        functions.create(configuration(request, name));
        return ResourceState.of(name).with("Arn", arn(request, name).toString());
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        if (LambdaResources.changed(request, oldProperties, "FunctionName")) {
            return create(request);
        }
        if (stoodIn(request)) {
            return old;
        }
        functions.update(configuration(request, old.physicalId()));
        return old;
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        if (!stoodIn(request)) {
            functions.delete(arn(request, state.physicalId()));
        }
    }

    /** A function of the CDK's own whose work is done here without it. */
    private static boolean stoodIn(ResourceRequest request) {
        return request.logicalId().startsWith(CrossRegionReferences.FUNCTION_PREFIX);
    }

    private static FunctionConfiguration configuration(ResourceRequest request, String name) {
        Map<String, String> environment = new LinkedHashMap<>();
        request.json()
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return new FunctionConfiguration(
                arn(request, name),
                request.required("Handler"),
                request.required("Runtime"),
                code(request),
                environment,
                Duration.ofSeconds(number(request, "Timeout", 3)),
                number(request, "MemorySize", 128));
    }

    private static Path code(ResourceRequest request) {
        JsonNode code = request.json().path("Code");
        if (!code.has("S3Key")) {
            throw new ResourceFailedException("Only functions whose code is an asset (a jar, a zip or a directory) are"
                    + " run locally, not inline code or container images. Use Code.fromAsset");
        }
        return request.stack()
                .object(code.path("S3Bucket").asText(), code.path("S3Key").asText());
    }

    private static int number(ResourceRequest request, String name, int byDefault) {
        String text = request.optional(name).orElse(Integer.toString(byDefault));
        if (!text.matches("\\d{1,6}")) {
            throw new ResourceFailedException(name + " '" + text + "' is not a whole number");
        }
        return Integer.parseInt(text);
    }

    private static FunctionArn arn(ResourceRequest request, String name) {
        return FunctionArn.of(request.stack().region(), request.stack().account(), name);
    }
}
