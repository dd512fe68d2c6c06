package io.github.hookswitch.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where CloudFormation would take answers: keeps each accepted one, and refuses as many as it is told. */
final class ResponseServer implements AutoCloseable {
    static final int CUT = 0;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Deque<Integer> refusals = new ArrayDeque<>();
    private final List<JsonNode> accepted = new ArrayList<>();
    private final List<@Nullable String> contentTypes = new ArrayList<>();
    private int attempts;
    private int largest;

    ResponseServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/answer?X-Amz-Signature=s3cr3t";
    }

    synchronized void refuse(int... statuses) {
        for (int status : statuses) {
            refusals.add(status);
        }
    }

    synchronized List<JsonNode> accepted() {
        return List.copyOf(accepted);
    }

    synchronized List<@Nullable String> contentTypes() {
        return new ArrayList<>(contentTypes);
    }

    synchronized int attempts() {
        return attempts;
    }

    synchronized int largest() {
        return largest;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            attempts++;
            largest = Math.max(largest, body.length);
            contentTypes.add(exchange.getRequestHeaders().getFirst("Content-Type"));
            Integer refusal = refusals.poll();
            if (refusal != null && refusal == CUT) {
                return;
            }
            if (refusal == null) {
                accepted.add(JSON.readTree(body));
            }
            exchange.sendResponseHeaders(refusal == null ? 200 : refusal, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
