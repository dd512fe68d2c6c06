package io.github.hookswitch.local.internal.meetings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.shapes.InvalidMemberException;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request, with the members of its path, its query and its body. */
record MeetingRequest(AwsCaller caller, LoopbackRequest http, Map<String, JsonNode> places, ObjectNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static MeetingRequest of(AwsCall call) {
        LoopbackRequest http = call.http();
        Map<String, JsonNode> places = new LinkedHashMap<>();
        String query = http.query();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                places.put(decode(parts[0]), TextNode.valueOf(parts.length < 2 ? "" : decode(parts[1])));
            }
        }
        String[] segments = http.path().split("/", -1);
        String[] members = {"", "", "MeetingId", "", "AttendeeId"};
        for (int i = 0; i < Math.min(segments.length, members.length); i++) {
            if (!members[i].isEmpty()) {
                places.put(members[i], TextNode.valueOf(decode(segments[i])));
            }
        }
        return new MeetingRequest(call.caller(), http, places, body(http.body()));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static ObjectNode body(byte[] bytes) {
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.isBlank() ? MeetingJson.object() : (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException | ClassCastException e) {
            throw MeetingFault.badRequest("The request's body is not a JSON object");
        }
    }

    MeetingRequest checked(Structure shape) {
        try {
            shape.check(places, body, false);
        } catch (InvalidMemberException invalid) {
            throw MeetingFault.badRequest(invalid.text());
        }
        return this;
    }

    String place(String name) {
        JsonNode value = places.get(name);
        return value == null ? "" : value.asText();
    }

    /** Whether it is of a client of the older namespace, which asks for less. */
    boolean isLegacy() {
        String agent = String.valueOf(http.header("User-Agent"));
        return agent.startsWith("aws-sdk-nodejs/2.")
                || agent.startsWith("aws-sdk-js/2.")
                || String.valueOf(http.header("Host")).startsWith("service.chime.");
    }
}
