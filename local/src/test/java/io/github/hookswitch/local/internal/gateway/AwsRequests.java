package io.github.hookswitch.local.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends requests as AWS's clients do, in all that is looked at here.
 *
 * @param endpoint where to
 * @param keyId the access key id that they are signed with
 * @param region the Region that they are signed for
 */
public record AwsRequests(URI endpoint, String keyId, String region) {

    /** Of anybody, in us-east-1. */
    public static AwsRequests to(URI endpoint) {
        return new AwsRequests(endpoint, "AKIALOCAL", "us-east-1");
    }

    public AwsRequests with(String newKeyId) {
        return new AwsRequests(endpoint, newKeyId, region);
    }

    public AwsRequests in(String newRegion) {
        return new AwsRequests(endpoint, keyId, newRegion);
    }

    /** An operation of the JSON protocol. */
    public HttpResponse<String> json(String service, String target, String body) {
        return send(signed(service, "/")
                .header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** An operation of the query protocol. */
    public HttpResponse<String> query(String service, Map<String, String> parameters) {
        String form = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(signed(service, "/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> get(String service, String path) {
        return send(signed(service, path).GET());
    }

    public HttpResponse<String> s3(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = signed("s3", path).method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpRequest.Builder signed(String service, String path) {
        return HttpRequest.newBuilder(URI.create(endpoint + path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + keyId + "/20260101/" + region + "/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=00");
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode tree(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the first XML element of a name. */
    public static String element(HttpResponse<String> response, String name) {
        return response.body().replaceFirst("(?s).*?<" + name + "(?: [^>]*)?>([^<]*)</" + name + ">.*", "$1");
    }
}
