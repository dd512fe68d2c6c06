package io.github.hookswitch.local.internal.apigateway;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to an API.
 *
 * @param http the request as it came
 * @param path its path after the API's own address, as it was sent; begins with a slash
 * @param requestId an id for it
 * @param time when it came
 */
record ApiRequest(LoopbackRequest http, String path, String requestId, Instant time) {

    static ApiRequest of(LoopbackRequest http, String path) {
        return new ApiRequest(
                http, path.isEmpty() ? "/" : path, UUID.randomUUID().toString(), Instant.now());
    }

    /** The same, seen from further down the path. */
    ApiRequest at(String newPath) {
        return new ApiRequest(http, newPath.isEmpty() ? "/" : newPath, requestId, time);
    }

    String method() {
        return http.method();
    }

    /** The path's parts, not decoded; none for the root. A slash at the end makes no part. */
    List<String> segments() {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A part of a path, or of a query, decoded; as it is if it is no valid encoding. */
    static String decoded(String text, boolean plusIsSpace) {
        try {
            return URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return text;
        }
    }

    String query() {
        String query = http.query();
        return query == null ? "" : query;
    }

    /** The query's parameters, decoded, in their order. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : query().split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
                all.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return all;
    }

    /** The headers, in their order, by the names as they were sent. */
    Map<String, List<String>> headers() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        http.fields()
                .fields()
                .forEach(field -> all.computeIfAbsent(field.getKey(), key -> new ArrayList<>())
                        .add(field.getValue()));
        return all;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.fields().last(name));
    }

    String userAgent() {
        return header("User-Agent").orElse("");
    }

    /** The body as UTF-8 text; empty if it is none. */
    Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(http.body()))
                    .toString());
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }

    /** Whether HTTP APIs and function URLs hand a body of this type over as text. */
    boolean hasTextType() {
        String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
        return type.startsWith("text/")
                || type.endsWith("+json")
                || type.endsWith("+xml")
                || List.of("application/json", "application/xml", "application/javascript")
                        .contains(type);
    }
}
