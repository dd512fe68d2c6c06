package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event of a REST API, and of an HTTP API with payload format 1.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 *     proxy integrations</a>
 */
final class PayloadOne {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> UNKNOWN_CALLER = List.of(
            "cognitoIdentityPoolId",
            "accountId",
            "cognitoIdentityId",
            "caller",
            "principalOrgId",
            "accessKey",
            "cognitoAuthenticationType",
            "cognitoAuthenticationProvider",
            "userArn",
            "user");

    private PayloadOne() {}

    /** The event. */
    static ObjectNode of(ApiRequest request, Routed routed, boolean base64) {
        ObjectNode event = JSON.objectNode();
        if (routed.version() != null) {
            event.put("version", routed.version());
        }
        event.put("resource", routed.resource());
        event.put("path", routed.eventPath());
        event.put("httpMethod", request.method());
        event.set("headers", last(request.headers()));
        event.set("multiValueHeaders", all(request.headers()));
        event.set("queryStringParameters", last(request.parameters()));
        event.set("multiValueQueryStringParameters", all(request.parameters()));
        event.set("pathParameters", textsOrNull(routed.pathParameters()));
        event.set("stageVariables", textsOrNull(routed.stage().variables()));
        event.set("requestContext", context(request, routed));
        byte[] body = request.http().body();
        if (body.length == 0) {
            event.putNull("body");
        } else if (base64) {
            event.put("body", Base64.getEncoder().encodeToString(body));
        } else {
            event.put("body", new String(body, StandardCharsets.UTF_8));
        }
        event.put("isBase64Encoded", base64 && body.length > 0);
        return event;
    }

    private static ObjectNode context(ApiRequest request, Routed routed) {
        ObjectNode context = JSON.objectNode();
        context.put("resourceId", routed.resourceId());
        if (routed.authorizer() != null) {
            context.set("authorizer", routed.authorizer());
        }
        context.put("resourcePath", routed.resource());
        context.put("httpMethod", request.method());
        context.put("extendedRequestId", request.requestId().substring(0, 13).replace("-", "") + "=");
        context.put("requestTime", TIME.format(request.time()));
        context.put("path", routed.fullPath());
        context.put("accountId", routed.stage().api().account());
        context.put("protocol", "HTTP/1.1");
        context.put("stage", routed.stage().name());
        context.put("domainPrefix", routed.stage().api().id());
        context.put("requestTimeEpoch", request.time().toEpochMilli());
        context.put("requestId", request.requestId());
        ObjectNode identity = context.putObject("identity");
        UNKNOWN_CALLER.forEach(identity::putNull);
        identity.put("sourceIp", "127.0.0.1");
        identity.put("userAgent", request.userAgent());
        context.put("domainName", routed.stage().api().domainName());
        context.put("deploymentId", "local0");
        context.put("apiId", routed.stage().api().id());
        return context;
    }

    private static JsonNode last(Map<String, List<String>> values) {
        if (values.isEmpty()) {
            return JSON.nullNode();
        }
        ObjectNode object = JSON.objectNode();
        values.forEach((name, list) -> object.put(name, list.get(list.size() - 1)));
        return object;
    }

    private static JsonNode all(Map<String, List<String>> values) {
        if (values.isEmpty()) {
            return JSON.nullNode();
        }
        ObjectNode object = JSON.objectNode();
        values.forEach((name, list) -> {
            ArrayNode array = object.putArray(name);
            list.forEach(array::add);
        });
        return object;
    }

    private static JsonNode textsOrNull(Map<String, String> values) {
        if (values.isEmpty()) {
            return JSON.nullNode();
        }
        ObjectNode object = JSON.objectNode();
        values.forEach(object::put);
        return object;
    }

    /**
     * Where a request was routed to.
     *
     * @param stage the API and its stage
     * @param version the payload's version, which REST APIs do not tell
     * @param resource the resource's path, with its variables in braces, or the route's key
     * @param resourceId the resource's id, or the route's key
     * @param eventPath the path as the event tells it
     * @param fullPath the path with the stage
     * @param pathParameters the variables' values
     * @param authorizer what the authorizer found out; null if there is none
     */
    record Routed(
            ApiStage stage,
            @Nullable String version,
            String resource,
            String resourceId,
            String eventPath,
            String fullPath,
            Map<String, String> pathParameters,
            @Nullable JsonNode authorizer) {}
}
