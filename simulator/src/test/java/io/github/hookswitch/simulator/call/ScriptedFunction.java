package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A call handler that answers each type of event as it was told, and every other one with an empty list. */
final class ScriptedFunction implements CallFunction {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Function<JsonNode, Invocation>> script = new HashMap<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final List<String> functionArns = new ArrayList<>();

    /** Answers a type of event with actions. */
    ScriptedFunction on(String eventType, String... actions) {
        return onEvent(eventType, event -> Replies.actions(actions));
    }

    /** Answers a type of event, or {@code EVENT_TYPE/ActionType}, with whatever the function gives. */
    ScriptedFunction onEvent(String eventType, Function<JsonNode, String> reply) {
        return onInvocation(eventType, event -> Invocation.answered(reply.apply(event)));
    }

    ScriptedFunction onInvocation(String eventType, Function<JsonNode, Invocation> outcome) {
        script.put(eventType, outcome);
        return this;
    }

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] bytes) {
        JsonNode event = parse(new String(bytes, StandardCharsets.UTF_8));
        events.add(event);
        functionArns.add(endpoint.functionArn());
        String type = event.path("InvocationEventType").asText();
        Function<JsonNode, Invocation> reply = script.getOrDefault(
                type + "/" + event.at("/ActionData/Type").asText(),
                script.getOrDefault(type, any -> Invocation.answered(Replies.actions())));
        return reply.apply(event);
    }

    List<JsonNode> events() {
        return List.copyOf(events);
    }

    List<String> functionArns() {
        return List.copyOf(functionArns);
    }

    /** The types of the events so far, with the type of the action they speak of. */
    List<String> story() {
        return events.stream().map(ScriptedFunction::title).toList();
    }

    JsonNode last() {
        return events.get(events.size() - 1);
    }

    /** The one event of a type. */
    JsonNode only(String type) {
        List<JsonNode> found = events.stream()
                .filter(event -> event.path("InvocationEventType").asText().equals(type))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " events of type " + type + " in " + story());
        }
        return found.get(0);
    }

    private static String title(JsonNode event) {
        String type = event.path("InvocationEventType").asText();
        return switch (type) {
            case "HANGUP" ->
                type + " " + event.at("/ActionData/Parameters/ParticipantTag").asText();
            case "ACTION_SUCCESSFUL", "ACTION_FAILED", "ACTION_INTERRUPTED" ->
                type + " " + event.at("/ActionData/Type").asText();
            default -> type;
        };
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
