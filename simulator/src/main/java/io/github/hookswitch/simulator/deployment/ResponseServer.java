package io.github.hookswitch.simulator.deployment;

import io.github.hookswitch.simulator.internal.http.LoopbackRequest;
import io.github.hookswitch.simulator.internal.http.LoopbackResponse;
import io.github.hookswitch.simulator.internal.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that custom resources answer to. Each is made for one request; its first PUT is the answer. Later ones
 * are taken and ignored, as the storage behind CloudFormation's own addresses takes them.
 */
final class ResponseServer implements AutoCloseable {
    /** CloudFormation's limit for an answer. */
    static final int MAX_BYTES = 4096;

    private static final String BASE = "/response/";

    private final LoopbackServer server;
    private final Map<String, CompletableFuture<byte[]>> pending = new ConcurrentHashMap<>();
    private final Map<String, DeliveryFault> faults = new ConcurrentHashMap<>();

    ResponseServer() {
        try {
            server = new LoopbackServer(MAX_BYTES, this::receive);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot open a loopback port for custom resources' answers", failure);
        }
    }

    /** One request's address and the answer to come. */
    record Address(String url, CompletableFuture<byte[]> answer) {}

    /** Opens an address whose first answer meets the fault, if there is one. */
    Address open(@Nullable DeliveryFault fault) {
        String token = UUID.randomUUID().toString();
        if (fault != null) {
            faults.put(token, fault);
        }
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        pending.put(token, answer);
        return new Address("http://" + server.address() + BASE + token, answer);
    }

    @Override
    public void close() {
        server.close();
    }

    private @Nullable LoopbackResponse receive(LoopbackRequest request) throws InterruptedException {
        String token = request.path().replace(BASE, "");
        CompletableFuture<byte[]> answer = pending.get(token);
        if (answer == null || !request.method().equals("PUT")) {
            return LoopbackResponse.of(403, "");
        }
        DeliveryFault fault = faults.remove(token);
        if (fault instanceof DeliveryFault.AnswerRefused refused) {
            return LoopbackResponse.of(refused.status(), "");
        }
        if (fault instanceof DeliveryFault.AnswerLost lost) {
            Thread.sleep(lost.delay().toMillis());
            return null;
        }
        answer.complete(request.body());
        return LoopbackResponse.of(200, "");
    }
}
