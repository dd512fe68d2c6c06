package io.github.hookswitch.provider.internal.cfn;

import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Patience;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Hands answers over at CloudFormation's signed URL. The URL is a secret: no message here contains it. */
public final class ResponseUrlClient {
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(10);
    private static final Duration SHORTEST_ATTEMPT = Duration.ofSeconds(1);

    private final HttpClient http;
    private final Patience patience;

    /**
     * A client.
     *
     * @param http what sends
     * @param patience how to wait between attempts
     */
    public ResponseUrlClient(HttpClient http, Patience patience) {
        this.http = http;
        this.patience = patience;
    }

    /**
     * Puts an answer, again if the connection or the server fails.
     *
     * @param response the answer
     * @param deadline when to give up
     * @throws IOException if the answer could not be handed over; the message has the last cause
     */
    public void put(ResourceResponse response, Deadline deadline) throws IOException {
        byte[] body = response.toJson();
        String[] lastCause = {""};
        Optional<Integer> status = patience.until(deadline, () -> {
            try {
                int code = attempt(response, body, deadline);
                lastCause[0] = "status " + code;
                return code >= 500 ? Optional.empty() : Optional.of(code);
            } catch (IOException e) {
                lastCause[0] = e.getClass().getSimpleName();
                return Optional.empty();
            }
        });
        if (status.isEmpty() || status.get() >= 300) {
            throw new IOException("CloudFormation's response URL did not take the answer to " + response.request()
                    + ": " + lastCause[0]);
        }
    }

    /** No Content-Type: the URL's signature covers an empty one. */
    private int attempt(ResourceResponse response, byte[] body, Deadline deadline) throws IOException {
        Duration remaining = deadline.remaining();
        Duration timeout = remaining.compareTo(SHORTEST_ATTEMPT) < 0 ? SHORTEST_ATTEMPT : remaining;
        HttpRequest put = HttpRequest.newBuilder(response.request().responseUrl())
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(timeout.compareTo(LONGEST_ATTEMPT) < 0 ? timeout : LONGEST_ATTEMPT)
                .PUT(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(put, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while answering", e);
        }
    }
}
