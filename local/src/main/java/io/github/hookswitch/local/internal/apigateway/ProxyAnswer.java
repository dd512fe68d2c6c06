package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an HTTP answer of what a function has returned. */
final class ProxyAnswer {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    private final int status;
    private final Map<String, String> headers;
    private final List<String> cookies = new ArrayList<>();
    private final byte[] body;

    private ProxyAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * What format 1.0 makes of an answer.
     *
     * @param payload what the function returned
     * @param decodes whether base64 is decoded, which REST APIs only do for their binary media types
     * @param defaultType the type of an answer that does not name one
     * @return the answer; empty if it is malformed
     */
    static Optional<LoopbackResponse> one(byte[] payload, boolean decodes, String defaultType) {
        JsonNode answer = tree(payload);
        JsonNode body = answer.path("body");
        boolean wellFormed = answer.isObject()
                && (body.isMissingNode() || body.isNull() || body.isTextual())
                && (answer.path("headers").isMissingNode()
                        || answer.path("headers").isNull()
                        || answer.path("headers").isObject());
        return wellFormed ? of(answer, decodes, defaultType) : Optional.empty();
    }

    /**
     * What format 2.0 makes of an answer: what has no status code is the body itself.
     *
     * @param payload what the function returned
     * @param defaultType the type of an answer with a status code that does not name one
     * @return the answer; empty if it is malformed
     */
    static Optional<LoopbackResponse> two(byte[] payload, String defaultType) {
        JsonNode answer = tree(payload);
        if (!answer.isObject() || !answer.has("statusCode")) {
            return Optional.of(new LoopbackResponse(Answers.OK, Map.of(CONTENT_TYPE, JSON), payload));
        }
        return of(answer, true, defaultType);
    }

    private static Optional<LoopbackResponse> of(JsonNode answer, boolean decodes, String defaultType) {
        String status = answer.path("statusCode").asText("200");
        if (!status.matches("[1-5]\\d\\d")) {
            return Optional.empty();
        }
        byte[] body = answer.path("body").asText("").getBytes(StandardCharsets.UTF_8);
        if (answer.path("body").isNull()) {
            body = new byte[0];
        }
        if (decodes && answer.path("isBase64Encoded").asBoolean()) {
            try {
                body = Base64.getDecoder().decode(body);
            } catch (IllegalArgumentException noBase64) {
                return Optional.empty();
            }
        }
        ProxyAnswer made = new ProxyAnswer(Integer.parseInt(status), new LinkedHashMap<>(), body);
        made.addHeaders(answer, defaultType);
        return Optional.of(made.response());
    }

    private void addHeaders(JsonNode answer, String defaultType) {
        answer.path("headers")
                .properties()
                .forEach(header -> add(header.getKey(), header.getValue().asText()));
        answer.path("multiValueHeaders").properties().forEach(header -> {
            headers.remove(known(header.getKey()));
            header.getValue().forEach(value -> add(header.getKey(), value.asText()));
        });
        answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
        if (!headers.containsKey(CONTENT_TYPE)) {
            headers.put(CONTENT_TYPE, defaultType);
        }
    }

    private void add(String name, String value) {
        if (name.equalsIgnoreCase("Set-Cookie")) {
            cookies.add(value);
        } else if (!name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("Transfer-Encoding")) {
            headers.merge(known(name), value, (one, other) -> one + ", " + other);
        }
    }

    /** One spelling for a name that may be there in two. */
    private String known(String name) {
        if (name.equalsIgnoreCase(CONTENT_TYPE)) {
            return CONTENT_TYPE;
        }
        return headers.keySet().stream()
                .filter(key -> key.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    private LoopbackResponse response() {
        return new LoopbackResponse(status, headers, body).withCookies(cookies);
    }

    private static JsonNode tree(byte[] payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (IOException noJson) {
            return MAPPER.missingNode();
        }
    }
}
