package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.InvocationResult;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may call an API. Lambda authorizers decide as in AWS; a token of Cognito or another issuer must be there, but nobody
 * here can check it, so its claims are believed, with a warning.
 */
final class Authorization {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiFunctions functions;
    private final String account;

    Authorization(ApiFunctions functions, String account) {
        this.functions = functions;
        this.account = account;
    }

    /**
     * What came of it.
     *
     * @param refusal the answer to who may not call; null for who may
     * @param context what the event is to say of the caller; null for nothing
     */
    record Outcome(
            @Nullable LoopbackResponse refusal, @Nullable JsonNode context) {
        static Outcome allowed(@Nullable JsonNode context) {
            return new Outcome(null, context);
        }

        static Outcome refused(LoopbackResponse answer) {
            return new Outcome(answer, null);
        }
    }

    /** Of a method of a REST API. */
    Outcome ofRest(ApiRequest request, JsonNode method, Map<String, JsonNode> authorizers, String methodArn)
            throws InterruptedException {
        String type = method.path("AuthorizationType").asText("NONE");
        return switch (type) {
            case "AWS_IAM" ->
                request.header("Authorization").orElse("").startsWith("AWS4-")
                        ? Outcome.allowed(null)
                        : Outcome.refused(Answers.missingToken());
            case "COGNITO_USER_POOLS" ->
                token(request, "Authorization", type)
                        .map(claims -> Outcome.allowed(JSON.objectNode().set("claims", texts(claims))))
                        .orElseGet(() -> Outcome.refused(unauthorized()));
            case "CUSTOM" -> {
                JsonNode authorizer =
                        authorizers.get(method.path("AuthorizerId").asText());
                yield authorizer == null
                        ? Outcome.refused(Answers.rest(
                                Answers.INTERNAL_ERROR, "Internal server error", "AuthorizerConfigurationException"))
                        : custom(request, authorizer, methodArn);
            }
            default -> Outcome.allowed(null);
        };
    }

    private Outcome custom(ApiRequest request, JsonNode authorizer, String methodArn) throws InterruptedException {
        boolean byToken = authorizer.path("Type").asText().equals("TOKEN");
        String source = authorizer.path("IdentitySource").asText("");
        for (String each : source.split(",", -1)) {
            if (!each.isBlank() && IdentitySource.of(each, request).isEmpty()) {
                return Outcome.refused(unauthorized());
            }
        }
        ObjectNode event = JSON.objectNode();
        event.put("type", byToken ? "TOKEN" : "REQUEST");
        event.put("methodArn", methodArn);
        if (byToken) {
            event.put("authorizationToken", IdentitySource.of(source, request).orElse(""));
        } else {
            event.put("httpMethod", request.method());
            event.put("path", request.path());
            ObjectNode headers = event.putObject("headers");
            request.headers().forEach((name, values) -> headers.put(name, values.get(values.size() - 1)));
            ObjectNode parameters = event.putObject("queryStringParameters");
            request.parameters().forEach((name, values) -> parameters.put(name, values.get(values.size() - 1)));
        }
        return decided(authorizer, event, methodArn)
                .map(answer -> answer.allows(methodArn)
                        ? Outcome.allowed(answer.restContext())
                        : Outcome.refused(Answers.rest(
                                Answers.FORBIDDEN,
                                "User is not authorized to access this resource",
                                "AccessDeniedException")))
                .orElseGet(() -> Outcome.refused(
                        Answers.rest(Answers.INTERNAL_ERROR, "Internal server error", "AuthorizerFailureException")));
    }

    /** Of a route of an HTTP API. */
    Outcome ofHttp(ApiRequest request, JsonNode route, Map<String, JsonNode> authorizers, JsonNode event, String arn)
            throws InterruptedException {
        String type = route.path("AuthorizationType").asText("NONE");
        return switch (type) {
            case "AWS_IAM" ->
                request.header("Authorization").orElse("").startsWith("AWS4-")
                        ? Outcome.allowed(null)
                        : Outcome.refused(Answers.message(Answers.FORBIDDEN, "Forbidden"));
            case "JWT" ->
                token(request, "Authorization", type)
                        .map(claims -> {
                            ObjectNode context = JSON.objectNode();
                            ObjectNode jwt = context.putObject("jwt");
                            jwt.set("claims", texts(claims));
                            jwt.putNull("scopes");
                            return Outcome.allowed(context);
                        })
                        .orElseGet(() -> Outcome.refused(Answers.message(Answers.UNAUTHORIZED, "Unauthorized")));
            case "CUSTOM" -> {
                JsonNode authorizer = authorizers.get(route.path("AuthorizerId").asText());
                yield authorizer == null
                        ? Outcome.refused(Answers.message(Answers.INTERNAL_ERROR, "Internal Server Error"))
                        : customHttp(request, authorizer, event, arn);
            }
            default -> Outcome.allowed(null);
        };
    }

    private Outcome customHttp(ApiRequest request, JsonNode authorizer, JsonNode event, String arn)
            throws InterruptedException {
        for (JsonNode source : authorizer.path("IdentitySource")) {
            if (IdentitySource.of(source.asText(), request).isEmpty()) {
                return Outcome.refused(Answers.message(Answers.UNAUTHORIZED, "Unauthorized"));
            }
        }
        ObjectNode sent = event.deepCopy();
        sent.put("type", "REQUEST");
        sent.put("routeArn", arn);
        return decided(authorizer, sent, arn)
                .map(answer -> answer.allows(arn)
                        ? Outcome.allowed(answer.httpContext())
                        : Outcome.refused(Answers.message(Answers.FORBIDDEN, "Forbidden")))
                .orElseGet(() -> Outcome.refused(Answers.message(Answers.INTERNAL_ERROR, "Internal Server Error")));
    }

    private Optional<AuthorizerAnswer> decided(JsonNode authorizer, JsonNode event, String arn)
            throws InterruptedException {
        String function =
                ApiFunctions.functionOf(authorizer.path("AuthorizerUri").asText(), Map.of());
        // The permission of an authorizer is for the API's authorizers, not for its methods.
        String source = arn.replaceFirst("^((?:[^:]*:){5}[^/]+)/.*", "$1/authorizers/local");
        InvocationResult result = functions.invoke(function, source, account, event);
        return result instanceof InvocationResult.Answered answered
                ? AuthorizerAnswer.read(answered.payload())
                : Optional.empty();
    }

    private Optional<JsonNode> token(ApiRequest request, String header, String type) {
        String token = request.header(header).orElse("").replaceFirst("(?i)^Bearer ", "");
        if (token.isEmpty()) {
            return Optional.empty();
        }
        functions
                .warnings()
                .accept("The authorizer " + type
                        + " cannot check tokens here: what the request's token claims is believed");
        return Optional.of(claims(token));
    }

    private static JsonNode claims(String token) {
        String[] parts = token.split(Pattern.quote("."), -1);
        try {
            return parts.length < 2
                    ? JSON.objectNode()
                    : MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IOException | IllegalArgumentException noToken) {
            return JSON.objectNode();
        }
    }

    private static ObjectNode texts(JsonNode claims) {
        ObjectNode texts = JSON.objectNode();
        claims.properties()
                .forEach(claim -> texts.put(
                        claim.getKey(),
                        claim.getValue().isValueNode()
                                ? claim.getValue().asText()
                                : claim.getValue().toString()));
        return texts;
    }

    private static LoopbackResponse unauthorized() {
        return Answers.rest(Answers.UNAUTHORIZED, "Unauthorized", "UnauthorizedException");
    }
}
