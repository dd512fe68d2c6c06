package io.github.hookswitch.local.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The members of a request in the JSON protocol.
 *
 * @param call the request
 * @param body its members
 */
public record JsonCall(AwsCall call, JsonNode body) {
    private static final int OK = 200;

    /**
     * Reads a request.
     *
     * @param call the request
     * @return its members
     * @throws AwsException {@code SerializationException} if the body is no JSON object
     */
    public static JsonCall of(AwsCall call) {
        byte[] body = call.http().body();
        try {
            JsonNode json =
                    body.length == 0 ? JsonNodeFactory.instance.objectNode() : new ObjectMapper().readTree(body);
            if (json.isObject()) {
                return new JsonCall(call, json);
            }
        } catch (IOException malformed) {
            // Refused below.
        }
        throw AwsException.badRequest("SerializationException", "The request's body is no JSON object.");
    }

    /**
     * A member that is a text, a number or a boolean.
     *
     * @param name its name
     * @return its text; empty if it was not sent
     */
    public Optional<String> text(String name) {
        JsonNode value = body.path(name);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /**
     * A member that must be there.
     *
     * @param name its name
     * @return its text
     * @throws AwsException {@code ValidationException} if it was not sent
     */
    public String required(String name) {
        return text(name)
                .orElseThrow(() -> AwsException.badRequest(
                        "ValidationException",
                        "1 validation error detected: Value null at '" + Character.toLowerCase(name.charAt(0))
                                + name.substring(1) + "' failed to satisfy constraint: Member must not be null"));
    }

    /**
     * A member that is true or false.
     *
     * @param name its name
     * @return false if it was not sent
     */
    public boolean flag(String name) {
        return body.path(name).asBoolean(false);
    }

    /**
     * A list of texts.
     *
     * @param name its name
     * @return the texts; empty if it was not sent
     */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        body.path(name).forEach(value -> texts.add(value.asText()));
        return List.copyOf(texts);
    }

    /**
     * Answers in the JSON protocol.
     *
     * @param members what the answer says
     * @return the answer
     */
    public static LoopbackResponse answer(ObjectNode members) {
        return new LoopbackResponse(
                OK,
                Map.of(
                        "Content-Type",
                        "application/x-amz-json-1.1",
                        "x-amzn-RequestId",
                        UUID.randomUUID().toString()),
                members.toString().getBytes(StandardCharsets.UTF_8));
    }
}
