package io.github.hookswitch.provider.internal.aws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of a REST API.
 *
 * @param method the HTTP method
 * @param path the percent-encoded path, with a slash first
 * @param query names and values, not encoded
 * @param body the members of the JSON object to send, none for a request without a body
 */
public record ApiRequest(String method, String path, Map<String, String> query, Map<String, Object> body) {

    /** Keeps the order of the members. */
    public ApiRequest {
        query = new LinkedHashMap<>(query);
        body = new LinkedHashMap<>(body);
    }

    /**
     * A request without a query and a body.
     *
     * @param method the HTTP method
     * @param segments of the path, not encoded
     * @return the request
     * @throws IllegalArgumentException if a segment is empty: with an empty id, a request for one thing would be one for
     *     all of its kind
     */
    public static ApiRequest of(String method, String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            if (segment.isEmpty()) {
                throw new IllegalArgumentException(
                        "The path '" + path + "' would go on with an empty id; name the resource.");
            }
            path.append('/').append(encode(segment));
        }
        return new ApiRequest(method, path.toString(), Map.of(), Map.of());
    }

    /**
     * The same request with a further parameter.
     *
     * @param name of the query's parameter
     * @param value null to leave the request as it is
     * @return the request
     */
    public ApiRequest query(String name, @Nullable String value) {
        return new ApiRequest(method, path, with(query, name, value), body);
    }

    /**
     * The same request with a further member of its body.
     *
     * @param name of the member
     * @param value a string, an integer, a boolean, a list or a map of these; null to leave the request as it is
     * @return the request
     */
    public ApiRequest member(String name, @Nullable Object value) {
        return new ApiRequest(method, path, query, with(body, name, value));
    }

    private static <T> Map<String, T> with(Map<String, T> members, String name, @Nullable T value) {
        Map<String, T> all = new LinkedHashMap<>(members);
        if (value != null) {
            all.put(name, value);
        }
        return all;
    }

    /** The path and the query as they stand in a request line. */
    String target() {
        StringBuilder target = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            target.append(separator)
                    .append(encode(parameter.getKey()))
                    .append('=')
                    .append(encode(parameter.getValue()));
            separator = '&';
        }
        return target.toString();
    }

    /** RFC 3986, as signatures need it: the encoder of the JDK is made for forms. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
