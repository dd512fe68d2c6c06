package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a custom resource's provider answered, checked against the request.
 *
 * @param succeeded whether Status is SUCCESS
 * @param reason the Reason; empty if there is none
 * @param physicalId the PhysicalResourceId; null if the answer lacks it
 * @param data the attributes
 */
record CustomResourceAnswer(
        boolean succeeded, String reason, @Nullable String physicalId, JsonObject data) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ID = 1024;

    static CustomResourceAnswer read(byte[] body, JsonNode request) {
        if (body.length > ResponseServer.MAX_BYTES) {
            throw new ResourceFailedException("Response object is too long: more than 4096 bytes. Put less into Data");
        }
        JsonNode answer = json(body);
        for (String field : new String[] {"StackId", "RequestId", "LogicalResourceId"}) {
            if (!answer.path(field).asText().equals(request.path(field).asText())) {
                throw invalid(field + " is " + answer.path(field) + ", the request's is " + request.path(field));
            }
        }
        String status = answer.path("Status").asText();
        if (!status.equals("SUCCESS") && !status.equals("FAILED")) {
            throw invalid("Status is '" + status + "'; it must be SUCCESS or FAILED");
        }
        String physicalId = answer.path("PhysicalResourceId").asText("");
        if (physicalId.length() > LONGEST_ID) {
            throw invalid("PhysicalResourceId is longer than 1 KB");
        }
        return new CustomResourceAnswer(
                status.equals("SUCCESS"),
                answer.path("Reason").asText(""),
                physicalId.isEmpty() ? null : physicalId,
                answer.path("Data").isObject() ? JsonObject.of(answer.path("Data")) : JsonObject.empty());
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer != null && answer.isObject()) {
                return answer;
            }
        } catch (IOException unreadable) {
            throw invalid("it is not JSON (" + unreadable.getClass().getSimpleName() + ")");
        }
        throw invalid("it is not a JSON object");
    }

    private static ResourceFailedException invalid(String why) {
        return new ResourceFailedException("Invalid response object from the custom resource: " + why);
    }
}
