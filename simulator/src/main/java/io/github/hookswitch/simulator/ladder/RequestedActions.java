package io.github.hookswitch.simulator.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.hookswitch.simulator.call.CallLeg;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Remembers what the function asked for, so that an action that begins can be shown with its parameters. */
final class RequestedActions {
    private final ObjectMapper json = new ObjectMapper();
    private final List<CallLeg> legs;
    private final UnaryOperator<String> number;
    private final List<JsonNode> waiting = new ArrayList<>();

    RequestedActions(List<CallLeg> legs, UnaryOperator<String> number) {
        this.legs = legs;
        this.number = number;
    }

    JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            // A reply that is no JSON is shown by the entry that refuses it.
            return MissingNode.getInstance();
        }
    }

    /** Takes over a reply's actions; says which they are. */
    String accept(String reply) {
        JsonNode actions = tree(reply).path("Actions");
        if (actions.isEmpty()) {
            return "no actions";
        }
        waiting.clear();
        actions.forEach(waiting::add);
        return waiting.stream().map(this::nameAndLeg).collect(Collectors.joining(", "));
    }

    /** What the next action of a type is about: the number to call, the digits to send, how long to pause. */
    String begin(String type) {
        for (Iterator<JsonNode> each = waiting.iterator(); each.hasNext(); ) {
            JsonNode action = each.next();
            if (action.path("Type").asText().equals(type)) {
                each.remove();
                return (type + " " + about(action.path("Parameters"))).stripTrailing();
            }
        }
        return type;
    }

    /** The leg that parameters name, by its tag; empty if they name none. */
    String legOf(JsonNode parameters) {
        String callId = parameters.path("CallId").asText();
        return legs.stream()
                .filter(leg -> leg.callId().equals(callId))
                .map(leg -> leg.tag().value())
                .findFirst()
                .orElse(parameters.path("ParticipantTag").asText());
    }

    private String nameAndLeg(JsonNode action) {
        return (action.path("Type").asText() + " " + legOf(action.path("Parameters"))).stripTrailing();
    }

    private String about(JsonNode parameters) {
        if (parameters.has("Endpoints")) {
            return number.apply(parameters.path("Endpoints").path(0).path("Uri").asText());
        }
        if (parameters.has("DurationInMilliseconds")) {
            return parameters.path("DurationInMilliseconds").asText() + " ms";
        }
        return parameters.path("Digits").asText();
    }
}
