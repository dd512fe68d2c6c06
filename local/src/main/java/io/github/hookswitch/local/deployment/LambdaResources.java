package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.util.Map;

/** The resource types of AWS Lambda, backed by {@link LocalFunctions}. */
final class LambdaResources {
    private LambdaResources() {}

    static Map<String, ResourceType> all(LocalFunctions functions) {
        return Map.of(
                "AWS::Lambda::Function", new FunctionResource(functions),
                "AWS::Lambda::Version", new VersionResource(functions),
                "AWS::Lambda::Alias", new AliasResource(functions),
                "AWS::Lambda::LayerVersion", new LayerVersionResource(functions),
                "AWS::Lambda::Permission", new PermissionResource(functions),
                "AWS::Lambda::EventInvokeConfig", new EventInvokeConfigResource(functions));
    }

    /** What the FunctionName property means, which may be a name, a partial or a full ARN. */
    static FunctionArn function(ResourceRequest request) {
        StackContext stack = request.stack();
        return FunctionArn.resolve(request.required("FunctionName"), stack.region(), stack.account());
    }

    static boolean changed(ResourceRequest request, JsonObject oldProperties, String... names) {
        for (String name : names) {
            if (!request.json().path(name).equals(oldProperties.node().path(name))) {
                return true;
            }
        }
        return false;
    }
}
