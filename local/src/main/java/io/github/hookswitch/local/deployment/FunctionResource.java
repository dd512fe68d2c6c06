package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.internal.lambdaapi.FunctionSettings;
import io.github.hookswitch.local.internal.lambdaapi.InlineCode;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** AWS::Lambda::Function. Its code is an asset, or stands in the template. */
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
        tag(request, arn(request, name));
        return ResourceState.of(name).with("Arn", arn(request, name).toString());
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        if (LambdaResources.changed(request, oldProperties, "FunctionName", "PackageType")) {
            return create(request);
        }
        if (stoodIn(request)) {
            return old;
        }
        functions.update(configuration(request, old.physicalId()));
        tag(request, arn(request, old.physicalId()));
        return old;
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        if (!stoodIn(request)) {
            functions.create(configuration(request, state.physicalId()));
            tag(request, arn(request, state.physicalId()));
        }
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

    private FunctionConfiguration configuration(ResourceRequest request, String name) {
        return new FunctionSettings(functions.layers()).read(arn(request, name), request.json(), code(request));
    }

    private Path code(ResourceRequest request) {
        JsonNode code = request.json().path("Code");
        if (code.hasNonNull("ZipFile")) {
            Path folder = functions.newFolder();
            InlineCode.write(code.path("ZipFile").asText(), request.required("Runtime"), folder);
            return folder;
        }
        if (code.hasNonNull("ImageUri")) {
            return functions.newFolder();
        }
        if (!code.hasNonNull("S3Key")) {
            throw new ResourceFailedException(
                    "Please provide a source for function code: S3Bucket and S3Key, ZipFile, or ImageUri");
        }
        return request.stack()
                .object(code.path("S3Bucket").asText(), code.path("S3Key").asText());
    }

    private void tag(ResourceRequest request, FunctionArn function) {
        Map<String, String> tags = new LinkedHashMap<>();
        request.json()
                .path("Tags")
                .forEach(tag ->
                        tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        functions.tags(function, tags);
    }

    private static FunctionArn arn(ResourceRequest request, String name) {
        return FunctionArn.of(request.stack().region(), request.stack().account(), name);
    }
}
