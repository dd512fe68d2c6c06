package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An integration without anything behind it, which the CDK makes for the preflights of browsers: a status, fixed headers and
 * a fixed body. Of the template language only what the CDK writes for a choice of origins is understood.
 */
final class MockIntegration {
    private static final Pattern STATUS = Pattern.compile("\"?statusCode\"?\\s*:\\s*\"?(\\d{3})");
    private static final Pattern ORIGIN = Pattern.compile("\\$origin\\.matches\\(\"(.*?)\"\\)");
    private static final String HEADER = "method.response.header.";

    private final JsonNode integration;
    private final Consumer<String> warnings;

    MockIntegration(JsonNode integration, Consumer<String> warnings) {
        this.integration = integration;
        this.warnings = warnings;
    }

    LoopbackResponse answer(ApiRequest request) {
        Matcher status = STATUS.matcher(
                integration.path("RequestTemplates").path("application/json").asText());
        JsonNode response = response(status.find() ? status.group(1) : "200");
        if (response == null) {
            return Answers.rest(Answers.INTERNAL_ERROR, "Internal server error", "InternalServerErrorException");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        response.path("ResponseParameters").properties().forEach(parameter -> {
            if (parameter.getKey().startsWith(HEADER)) {
                headers.put(
                        parameter.getKey().substring(HEADER.length()),
                        parameter.getValue().asText().replaceAll("^'|'$", ""));
            }
        });
        String body =
                response.path("ResponseTemplates").path("application/json").asText("");
        if (body.contains("#")) {
            body = template(body, request, headers);
        }
        return new LoopbackResponse(
                response.path("StatusCode").asInt(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The response whose pattern the status matches, else the one without a pattern. */
    private @Nullable JsonNode response(String status) {
        JsonNode byDefault = null;
        for (JsonNode each : integration.path("IntegrationResponses")) {
            String pattern = each.path("SelectionPattern").asText("");
            if (pattern.isEmpty()) {
                byDefault = each;
            } else if (status.matches(pattern)) {
                return each;
            }
        }
        return byDefault;
    }

    private String template(String body, ApiRequest request, Map<String, String> headers) {
        Matcher origins = ORIGIN.matcher(body);
        String origin = request.header("Origin").orElse("");
        boolean understood = false;
        while (origins.find()) {
            understood = true;
            if (origin.matches(origins.group(1))) {
                headers.put("Access-Control-Allow-Origin", origin);
            }
        }
        if (!understood) {
            warnings.accept(
                    "The response template of a MOCK integration is not evaluated here, its body is empty: " + body);
        }
        return "";
    }
}
