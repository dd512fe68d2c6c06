package io.github.hookswitch.simulator.deployment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses that custom resources answer to. Each is made for one request; its first PUT is the answer. Later ones
 * are taken and ignored, as the storage behind CloudFormation's own addresses takes them.
 */
final class ResponseServer implements AutoCloseable {
    /** CloudFormation's limit for an answer. */
    static final int MAX_BYTES = 4096;

    private static final String BASE = "/response/";

    private final HttpServer server;
    private final Map<String, CompletableFuture<byte[]>> pending = new ConcurrentHashMap<>();

    ResponseServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot open a loopback port for custom resources' answers", failure);
        }
        server.createContext(BASE, this::receive);
        server.start();
    }

    /** One request's address and the answer to come. */
    record Address(String url, CompletableFuture<byte[]> answer) {}

    Address open() {
        String token = UUID.randomUUID().toString();
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        pending.put(token, answer);
        InetSocketAddress address = server.getAddress();
        return new Address(
                "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + BASE + token, answer);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String token = exchange.getRequestURI().getPath().substring(BASE.length());
            CompletableFuture<byte[]> answer = pending.get(token);
            if (answer == null || !exchange.getRequestMethod().equals("PUT")) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            answer.complete(body);
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
