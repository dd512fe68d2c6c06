package com.example.ivr.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What an event says about its call. */
record Call(JsonNode event) {

    String eventType() {
        return event.path("InvocationEventType").asText();
    }

    JsonNode action() {
        return event.path("ActionData");
    }

    String callId() {
        return caller().path("CallId").asText();
    }

    String dialled() {
        return caller().path("To").asText();
    }

    List<String> connected() {
        List<String> calls = new ArrayList<>();
        for (JsonNode participant : event.at("/CallDetails/Participants")) {
            if (participant.path("Status").asText().equals("Connected")) {
                calls.add(participant.path("CallId").asText());
            }
        }
        return calls;
    }

    private JsonNode caller() {
        return event.at("/CallDetails/Participants/0");
    }
}
