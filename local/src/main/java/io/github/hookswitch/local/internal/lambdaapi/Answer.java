package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Answers of Lambda's API. */
final class Answer {
    private Answer() {}

    static LoopbackResponse of(int status, JsonNode body) {
        return new LoopbackResponse(
                status,
                Map.of("x-amzn-RequestId", UUID.randomUUID().toString()),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static LoopbackResponse empty(int status) {
        return new LoopbackResponse(
                status, Map.of("x-amzn-RequestId", UUID.randomUUID().toString()), new byte[0]);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
