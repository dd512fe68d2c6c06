package com.example.ivr.call;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Reads the event, asks the flow for the next actions, writes them; a flow that fails says so and hangs up. */
abstract class CallFlow implements RequestStreamHandler {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The first actions of a call. */
    abstract List<Action> start(Call call);

    /** What follows an action that went well. */
    abstract List<Action> next(Call call, JsonNode action);

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = MAPPER.readTree(input);
        context.getLogger().log("event " + event.path("InvocationEventType").asText() + "\n");
        List<Action> actions = actions(new Call(event), context);
        MAPPER.writeValue(output, Map.of("SchemaVersion", "1.0", "Actions", actions));
    }

    private List<Action> actions(Call call, Context context) {
        try {
            return switch (call.eventType()) {
                case "NEW_INBOUND_CALL", "CALL_ANSWERED" -> start(call);
                case "ACTION_SUCCESSFUL" -> next(call, call.action());
                case "ACTION_FAILED" -> List.of(Action.speak(call.callId(), "Goodbye."), Action.hangup(call.callId()));
                case "HANGUP" -> call.connected().stream().map(Action::hangup).toList();
                default -> List.of();
            };
        } catch (RuntimeException failure) {
            context.getLogger().log("failed: " + failure + "\n");
            return List.of(Action.hangup(call.callId()));
        }
    }
}
