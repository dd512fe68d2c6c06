package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends requests that are signed as AWS's tools sign them, by keys that belong to nobody. */
public record SignedClient(URI endpoint, String service, String region) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer; its body is missing if there is none. */
    public record Reply(int status, JsonNode body, java.net.http.HttpHeaders headers) {
        /** The text of an error. */
        public String message() {
            return body.path("message").asText();
        }

        /** The code of an error. */
        public String code() {
            return headers.firstValue("x-amzn-ErrorType").orElse("");
        }
    }

    /** Sends a request; headers are names and values in turn. */
    public Reply send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends a request with any body. */
    public Reply send(String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20300101/" + region + "/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=0");
        if (headers.length > 0) {
            request.headers(Arrays.copyOf(headers, headers.length));
        }
        HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        JsonNode json = response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        return new Reply(response.statusCode(), json, response.headers());
    }

    /** Text as Base64, as JSON holds bytes. */
    public static String base64(byte[] bytes) {
        return new String(java.util.Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }
}
