package io.github.hookswitch.simulator.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.hookswitch.simulator.lambda.InvocationResult.Answered;
import io.github.hookswitch.simulator.lambda.InvocationResult.FunctionError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The Lambda Runtime API, version 2018-06-01, on loopback, for one runtime process.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API in the Lambda guide</a>
 */
final class RuntimeApi implements AutoCloseable {
    /** The service's limit for a synchronous answer: 6 MB and a little for its own envelope. */
    static final int MAX_ANSWER_BYTES = 6_291_556;

    private static final String BASE = "/2018-06-01/runtime/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(RuntimeApi::daemon);
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Optional<FunctionError>> initialized = new CompletableFuture<>();

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(BASE, this::handle);
        server.start();
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} holds them. */
    String address() {
        InetSocketAddress address = server.getAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Completes empty when the runtime first asks for work, or with the error that its initialization ended in. */
    CompletableFuture<Optional<FunctionError>> initialized() {
        return initialized;
    }

    void submit(Invocation invocation) {
        running.put(invocation.requestId(), invocation);
        waiting.add(invocation);
    }

    /** Ends whatever the runtime was doing with this error: its process is gone. */
    void fail(String type, String message) {
        initialized.complete(Optional.of(new FunctionError(type, message, List.of())));
        running.values()
                .forEach(invocation -> invocation
                        .result()
                        .complete(new FunctionError(
                                type, "RequestId: " + invocation.requestId() + " Error: " + message, List.of())));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(BASE.length());
            String request = exchange.getRequestMethod() + " " + path;
            if (request.equals("GET invocation/next")) {
                next(exchange);
            } else if (request.equals("POST init/error")) {
                initialized.complete(Optional.of(error(exchange)));
                reply(exchange, 202, "{\"status\":\"OK\"}");
            } else if (request.matches("POST invocation/[^/]+/(response|error)")) {
                finish(exchange, path.split("/", -1)[1], path.endsWith("/response"));
            } else {
                reply(exchange, 404, "{\"errorType\":\"NotFound\",\"errorMessage\":\"no such path\"}");
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        initialized.complete(Optional.empty());
        Invocation invocation = waiting.take();
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(invocation.deadline().toEpochMilli()));
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn", invocation.invokedArn().toString());
        headers.set("Lambda-Runtime-Trace-Id", invocation.traceId());
        reply(exchange, 200, invocation.payload());
    }

    private void finish(HttpExchange exchange, String requestId, boolean answered) throws IOException {
        Invocation invocation = running.remove(requestId);
        if (invocation == null) {
            reply(exchange, 400, "{\"errorType\":\"InvalidRequestID\",\"errorMessage\":\"Invalid request ID\"}");
            return;
        }
        if (!answered) {
            FunctionError error = error(exchange);
            reply(exchange, 202, "{\"status\":\"OK\"}");
            invocation.result().complete(error);
            return;
        }
        byte[] answer = exchange.getRequestBody().readNBytes(MAX_ANSWER_BYTES + 1);
        if (answer.length > MAX_ANSWER_BYTES) {
            reply(exchange, 413, "{\"errorType\":\"RequestEntityTooLarge\",\"errorMessage\":\"payload too large\"}");
            invocation.result().complete(tooLarge());
            return;
        }
        reply(exchange, 202, "{\"status\":\"OK\"}");
        invocation.result().complete(new Answered(answer));
    }

    private static FunctionError tooLarge() {
        return new FunctionError(
                "Function.ResponseSizeTooLarge",
                "Response payload size exceeded maximum allowed payload size (" + MAX_ANSWER_BYTES + " bytes).",
                List.of());
    }

    private static FunctionError error(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        List<String> frames = new ArrayList<>();
        body.path("stackTrace").forEach(frame -> frames.add(frame.asText()));
        return new FunctionError(
                body.path("errorType").asText("Runtime.Unknown"),
                body.path("errorMessage").asText(""),
                frames);
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        reply(exchange, status, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "runtime-api");
        thread.setDaemon(true);
        return thread;
    }
}
