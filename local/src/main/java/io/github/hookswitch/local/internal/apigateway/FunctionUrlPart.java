package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.lambda.FunctionArn;
import java.net.URI;
import java.util.Objects;

/** The resource type of function URLs; {@code Ref} gives the function's ARN. */
final class FunctionUrlPart extends ApiPart {
    private static final String ATTRIBUTE = "FunctionUrl";

    private final HttpApis apis;

    FunctionUrlPart(HttpApis apis) {
        super("TargetFunctionArn", "Qualifier");
        this.apis = apis;
    }

    @Override
    ResourceState begin(ResourceRequest request) {
        String id = apis.newUrlId();
        String account = request.stack().account();
        String region = request.stack().region();
        FunctionArn target = FunctionArn.resolve(request.required("TargetFunctionArn"), region, account);
        FunctionArn function =
                request.optional("Qualifier").map(target::qualified).orElse(target);
        apis.addUrl(
                id,
                new FunctionUrl(
                        new ApiId(id, account, region), function, json(request.properties()), apis.functions()));
        return ResourceState.of(function.toString())
                .with("FunctionArn", function.toString())
                .with(ATTRIBUTE, apis.addressOfUrl(id));
    }

    @Override
    void put(ResourceRequest request, ResourceState state, JsonNode properties) {
        apis.url(id(state))
                .filter(FunctionUrl.class::isInstance)
                .ifPresent(url -> ((FunctionUrl) url).properties(properties));
    }

    @Override
    void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
        apis.remove(id(state));
    }

    private static String id(ResourceState state) {
        String path = URI.create(Objects.requireNonNull(state.attributes().text(ATTRIBUTE)))
                .getPath();
        return path.substring(HttpApis.URLS.length(), path.length() - 1);
    }
}
