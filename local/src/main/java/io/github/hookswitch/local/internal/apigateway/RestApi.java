package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.InvocationResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A REST API. Its stages all show it as it is now: a deployment is no copy of it, because the CDK makes a new one with each
 * change anyway.
 */
final class RestApi implements Api {
    private static final String ANY = "ANY";
    private static final String JSON = "application/json";

    private final ApiId id;
    private final ApiFunctions functions;
    private final ApiKeys keys;
    private final String rootId;
    private final Map<String, Resource> resources = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> methods = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> stages = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> authorizers = new ConcurrentHashMap<>();
    private volatile JsonNode properties;

    /**
     * @param parentId the resource above
     * @param pathPart what is added to its path
     */
    record Resource(String parentId, String pathPart) {}

    private record Target(String resourceId, String path, Map<String, String> variables, JsonNode method) {}

    RestApi(ApiId id, String rootId, JsonNode properties, ApiFunctions functions, ApiKeys keys) {
        this.id = id;
        this.rootId = rootId;
        this.properties = properties;
        this.functions = functions;
        this.keys = keys;
    }

    void properties(JsonNode now) {
        properties = now;
    }

    void putResource(String resourceId, Resource resource) {
        resources.put(resourceId, resource);
    }

    void removeResource(String resourceId) {
        resources.remove(resourceId);
    }

    void putMethod(String resourceId, String httpMethod, JsonNode method) {
        methods.put(resourceId + " " + httpMethod, method);
    }

    void removeMethod(String resourceId, String httpMethod) {
        methods.remove(resourceId + " " + httpMethod);
    }

    Map<String, JsonNode> stages() {
        return stages;
    }

    Map<String, JsonNode> authorizers() {
        return authorizers;
    }

    @Override
    public String name() {
        return properties.path("Name").asText();
    }

    @Override
    public String defaultPath() {
        return stages.keySet().stream()
                .sorted()
                .findFirst()
                .map(stage -> "/" + stage)
                .orElse("");
    }

    @Override
    public LoopbackResponse answer(ApiRequest request) throws InterruptedException {
        List<String> all = request.segments();
        JsonNode stage = all.isEmpty() ? null : stages.get(all.get(0));
        if (stage == null) {
            return Answers.rest(Answers.FORBIDDEN, "Forbidden", "ForbiddenException");
        }
        if (properties.has("Body") || properties.has("BodyS3Location")) {
            return Answers.notServed("An API of an OpenAPI document (" + name() + ")");
        }
        String stageName = all.get(0);
        ApiRequest inStage = request.at(request.path().substring(stageName.length() + 1));
        Optional<Target> target = target(inStage);
        return target.isPresent()
                ? answer(inStage, new ApiStage(id, stageName, variables(stage)), target.get())
                : Answers.missingToken();
    }

    private LoopbackResponse answer(ApiRequest request, ApiStage stage, Target target) throws InterruptedException {
        JsonNode method = target.method();
        String sourceArn = id.executionArn(stage.name(), request.method() + target.path());
        Authorization.Outcome caller = new Authorization(functions, id.account())
                .ofRest(request, method, authorizers, id.executionArn(stage.name(), request.method() + request.path()));
        if (caller.refusal() != null) {
            return caller.refusal();
        }
        if (method.path("ApiKeyRequired").asBoolean()
                && !keys.knows(request.header("x-api-key").orElse(""))) {
            return Answers.rest(Answers.FORBIDDEN, "Forbidden", "ForbiddenException");
        }
        JsonNode integration = method.path("Integration");
        String type = integration.path("Type").asText();
        String uri = integration.path("Uri").asText();
        if (type.equals("MOCK")) {
            return new MockIntegration(integration, functions.warnings()).answer(request);
        }
        if (!type.equals("AWS_PROXY") || !ApiFunctions.isFunction(uri)) {
            return Answers.notServed("The integration " + type + " of " + request.method() + " " + target.path()
                    + " (only AWS_PROXY to a function and MOCK are)");
        }
        boolean base64 = takesBinary(request.header("Content-Type").orElse(""));
        PayloadOne.Routed routed = new PayloadOne.Routed(
                stage,
                null,
                target.path(),
                target.resourceId(),
                ApiRequest.decoded(request.path(), false),
                "/" + stage.name() + request.path(),
                target.variables(),
                caller.context());
        InvocationResult result = functions.invoke(
                ApiFunctions.functionOf(uri, stage.variables()),
                sourceArn,
                id.account(),
                PayloadOne.of(request, routed, base64));
        return answer(result, request);
    }

    private LoopbackResponse answer(InvocationResult result, ApiRequest request) {
        if (result instanceof InvocationResult.Answered answered) {
            boolean decodes = takesBinary(request.header("Accept").orElse(""));
            Optional<LoopbackResponse> made = ProxyAnswer.one(answered.payload(), decodes, JSON);
            if (made.isEmpty()) {
                functions
                        .warnings()
                        .accept("Malformed Lambda proxy response: API " + name()
                                + " needs an object with statusCode, headers and body, not " + answered.text());
            }
            return made.orElseGet(RestApi::badGateway);
        }
        if (result instanceof InvocationResult.FunctionError || result instanceof InvocationResult.TimedOut) {
            return badGateway();
        }
        return Answers.rest(Answers.INTERNAL_ERROR, "Internal server error", "InternalServerErrorException");
    }

    private static LoopbackResponse badGateway() {
        return Answers.rest(Answers.BAD_GATEWAY, "Internal server error", "InternalServerErrorException");
    }

    private Optional<Target> target(ApiRequest request) {
        Map<PathPattern, String> byPattern = new LinkedHashMap<>();
        byPattern.put(PathPattern.of("/"), rootId);
        resources.keySet().forEach(resource -> byPattern.put(PathPattern.of(pathOf(resource)), resource));
        List<PathPattern> patterns = new ArrayList<>(byPattern.keySet());
        patterns.sort(Comparator.comparing((PathPattern pattern) -> pattern, PathPattern.PRECISE_FIRST));
        for (PathPattern pattern : patterns) {
            String resource = byPattern.get(pattern);
            Optional<Map<String, String>> variables = pattern.match(request.segments());
            JsonNode method =
                    methods.getOrDefault(resource + " " + request.method(), methods.get(resource + " " + ANY));
            if (variables.isPresent() && method != null && resource != null) {
                return Optional.of(new Target(resource, pathOf(resource), variables.get(), method));
            }
        }
        return Optional.empty();
    }

    private String pathOf(String resourceId) {
        Resource resource = resources.get(resourceId);
        if (resource == null) {
            return "/";
        }
        String above = pathOf(resource.parentId());
        return (above.equals("/") ? "" : above) + "/" + resource.pathPart();
    }

    private boolean takesBinary(String types) {
        for (JsonNode binary : properties.path("BinaryMediaTypes")) {
            String pattern = binary.asText().replace("~1", "/");
            if (pattern.equals("*/*") || (!pattern.isEmpty() && types.contains(pattern))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> variables(JsonNode stage) {
        Map<String, String> variables = new LinkedHashMap<>();
        stage.path("Variables")
                .properties()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
        return variables;
    }
}
