package io.github.hookswitch.provider.internal.cfn;

import io.github.hookswitch.provider.internal.log.LogText;
import io.github.hookswitch.provider.internal.wait.Deadline;
import io.github.hookswitch.provider.internal.wait.Retrier;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands answers over at CloudFormation's signed URL. The URL is a secret: no message here contains it.
 *
 * <p>The calls of the service have loaded the JDK's older HTTP client by now; the newer one would be 270 more classes at each
 * cold start.
 */
public final class ResponseUrlClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(10);
    private static final Duration SHORTEST_ATTEMPT = Duration.ofSeconds(1);

    private final Retrier retrier;

    /**
     * A client.
     *
     * @param retrier makes the further attempts
     */
    public ResponseUrlClient(Retrier retrier) {
        this.retrier = retrier;
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
        Optional<Integer> status = retrier.until(deadline, () -> {
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
            throw new IOException("CloudFormation's response URL did not take the answer to "
                    + LogText.of(response.request().toString()) + ": " + lastCause[0]);
        }
    }

    /** No Content-Type: the URL's signature covers an empty one. */
    private static int attempt(ResourceResponse response, byte[] body, Deadline deadline) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) response.request().responseUrl().toURL().openConnection();
        try {
            connection.setRequestMethod("PUT");
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
            connection.setReadTimeout(
                    (int) deadline.remaining(SHORTEST_ATTEMPT, LONGEST_ATTEMPT).toMillis());
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
