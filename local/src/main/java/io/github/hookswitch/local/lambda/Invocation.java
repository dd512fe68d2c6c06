package io.github.hookswitch.local.lambda;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One invocation on its way through a function's process. */
final class Invocation {
    private final String requestId = UUID.randomUUID().toString();
    private final FunctionArn invokedArn;
    private final byte[] payload;
    private final Instant deadline;
    private final String traceId;
    private final CompletableFuture<InvocationResult> result = new CompletableFuture<>();

    Invocation(FunctionArn invokedArn, byte[] payload, Instant now, Instant deadline) {
        this.invokedArn = invokedArn;
        this.payload = payload;
        this.deadline = deadline;
        this.traceId = traceId(now);
    }

    String requestId() {
        return requestId;
    }

    FunctionArn invokedArn() {
        return invokedArn;
    }

    byte[] payload() {
        return payload;
    }

    Instant deadline() {
        return deadline;
    }

    String traceId() {
        return traceId;
    }

    CompletableFuture<InvocationResult> result() {
        return result;
    }

    /** The X-Ray header of an invocation that is not sampled. */
    private static String traceId(Instant now) {
        String random = UUID.randomUUID().toString().replace("-", "") + "0000000000000000";
        return String.format(
                Locale.ROOT,
                "Root=1-%08x-%s;Parent=%s;Sampled=0",
                now.getEpochSecond(),
                random.substring(0, 24),
                random.substring(16, 32));
    }
}
