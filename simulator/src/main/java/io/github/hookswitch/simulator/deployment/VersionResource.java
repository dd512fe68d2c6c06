package io.github.hookswitch.simulator.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.simulator.lambda.FunctionArn;
import io.github.hookswitch.simulator.lambda.LocalFunctions;

/** AWS::Lambda::Version; every change is a replacement. */
final class VersionResource implements ResourceType {
    private final LocalFunctions functions;

    VersionResource(LocalFunctions functions) {
        this.functions = functions;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        FunctionArn function = LambdaResources.function(request).unqualified();
        String version = functions.publishVersion(function);
        String arn = function.qualified(version).toString();
        return ResourceState.of(arn).with("Version", version).with("FunctionArn", arn);
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonNode oldProperties, ResourceState old) {
        return create(request);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        functions.deleteVersion(FunctionArn.parse(state.physicalId()));
    }
}
