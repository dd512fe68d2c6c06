package io.github.hookswitch.local.internal.apigateway;

import io.github.hookswitch.local.deployment.ResourceType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The resource types of HTTP APIs. */
public final class ApiResources {
    private ApiResources() {}

    /**
     * All of them.
     *
     * @param apis where they take effect
     * @return the types by name
     */
    public static Map<String, ResourceType> all(HttpApis apis) {
        Map<String, ResourceType> all = new LinkedHashMap<>(RestApiParts.all(apis));
        all.putAll(HttpApiParts.all(apis));
        all.put("AWS::Lambda::Url", new FunctionUrlPart(apis));
        return all;
    }
}
