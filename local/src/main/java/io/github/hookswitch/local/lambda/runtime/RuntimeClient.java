package io.github.hookswitch.local.lambda.runtime;

import io.github.hookswitch.simulator.internal.lambda.NextInvocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The function's side of the Runtime API. It opens a connection for each request: a kept one may be closed by the
 * server while a handler works for minutes, and then the answer would be lost.
 */
final class RuntimeClient {
    private static final String VERSION = "/2018-06-01/runtime/";

    private final String base;

    RuntimeClient(String hostAndPort) {
        this.base = "http://" + hostAndPort + VERSION;
    }

    /** Waits, without a limit, for the next invocation. */
    NextInvocation next() throws IOException {
        HttpURLConnection connection = open("invocation/next");
        try (InputStream body = connection.getInputStream()) {
            return new NextInvocation(
                    header(connection, "Lambda-Runtime-Aws-Request-Id"),
                    Long.parseLong(header(connection, "Lambda-Runtime-Deadline-Ms")),
                    header(connection, "Lambda-Runtime-Invoked-Function-Arn"),
                    header(connection, "Lambda-Runtime-Trace-Id"),
                    body.readAllBytes());
        }
    }

    void response(String requestId, byte[] answer) throws IOException {
        post("invocation/" + requestId + "/response", answer, null);
    }

    void error(String requestId, String json, String type) throws IOException {
        post("invocation/" + requestId + "/error", json.getBytes(StandardCharsets.UTF_8), type);
    }

    void initError(String json, String type) throws IOException {
        post("init/error", json.getBytes(StandardCharsets.UTF_8), type);
    }

    private void post(String path, byte[] body, @Nullable String errorType) throws IOException {
        HttpURLConnection connection = open(path);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("Content-Type", "application/json");
        if (errorType != null) {
            connection.setRequestProperty("Lambda-Runtime-Function-Error-Type", errorType);
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        // Reading the status waits until the API has taken the answer; a refusal (too large) is recorded there.
        connection.getResponseCode();
        connection.disconnect();
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestProperty("Connection", "close");
        return connection;
    }

    private static String header(HttpURLConnection connection, String name) throws IOException {
        String value = connection.getHeaderField(name);
        if (value == null) {
            throw new IOException("the Runtime API sent no " + name);
        }
        return value;
    }
}
