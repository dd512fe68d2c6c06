package io.github.hookswitch.local.deployment;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
    private static final DateTimeFormatter BASIC_FORMAT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

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
        return new Address("http://" + server.address() + BASE + token + signature(), answer);
    }

    /** CloudFormation's addresses are signed URLs of Amazon S3, and say when and for how long they were signed. */
    private static String signature() {
        Instant now = Instant.now();
        return "?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=" + BASIC_FORMAT.format(now)
                + "&X-Amz-SignedHeaders=host&X-Amz-Expires=7200&X-Amz-Credential=AKIALOCALSTACKS00000%2F"
                + BASIC_FORMAT.format(now).substring(0, 8) + "%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature="
                + "0".repeat(64);
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
