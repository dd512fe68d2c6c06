package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The event of an HTTP API with payload format 2.0, and of a function URL.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     proxy integrations for HTTP APIs</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Invoking function URLs</a>
 */
final class PayloadTwo {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PayloadTwo() {}

    static ObjectNode of(ApiRequest request, Routed routed) {
        ObjectNode event = JSON.objectNode();
        event.put("version", "2.0");
        event.put("routeKey", routed.routeKey());
        event.put("rawPath", routed.rawPath());
        event.put("rawQueryString", request.query());
        addCookies(request, event);
        ObjectNode headers = event.putObject("headers");
        headers(request).forEach(headers::put);
        if (!request.parameters().isEmpty()) {
            ObjectNode parameters = event.putObject("queryStringParameters");
            request.parameters().forEach((name, values) -> parameters.put(name, String.join(",", values)));
        }
        event.set("requestContext", context(request, routed));
        addTexts("pathParameters", routed.pathParameters(), event);
        addTexts("stageVariables", routed.stage().variables(), event);
        byte[] body = request.http().body();
        boolean base64 =
                body.length > 0 && (!request.hasTextType() || request.text().isEmpty());
        if (body.length > 0) {
            event.put(
                    "body",
                    base64 ? Base64.getEncoder().encodeToString(body) : new String(body, StandardCharsets.UTF_8));
        }
        event.put("isBase64Encoded", base64);
        return event;
    }

    private static void addCookies(ApiRequest request, ObjectNode event) {
        String cookies = request.header("Cookie").orElse("");
        if (!cookies.isEmpty()) {
            ArrayNode list = event.putArray("cookies");
            for (String cookie : cookies.split(";\\s*", -1)) {
                list.add(cookie);
            }
        }
    }

    /** Names in small letters, several values in one; cookies are told apart from them. */
    private static Map<String, String> headers(ApiRequest request) {
        Map<String, String> all = new TreeMap<>();
        request.headers()
                .forEach((name, values) -> all.merge(
                        name.toLowerCase(Locale.ROOT), String.join(",", values), (one, other) -> one + "," + other));
        return all;
    }

    private static ObjectNode context(ApiRequest request, Routed routed) {
        ObjectNode context = JSON.objectNode();
        context.put("accountId", routed.accountId());
        context.put("apiId", routed.stage().api().id());
        if (routed.authorizer() != null) {
            context.set("authorizer", routed.authorizer());
        }
        context.put("domainName", routed.domainName());
        context.put("domainPrefix", routed.stage().api().id());
        ObjectNode http = context.putObject("http");
        http.put("method", request.method());
        http.put("path", routed.rawPath());
        http.put("protocol", "HTTP/1.1");
        http.put("sourceIp", "127.0.0.1");
        http.put("userAgent", request.userAgent());
        context.put("requestId", request.requestId());
        context.put("routeKey", routed.routeKey());
        context.put("stage", routed.stage().name());
        context.put("time", PayloadOne.TIME.format(request.time()));
        context.put("timeEpoch", request.time().toEpochMilli());
        return context;
    }

    private static void addTexts(String name, Map<String, String> values, ObjectNode event) {
        if (!values.isEmpty()) {
            ObjectNode object = event.putObject(name);
            values.forEach(object::put);
        }
    }

    /**
     * Where a request was routed to.
     *
     * @param stage the API and its stage
     * @param accountId the account that the event names; {@code anonymous} for a function URL
     * @param domainName the host name in AWS
     * @param routeKey the route's key, such as {@code GET /calls/{id}} or {@code $default}
     * @param rawPath the path, with the stage unless that is {@code $default}
     * @param pathParameters the variables' values
     * @param authorizer what the authorizer found out; null if there is none
     */
    record Routed(
            ApiStage stage,
            String accountId,
            String domainName,
            String routeKey,
            String rawPath,
            Map<String, String> pathParameters,
            @Nullable JsonNode authorizer) {}
}
