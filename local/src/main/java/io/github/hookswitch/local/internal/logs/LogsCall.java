package io.github.hookswitch.local.internal.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A request to CloudWatch Logs, and what is common to all of them. */
record LogsCall(AwsCall request, JsonNode body, LogStore store) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    static LogsCall of(AwsCall request, LogStore store) {
        try {
            return new LogsCall(request, JSON.readTree(request.http().body()), store);
        } catch (IOException unreadable) {
            throw AwsException.badRequest("SerializationException", "The request is not JSON");
        }
    }

    String account() {
        return request.caller().account();
    }

    String region() {
        return request.caller().region();
    }

    Optional<String> text(String name) {
        return body.hasNonNull(name) ? Optional.of(body.path(name).asText()) : Optional.empty();
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() -> invalid("1 validation error detected: Value null at '" + name
                        + "' failed to satisfy constraint: Member must not be null"));
    }

    /** The group's name, whether it was given by name or by ARN. */
    String group() {
        String group = text("logGroupName")
                .or(() -> text("logGroupIdentifier"))
                .or(() -> text("resourceArn"))
                .orElseGet(() -> required("logGroupName"));
        return group.startsWith("arn:")
                ? group.replaceFirst("arn:[^:]*:logs:[^:]*:\\d*:log-group:([^:]*).*", "$1")
                : group;
    }

    <T> T inGroup(Function<LogGroup, T> use) {
        return store.with(account(), region(), group(), use).orElseThrow(LogsCall::noGroup);
    }

    static AwsException noGroup() {
        return AwsException.badRequest("ResourceNotFoundException", "The specified log group does not exist.");
    }

    static AwsException noStream() {
        return AwsException.badRequest("ResourceNotFoundException", "The specified log stream does not exist.");
    }

    static AwsException exists(String kind) {
        return AwsException.badRequest(
                "ResourceAlreadyExistsException", "The specified log " + kind + " already exists");
    }

    static AwsException invalid(String text) {
        return AwsException.badRequest("InvalidParameterException", text);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static LoopbackResponse answer(JsonNode body) {
        return new LoopbackResponse(
                OK,
                Map.of("Content-Type", "application/x-amz-json-1.1"),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static LoopbackResponse done() {
        return new LoopbackResponse(OK, Map.of("Content-Type", "application/x-amz-json-1.1"), new byte[0]);
    }
}
