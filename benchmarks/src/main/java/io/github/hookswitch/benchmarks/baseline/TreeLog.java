package io.github.hookswitch.benchmarks.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bundled handler's log line, metrics included, from trees. */
final class TreeLog {

    private static final String APPLICATION = "SipMediaApplicationId";

    private final ObjectMapper mapper;
    private final OutputStream out;

    TreeLog(ObjectMapper mapper, OutputStream out) {
        this.mapper = mapper;
        this.out = out;
    }

    void answered(JsonNode event, ArrayNode actions, long nanoseconds) throws IOException {
        JsonNode call = event.path("CallDetails");
        ObjectNode line = mapper.createObjectNode();
        line.put("level", "INFO");
        line.put("transactionId", call.path("TransactionId").asText());
        line.put("sequence", event.path("Sequence").asInt());
        String type = event.path("InvocationEventType").asText();
        line.put("event", type);
        ArrayNode legs = line.putArray("legs");
        for (JsonNode leg : call.path("Participants")) {
            ObjectNode shown = legs.addObject();
            shown.put("tag", leg.path("ParticipantTag").asText().toUpperCase(Locale.ROOT));
            shown.put("status", leg.path("Status").asText().toUpperCase(Locale.ROOT));
            shown.put("from", mask(leg.path("From").asText()));
            shown.put("to", mask(leg.path("To").asText()));
        }
        ArrayNode types = line.putArray("actions");
        for (JsonNode action : actions) {
            types.add(action.path("Type").asText());
        }
        line.put("microseconds", nanoseconds / 1000);
        if (type.equals("HANGUP")) {
            hangup(event, line);
        } else if (type.startsWith("NEW_")) {
            metric(line, call, "Calls");
        } else if (type.equals("INVALID_LAMBDA_RESPONSE")) {
            metric(line, call, "InvalidResponses");
        }
        out.write((mapper.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void hangup(JsonNode event, ObjectNode line) {
        JsonNode call = event.path("CallDetails");
        JsonNode parameters = event.path("ActionData").path("Parameters");
        String leg = parameters.path("ParticipantTag").asText("unknown").toUpperCase(Locale.ROOT);
        String code = parameters.path("SipResponseCode").asText("unknown");
        line.put("hungUpLeg", leg);
        boolean ended = true;
        long start = Long.MAX_VALUE;
        for (JsonNode participant : call.path("Participants")) {
            ended &= TreeHandler.isGone(participant);
            String time = participant.path("StartTimeInMilliseconds").asText();
            start = time.length() == 13
                    ? Math.min(
                            start, participant.path("StartTimeInMilliseconds").asLong())
                    : start;
        }
        long seconds = (System.currentTimeMillis() - start) / 1000;
        boolean timed = ended && start != Long.MAX_VALUE && seconds >= 0;
        if (ended) {
            line.put("callEnded", true);
        }
        ArrayNode directives = metrics(line);
        ArrayNode dimensions = directive(directives, "Hangups", "Count");
        dimensions.addArray().add(APPLICATION).add("SipResponseCode");
        dimensions.addArray().add(APPLICATION).add("Leg");
        if (timed) {
            directive(directives, "CallDuration", "Seconds");
        }
        line.put(APPLICATION, application(call));
        line.put("SipResponseCode", code);
        line.put("Leg", leg);
        line.put("Hangups", 1);
        if (timed) {
            line.put("callSeconds", seconds);
            line.put("CallDuration", seconds);
        }
    }

    private static void metric(ObjectNode line, JsonNode call, String name) {
        directive(metrics(line), name, "Count");
        line.put(APPLICATION, application(call));
        line.put(name, 1);
    }

    private static ArrayNode metrics(ObjectNode line) {
        ObjectNode aws = line.putObject("_aws");
        aws.put("Timestamp", System.currentTimeMillis());
        return aws.putArray("CloudWatchMetrics");
    }

    private static ArrayNode directive(ArrayNode directives, String metric, String unit) {
        ObjectNode directive = directives.addObject().put("Namespace", "Hookswitch");
        ArrayNode dimensions = directive.putArray("Dimensions");
        dimensions.addArray().add(APPLICATION);
        directive.putArray("Metrics").addObject().put("Name", metric).put("Unit", unit);
        return dimensions;
    }

    private static String application(JsonNode call) {
        return call.path(APPLICATION).asText(call.path("SipApplicationId").asText());
    }

    private static String mask(String number) {
        int hidden = Math.max(0, number.length() - 4);
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
