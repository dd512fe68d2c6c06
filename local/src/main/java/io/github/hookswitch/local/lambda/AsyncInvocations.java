package io.github.hookswitch.local.lambda;

import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import io.github.hookswitch.local.lambda.InvocationResult.TimedOut;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/** Lambda's event queue: what is invoked in the background, and again when it failed. */
final class AsyncInvocations implements AutoCloseable {
    private final List<Duration> retryDelays;
    private final ExecutorService threads = Executors.newCachedThreadPool(AsyncInvocations::daemon);

    AsyncInvocations(List<Duration> retryDelays) {
        this.retryDelays = List.copyOf(retryDelays);
    }

    /** One attempt. */
    @FunctionalInterface
    interface Attempt {
        InvocationResult run() throws InterruptedException;
    }

    CompletableFuture<InvocationResult> start(Attempt attempt, IntSupplier retries) {
        CompletableFuture<InvocationResult> result = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                result.complete(repeat(attempt, retries, result));
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                result.cancel(false);
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private InvocationResult repeat(Attempt attempt, IntSupplier retries, CompletableFuture<InvocationResult> wanted)
            throws InterruptedException {
        InvocationResult result = attempt.run();
        for (int retry = 0; retry < retries.getAsInt() && mayRepeat(result); retry++) {
            Duration delay = retryDelays.get(Math.min(retry, retryDelays.size() - 1));
            Thread.sleep(delay.toMillis());
            if (wanted.isDone()) {
                return result;
            }
            result = attempt.run();
        }
        return result;
    }

    private static boolean mayRepeat(InvocationResult result) {
        return result instanceof FunctionError || result instanceof TimedOut;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "local-functions");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
