package io.github.hookswitch.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import io.github.hookswitch.local.lambda.InvocationResult.Answered;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final LoopbackResponse ACCEPTED = LoopbackResponse.of(202, "{\"status\":\"OK\"}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Packages packages;
    private final LoopbackServer server;
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Optional<FunctionError>> initialized = new CompletableFuture<>();

    /** Brings a package that a function asks for while it runs. */
    @FunctionalInterface
    interface Packages {
        /** Empty when the package is there; else why it is not. */
        Optional<String> bring(String name) throws IOException;
    }

    RuntimeApi(Packages packages) throws IOException {
        this.packages = packages;
        server = new LoopbackServer(MAX_ANSWER_BYTES, this::handle);
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} holds them. */
    String address() {
        return server.address();
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
        server.close();
    }

    private LoopbackResponse handle(LoopbackRequest request) throws InterruptedException {
        if (!request.path().startsWith(BASE)) {
            return refusal(404, "NotFound", "no such path");
        }
        String path = request.path().substring(BASE.length());
        if (request.method().equals("POST") && path.equals("packages")) {
            return bring(new String(request.body(), StandardCharsets.UTF_8));
        }
        String call = request.method() + " " + path;
        if (call.equals("GET invocation/next")) {
            return next();
        }
        if (call.equals("POST init/error")) {
            initialized.complete(Optional.of(error(request.body())));
            return ACCEPTED;
        }
        if (call.matches("POST invocation/[^/]+/(response|error)")) {
            return finish(path.split("/", -1)[1], path.endsWith("/response"), request.body());
        }
        return refusal(404, "NotFound", "no such path");
    }

    /** Not Lambda's: the Node.js runtime that comes with this module asks for parts of the SDK. */
    private LoopbackResponse bring(String name) {
        try {
            Optional<String> failure = packages.bring(name);
            return failure.isPresent()
                    ? refusal(404, "NotFound", failure.get().replaceAll("[\"\\\\\\p{Cntrl}]+", " "))
                    : ACCEPTED;
        } catch (IOException failure) {
            return refusal(500, "PackageError", "cannot install");
        }
    }

    private LoopbackResponse next() throws InterruptedException {
        initialized.complete(Optional.empty());
        Invocation invocation = waiting.take();
        return new LoopbackResponse(
                200,
                Map.of(
                        "Lambda-Runtime-Aws-Request-Id", invocation.requestId(),
                        "Lambda-Runtime-Deadline-Ms",
                                Long.toString(invocation.deadline().toEpochMilli()),
                        "Lambda-Runtime-Invoked-Function-Arn",
                                invocation.invokedArn().toString(),
                        "Lambda-Runtime-Trace-Id", invocation.traceId()),
                invocation.payload());
    }

    private LoopbackResponse finish(String requestId, boolean answered, byte[] body) {
        Invocation invocation = running.remove(requestId);
        if (invocation == null) {
            return refusal(400, "InvalidRequestID", "Invalid request ID");
        }
        if (!answered) {
            invocation.result().complete(error(body));
            return ACCEPTED;
        }
        if (body.length > MAX_ANSWER_BYTES) {
            invocation.result().complete(tooLarge());
            return refusal(413, "RequestEntityTooLarge", "payload too large");
        }
        invocation.result().complete(new Answered(body));
        return ACCEPTED;
    }

    private static LoopbackResponse refusal(int status, String type, String message) {
        return LoopbackResponse.of(status, "{\"errorType\":\"" + type + "\",\"errorMessage\":\"" + message + "\"}");
    }

    private static FunctionError tooLarge() {
        return new FunctionError(
                "Function.ResponseSizeTooLarge",
                "Response payload size exceeded maximum allowed payload size (" + MAX_ANSWER_BYTES + " bytes).",
                List.of());
    }

    private static FunctionError error(byte[] json) {
        try {
            JsonNode body = JSON.readTree(json);
            List<String> frames = new ArrayList<>();
            // The runtimes do not agree on the name.
            body.path("stackTrace").forEach(frame -> frames.add(frame.asText()));
            body.path("trace").forEach(frame -> frames.add(frame.asText()));
            return new FunctionError(
                    body.path("errorType").asText("Runtime.Unknown"),
                    body.path("errorMessage").asText(""),
                    frames);
        } catch (IOException unreadable) {
            return new FunctionError("Runtime.Unknown", "the runtime reported an error that is not JSON", List.of());
        }
    }
}
