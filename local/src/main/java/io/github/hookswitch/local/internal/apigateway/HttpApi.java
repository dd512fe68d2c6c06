package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.InvocationResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An HTTP API. */
final class HttpApi implements Api {
    static final String DEFAULT = "$default";
    private static final int NO_CONTENT = 204;

    private final ApiId id;
    private final ApiFunctions functions;
    private final Map<String, JsonNode> routes = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> integrations = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> stages = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> authorizers = new ConcurrentHashMap<>();
    private volatile JsonNode properties;

    private record Target(String routeKey, String path, Map<String, String> variables, JsonNode route) {}

    HttpApi(ApiId id, JsonNode properties, ApiFunctions functions) {
        this.id = id;
        this.properties = properties;
        this.functions = functions;
    }

    void properties(JsonNode now) {
        properties = now;
    }

    Map<String, JsonNode> routes() {
        return routes;
    }

    Map<String, JsonNode> integrations() {
        return integrations;
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
        return stages.isEmpty() || stages.containsKey(DEFAULT)
                ? ""
                : "/" + stages.keySet().stream().sorted().findFirst().orElseThrow();
    }

    @Override
    public LoopbackResponse answer(ApiRequest request) throws InterruptedException {
        if (properties.path("ProtocolType").asText().equals("WEBSOCKET")) {
            return Answers.notServed("The WebSocket API " + name());
        }
        if (properties.has("Body") || properties.has("BodyS3Location")) {
            return Answers.notServed("An API of an OpenAPI document (" + name() + ")");
        }
        List<String> parts = request.segments();
        boolean named = !parts.isEmpty() && stages.containsKey(parts.get(0));
        String stageName = named ? parts.get(0) : DEFAULT;
        JsonNode stage = stages.get(stageName);
        if (stage == null) {
            return Answers.message(Answers.NOT_FOUND, "Not Found");
        }
        Cors cors = new Cors(properties.path("CorsConfiguration"));
        if (cors.isSet() && Cors.isPreflight(request)) {
            return new LoopbackResponse(NO_CONTENT, cors.preflight(request), new byte[0]);
        }
        ApiRequest inStage = named ? request.at(request.path().substring(stageName.length() + 1)) : request;
        LoopbackResponse answer = inStage(inStage, request.path(), new ApiStage(id, stageName, variables(stage)));
        return answer.withHeaders(cors.headers(request));
    }

    private LoopbackResponse inStage(ApiRequest request, String rawPath, ApiStage stage) throws InterruptedException {
        Optional<Target> found = target(request);
        if (found.isEmpty()) {
            return Answers.message(Answers.NOT_FOUND, "Not Found");
        }
        Target target = found.get();
        JsonNode integration = integrations.getOrDefault(
                target.route().path("Target").asText().replaceFirst("^integrations/", ""), MissingNode.getInstance());
        String uri = integration.path("IntegrationUri").asText();
        String type = integration.path("IntegrationType").asText();
        if (!type.equals("AWS_PROXY") || integration.has("IntegrationSubtype") || !ApiFunctions.isFunction(uri)) {
            return Answers.notServed("The integration " + type + " "
                    + integration.path("IntegrationSubtype").asText() + " of " + target.routeKey()
                    + " (only AWS_PROXY to a function is)");
        }
        String arn = id.executionArn(
                stage.name(), target.routeKey().equals(DEFAULT) ? DEFAULT : request.method() + target.path());
        ObjectNode event = two(request, rawPath, stage, target, null);
        Authorization.Outcome caller =
                new Authorization(functions, id.account()).ofHttp(request, target.route(), authorizers, event, arn);
        if (caller.refusal() != null) {
            return caller.refusal();
        }
        boolean one = integration.path("PayloadFormatVersion").asText("1.0").equals("1.0");
        JsonNode sent = one
                ? one(request, rawPath, stage, target, caller.context())
                : two(request, rawPath, stage, target, caller.context());
        InvocationResult result =
                functions.invoke(ApiFunctions.functionOf(uri, stage.variables()), arn, id.account(), sent);
        return answer(result, one);
    }

    private JsonNode one(
            ApiRequest request, String rawPath, ApiStage stage, Target target, @Nullable JsonNode authorizer) {
        return PayloadOne.of(
                request,
                new PayloadOne.Routed(
                        stage,
                        "1.0",
                        target.path(),
                        target.routeKey(),
                        rawPath,
                        rawPath,
                        target.variables(),
                        authorizer),
                !request.hasTextType() || request.text().isEmpty());
    }

    private ObjectNode two(
            ApiRequest request, String rawPath, ApiStage stage, Target target, @Nullable JsonNode authorizer) {
        return PayloadTwo.of(
                request,
                new PayloadTwo.Routed(
                        stage,
                        id.account(),
                        id.domainName(),
                        target.routeKey(),
                        rawPath,
                        target.variables(),
                        authorizer));
    }

    private LoopbackResponse answer(InvocationResult result, boolean one) {
        if (result instanceof InvocationResult.Answered answered) {
            String type = "text/plain;charset=UTF-8";
            return (one ? ProxyAnswer.one(answered.payload(), true, type) : ProxyAnswer.two(answered.payload(), type))
                    .orElseGet(HttpApi::failed);
        }
        return failed();
    }

    private static LoopbackResponse failed() {
        return Answers.message(Answers.INTERNAL_ERROR, "Internal Server Error");
    }

    /** The most precise route; of equal ones that for this very method. */
    private Optional<Target> target(ApiRequest request) {
        List<JsonNode> sorted = routes.values().stream()
                .sorted(Comparator.comparing((JsonNode route) -> PathPattern.of(path(route)), PathPattern.PRECISE_FIRST)
                        .thenComparing(route -> key(route).startsWith("ANY ")))
                .toList();
        for (JsonNode route : sorted) {
            Optional<Map<String, String>> variables =
                    PathPattern.of(path(route)).match(request.segments());
            String method = key(route).split(" ", -1)[0];
            if (!key(route).equals(DEFAULT)
                    && variables.isPresent()
                    && (method.equals("ANY") || method.equals(request.method()))) {
                return Optional.of(new Target(key(route), path(route), variables.get(), route));
            }
        }
        return sorted.stream()
                .filter(route -> key(route).equals(DEFAULT))
                .findFirst()
                .map(route -> new Target(DEFAULT, DEFAULT, Map.of(), route));
    }

    private static String key(JsonNode route) {
        return route.path("RouteKey").asText();
    }

    private static String path(JsonNode route) {
        return key(route).replaceFirst("^\\S+ ", "");
    }

    private static Map<String, String> variables(JsonNode stage) {
        Map<String, String> variables = new LinkedHashMap<>();
        stage.path("StageVariables")
                .properties()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
        return variables;
    }
}
