package io.github.hookswitch.local.internal.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The few requests to a DynamoDB that a deployment needs. They look signed, because emulators want to see whose they are;
 * nothing is proved by it.
 */
final class DynamoDbClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final URI endpoint;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    DynamoDbClient(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** A refusal in the service's words. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String code;

        RefusedException(String code, String message) {
            super(message);
            this.code = code;
        }

        boolean isUnknownOperation() {
            return code.endsWith("UnknownOperationException");
        }

        boolean isNotFound() {
            return code.endsWith("ResourceNotFoundException");
        }
    }

    /**
     * Sends a request.
     *
     * @throws RefusedException if it is refused
     * @throws ResourceFailedException if nobody answers
     */
    JsonNode send(Owner owner, String operation, JsonNode body) throws InterruptedException {
        String stamp = STAMP.format(Instant.now());
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(LIMIT)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .header("X-Amz-Date", stamp)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=ASIA" + owner.account() + "0000/" + stamp.substring(0, 8) + "/"
                                + owner.region()
                                + "/dynamodb/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature="
                                + "0".repeat(64))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer;
        try {
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new ResourceFailedException("The DynamoDB at " + endpoint + " does not answer (" + unreachable
                    + "). Start it, or name another one with --endpoint dynamodb=URL");
        }
        JsonNode json = tree(answer.body());
        if (answer.statusCode() != OK) {
            throw new RefusedException(
                    json.path("__type").asText(),
                    operation + " at " + endpoint + ": "
                            + json.path("message").asText(json.path("Message").asText(answer.body())));
        }
        return json;
    }

    /**
     * Whose table it is.
     *
     * @param account 12 digits
     * @param region the Region
     */
    record Owner(String account, String region) {}

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }
}
