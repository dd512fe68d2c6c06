package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.util.HashSet;
import java.util.Set;

/** AWS::Lambda::Version; another function is a replacement, other properties mean nothing locally. */
final class VersionResource implements ResourceType {
    private final LocalFunctions functions;
    private final Set<String> published = new HashSet<>();

    VersionResource(LocalFunctions functions) {
        this.functions = functions;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        FunctionArn function = LambdaResources.function(request).unqualified();
        String version = functions.publishVersion(function);
        String arn = function.qualified(version).toString();
        if (!published.add(arn)) {
            throw new ResourceFailedException("A version for this Lambda function exists (" + version
                    + "). Modify the function to create a new version");
        }
        return ResourceState.of(arn).with("Version", version).with("FunctionArn", arn);
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        return LambdaResources.changed(request, oldProperties, "FunctionName") ? create(request) : old;
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        functions.restoreVersion(FunctionArn.parse(state.physicalId()));
        published.add(state.physicalId());
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        functions.deleteVersion(FunctionArn.parse(state.physicalId()));
        published.remove(state.physicalId());
    }
}
