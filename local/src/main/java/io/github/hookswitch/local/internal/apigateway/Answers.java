package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the services answer by themselves, in their own words. */
final class Answers {
    static final int OK = 200;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int INTERNAL_ERROR = 500;
    static final int NOT_IMPLEMENTED = 501;
    static final int BAD_GATEWAY = 502;
    static final int UNAVAILABLE = 503;
    static final int TIMED_OUT = 504;

    private Answers() {}

    static LoopbackResponse message(int status, String text) {
        return new LoopbackResponse(
                status,
                Map.of(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("message", text)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A refusal of a REST API, with the header by which its kind is told. */
    static LoopbackResponse rest(int status, String text, String errorType) {
        return new LoopbackResponse(
                status,
                Map.of("x-amzn-ErrorType", errorType),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("message", text)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A refusal of a function URL, which writes the name with a capital letter. */
    static LoopbackResponse url(int status, String text) {
        return LoopbackResponse.of(
                status,
                JsonNodeFactory.instance.objectNode().put("Message", text).toString());
    }

    static LoopbackResponse missingToken() {
        return rest(FORBIDDEN, "Missing Authentication Token", "MissingAuthenticationTokenException");
    }

    /** What is not served here is named, which AWS has no words for. */
    static LoopbackResponse notServed(String what) {
        return message(NOT_IMPLEMENTED, what + " is not served here");
    }
}
