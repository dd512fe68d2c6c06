package io.github.hookswitch.benchmarks.baseline;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bundled handler's work on data binding's tree: the same answers, log line and metrics. */
public final class TreeHandler implements RequestStreamHandler {

    private final ObjectMapper mapper = new ObjectMapper();
    private final TreeLog log;

    /**
     * A handler.
     *
     * @param logOutput receives a line for each event
     */
    public TreeHandler(OutputStream logOutput) {
        this.log = new TreeLog(mapper, logOutput);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        long start = System.nanoTime();
        JsonNode event = mapper.readTree(input.readAllBytes());
        ObjectNode response = mapper.createObjectNode();
        response.put("SchemaVersion", event.path("SchemaVersion").asText("1.0"));
        ArrayNode actions = response.putArray("Actions");
        answer(event, actions);
        output.write(mapper.writeValueAsBytes(response));
        log.answered(event, actions, System.nanoTime() - start);
    }

    private static void answer(JsonNode event, ArrayNode actions) {
        String type = event.path("InvocationEventType").asText();
        JsonNode participants = event.path("CallDetails").path("Participants");
        if (type.equals("CALL_UPDATE_REQUESTED")
                && event.path("ActionData")
                        .path("Parameters")
                        .path("Arguments")
                        .path("EndCall")
                        .asText()
                        .equalsIgnoreCase("true")) {
            hangUpOpen(participants, actions);
            return;
        }
        int open = 0;
        for (JsonNode leg : participants) {
            open += isGone(leg) ? 0 : 1;
        }
        if (open == 0) {
            return;
        }
        if (type.equals("NEW_INBOUND_CALL") || type.equals("CALL_ANSWERED")) {
            action(actions, "Speak").put("Text", "Thank you for calling.");
            action(actions, "Hangup");
        } else if (open < participants.size()
                || type.equals("INVALID_LAMBDA_RESPONSE")
                || (type.equals("ACTION_FAILED") && open == 1)) {
            hangUpOpen(participants, actions);
        }
    }

    private static void hangUpOpen(JsonNode participants, ArrayNode actions) {
        for (JsonNode leg : participants) {
            if (!isGone(leg)) {
                action(actions, "Hangup").put("CallId", leg.path("CallId").asText());
            }
        }
    }

    static boolean isGone(JsonNode leg) {
        return leg.path("Status").asText().equalsIgnoreCase("Disconnected");
    }

    private static ObjectNode action(ArrayNode actions, String type) {
        return actions.addObject().put("Type", type).putObject("Parameters");
    }
}
