package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.LocalFunctions;

/** AWS::Lambda::EventInvokeConfig: how often a failed asynchronous invocation is repeated. */
final class EventInvokeConfigResource implements ResourceType {
    private final LocalFunctions functions;

    EventInvokeConfigResource(LocalFunctions functions) {
        this.functions = functions;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        int retries = request.optional("MaximumRetryAttempts")
                .map(Integer::parseInt)
                .orElse(LocalFunctions.MAXIMUM_ASYNC_RETRIES);
        functions.maximumAsyncRetries(target(request), retries);
        return ResourceState.of(request.generatedName(128));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        if (LambdaResources.changed(request, oldProperties, "FunctionName", "Qualifier")) {
            return create(request);
        }
        create(request);
        return old;
    }

    @Override
    public void restore(ResourceRequest request, ResourceState state) {
        create(request);
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        functions.maximumAsyncRetries(target(request), LocalFunctions.MAXIMUM_ASYNC_RETRIES);
    }

    private static FunctionArn target(ResourceRequest request) {
        String qualifier = request.required("Qualifier");
        return LambdaResources.function(request).qualified(qualifier.equals(FunctionArn.LATEST) ? null : qualifier);
    }
}
