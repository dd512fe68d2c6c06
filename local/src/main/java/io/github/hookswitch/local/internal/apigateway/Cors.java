package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code CorsConfiguration} of an HTTP API, or {@code Cors} of a function URL. */
final class Cors {
    private final JsonNode settings;

    Cors(JsonNode settings) {
        this.settings = settings;
    }

    boolean isSet() {
        return settings.isObject();
    }

    static boolean isPreflight(ApiRequest request) {
        return request.method().equals("OPTIONS")
                && request.header("Origin").isPresent()
                && request.header("Access-Control-Request-Method").isPresent();
    }

    /** What a preflight is answered; empty if its origin may not call. */
    Map<String, String> preflight(ApiRequest request) {
        Map<String, String> headers = new LinkedHashMap<>(headers(request));
        if (!headers.isEmpty()) {
            list("AllowMethods").ifPresent(methods -> headers.put("access-control-allow-methods", methods));
            list("AllowHeaders").ifPresent(names -> headers.put("access-control-allow-headers", names));
            if (settings.has("MaxAge")) {
                headers.put("access-control-max-age", settings.path("MaxAge").asText());
            }
        }
        return headers;
    }

    /** What is added to every answer; empty for a request of no page, or of one that may not call. */
    Map<String, String> headers(ApiRequest request) {
        Optional<String> origin = request.header("Origin").filter(this::allows);
        if (!isSet() || origin.isEmpty()) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        boolean credentials = settings.path("AllowCredentials").asText().equals("true");
        headers.put(
                "access-control-allow-origin", origins().contains("*") && !credentials ? "*" : origin.orElseThrow());
        if (credentials) {
            headers.put("access-control-allow-credentials", "true");
        }
        list("ExposeHeaders").ifPresent(names -> headers.put("access-control-expose-headers", names));
        return headers;
    }

    private boolean allows(String origin) {
        return origins().stream()
                .anyMatch(pattern -> glob(pattern).matcher(origin).matches());
    }

    private static Pattern glob(String pattern) {
        return Pattern.compile(
                ("\\Q" + pattern.toLowerCase(Locale.ROOT).replace("*", "\\E.*\\Q") + "\\E"), Pattern.CASE_INSENSITIVE);
    }

    private List<String> origins() {
        List<String> origins = new ArrayList<>();
        settings.path("AllowOrigins").forEach(origin -> origins.add(origin.asText()));
        return origins;
    }

    private Optional<String> list(String name) {
        List<String> values = new ArrayList<>();
        settings.path(name).forEach(value -> values.add(value.asText()));
        return values.isEmpty() ? Optional.empty() : Optional.of(values.stream().collect(Collectors.joining(",")));
    }
}
