package io.github.hookswitch.provider.internal.aws;

import io.github.hookswitch.provider.internal.json.Json;
import io.github.hookswitch.provider.internal.json.JsonObject;
import io.github.hookswitch.provider.internal.wait.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a service that speaks JSON over REST. Each call is one attempt: whoever calls knows whether another one may do
 * harm.
 *
 * <p>The SDK's own client would load 1,700 classes more before the first call of a new process, and take half a second for
 * it.
 */
public final class RestApi {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final String USER_AGENT = "hookswitch-provider";

    private final ServiceSettings settings;
    private final RequestSigner signer;
    private final Supplier<Duration> longestWait;

    /**
     * An API.
     *
     * @param settings where it is, and who calls
     */
    public RestApi(ServiceSettings settings) {
        this(settings, new RequestSigner(settings), () -> LONGEST_WAIT);
    }

    private RestApi(ServiceSettings settings, RequestSigner signer, Supplier<Duration> longestWait) {
        this.settings = settings;
        this.signer = signer;
        this.longestWait = longestWait;
    }

    /**
     * An API that has loaded what a call needs, the trusted certificates for example. Lambda gives a function more of a
     * processor while it starts than it has later.
     *
     * @param settings where it is, and who calls
     * @return the API; nothing has been sent
     */
    public static RestApi prepared(ServiceSettings settings) {
        RestApi api = new RestApi(settings);
        api.signer.headers("GET", settings.endpoint(), new byte[0]);
        try {
            settings.endpoint().toURL().openConnection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return api;
    }

    /**
     * The same API for one piece of work.
     *
     * @param deadline of the work: a call does not wait longer for its answer, but for a second at least
     * @return the API
     */
    public RestApi within(Deadline deadline) {
        return new RestApi(settings, signer, () -> deadline.remaining(SHORTEST_WAIT, LONGEST_WAIT));
    }

    /**
     * Where calls go.
     *
     * @return the name of the Region that they are signed for
     */
    public String region() {
        return settings.region();
    }

    /**
     * Makes a call. It waits up to 30 seconds for the answer.
     *
     * @param request what to call
     * @return the answer's members, none if it has no body
     * @throws ServiceException if the service refuses the request, of the subclass that tells why if it matters
     * @throws ConnectionException if there was no whole answer; the call may have had its effect
     */
    public JsonObject call(ApiRequest request) {
        URI url = URI.create(settings.endpoint() + request.target());
        byte[] body = request.body().isEmpty() ? new byte[0] : Json.bytes(request.body());
        Map<String, String> headers = signer.headers(request.method(), url, body);
        try {
            HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
            connection.setRequestMethod(request.method());
            headers.forEach(connection::setRequestProperty);
            connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
            connection.setReadTimeout((int) longestWait.get().toMillis());
            return answer(send(connection, body));
        } catch (IOException e) {
            throw new ConnectionException(e);
        }
    }

    private static HttpURLConnection send(HttpURLConnection connection, byte[] body) throws IOException {
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("User-Agent", USER_AGENT);
        if (body.length > 0) {
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            // Otherwise the JDK sends a request again on its own if the connection breaks.
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        return connection;
    }

    private static JsonObject answer(HttpURLConnection connection) throws IOException {
        int status = status(connection);
        if (status >= HttpURLConnection.HTTP_MULT_CHOICE) {
            throw ServiceException.of(status, connection.getHeaderField("x-amzn-ErrorType"), errorMembers(connection));
        }
        try (InputStream in = connection.getInputStream()) {
            return members(in.readAllBytes());
        }
    }

    /** The JDK will not read an answer of status 401 to a request that it cannot send again. */
    private static int status(HttpURLConnection connection) throws IOException {
        try {
            return connection.getResponseCode();
        } catch (HttpRetryException e) {
            return e.responseCode();
        }
    }

    /** What stands in front of the service, a load balancer for example, may answer with something else than JSON. */
    private static JsonObject errorMembers(HttpURLConnection connection) {
        try (@Nullable InputStream in = connection.getErrorStream()) {
            return members(in == null ? new byte[0] : in.readAllBytes());
        } catch (IOException e) {
            return new JsonObject(Map.of());
        }
    }

    private static JsonObject members(byte[] body) throws IOException {
        return new JsonObject(body.length == 0 ? Map.of() : Json.read(new ByteArrayInputStream(body)));
    }
}
