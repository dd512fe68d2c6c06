package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.lambda.FunctionPermission;
import io.github.hookswitch.local.lambda.LocalFunctions;

/** AWS::Lambda::Permission; every change is a replacement. */
final class PermissionResource implements ResourceType {
    private static final int LONGEST_ID = 100;

    private final LocalFunctions functions;

    PermissionResource(LocalFunctions functions) {
        this.functions = functions;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        String statementId = request.generatedName(LONGEST_ID);
        add(request, statementId);
        return ResourceState.of(statementId).with("Id", statementId);
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        add(request, state.physicalId());
    }

    private void add(ResourceRequest request, String statementId) {
        functions.addPermission(
                LambdaResources.function(request),
                new FunctionPermission(
                        statementId,
                        request.required("Action"),
                        request.required("Principal"),
                        request.optional("SourceArn").orElse(null),
                        request.optional("SourceAccount").orElse(null)));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        return create(request);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        functions.removePermission(LambdaResources.function(request), state.physicalId());
    }
}
