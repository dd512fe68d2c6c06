package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.LocalFunctions;

/** AWS::Lambda::Alias. */
final class AliasResource implements ResourceType {
    private final LocalFunctions functions;

    AliasResource(LocalFunctions functions) {
        this.functions = functions;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        FunctionArn alias = LambdaResources.function(request).qualified(request.required("Name"));
        functions.putAlias(alias, request.required("FunctionVersion"));
        return ResourceState.of(alias.toString()).with("AliasArn", alias.toString());
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        return create(request);
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        create(request);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        functions.deleteAlias(FunctionArn.parse(state.physicalId()));
    }
}
