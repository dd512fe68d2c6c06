package io.github.hookswitch.local.lambda;

import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import io.github.hookswitch.local.lambda.InvocationResult.TimedOut;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Lambda's event queue: what is invoked in the background, and again when it failed. */
final class AsyncInvocations implements AutoCloseable {
    private final List<Duration> retryDelays;
    private final ExecutorService threads = Executors.newCachedThreadPool(AsyncInvocations::daemon);
    /** How many run or wait for their next attempt; a result that was cancelled does not tell. */
    private int running;

    AsyncInvocations(List<Duration> retryDelays) {
        this.retryDelays = List.copyOf(retryDelays);
    }

    /** One attempt. */
    @FunctionalInterface
    interface Attempt {
        InvocationResult run() throws InterruptedException;
    }

    CompletableFuture<InvocationResult> start(Attempt attempt, IntSupplier retries) {
        return start(attempt, retries, retryDelays);
    }

    CompletableFuture<InvocationResult> start(Attempt attempt, IntSupplier retries, List<Duration> delays) {
        CompletableFuture<InvocationResult> result = new CompletableFuture<>();
        count(1);
        try {
            threads.execute(() -> run(attempt, retries, delays, result));
        } catch (RejectedExecutionException closed) {
            count(-1);
            throw closed;
        }
        return result;
    }

    private void run(
            Attempt attempt, IntSupplier retries, List<Duration> delays, CompletableFuture<InvocationResult> result) {
        try {
            result.complete(repeat(attempt, retries, delays, result));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            result.cancel(false);
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        } finally {
            count(-1);
        }
    }

    private synchronized void count(int more) {
        running += more;
        notifyAll();
    }

    synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); running > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return running == 0;
    }

    private InvocationResult repeat(
            Attempt attempt, IntSupplier retries, List<Duration> delays, CompletableFuture<InvocationResult> wanted)
            throws InterruptedException {
        InvocationResult result = attempt.run();
        for (int retry = 0; retry < retries.getAsInt() && mayRepeat(result); retry++) {
            Duration delay = delays.get(Math.min(retry, delays.size() - 1));
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
