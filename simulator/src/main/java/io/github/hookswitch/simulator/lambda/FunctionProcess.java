package io.github.hookswitch.simulator.lambda;

import io.github.hookswitch.simulator.lambda.InvocationResult.FunctionError;
import io.github.hookswitch.simulator.lambda.InvocationResult.TimedOut;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One execution environment: a running process and the Runtime API it talks to. It serves one invocation at a time. */
final class FunctionProcess implements AutoCloseable {
    private static final Duration END_WAIT = Duration.ofSeconds(5);

    private final RuntimeApi api;
    private final Process process;
    private final Thread reader;
    private volatile boolean closed;

    FunctionProcess(RuntimeApi api, Process process, Consumer<String> output) {
        this.api = api;
        this.process = process;
        this.reader = new Thread(() -> read(output), "function-output");
        reader.setDaemon(true);
        reader.start();
    }

    boolean usable() {
        return !closed && process.isAlive();
    }

    /** Waits until the runtime asks for work. Empty: it did. */
    Optional<InvocationResult> awaitInitialized(Duration limit) throws InterruptedException {
        try {
            Optional<FunctionError> error = get(api.initialized(), limit);
            return error.map(InvocationResult.class::cast);
        } catch (TimeoutException tooSlow) {
            close();
            return Optional.of(new TimedOut(limit));
        }
    }

    InvocationResult run(Invocation invocation, Duration limit) throws InterruptedException {
        api.submit(invocation);
        if (!process.isAlive()) {
            exited();
        }
        try {
            return get(invocation.result(), limit);
        } catch (TimeoutException tooSlow) {
            close();
            return new TimedOut(limit);
        } catch (InterruptedException interrupted) {
            close();
            throw interrupted;
        }
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
        try {
            process.waitFor(END_WAIT.toSeconds(), TimeUnit.SECONDS);
            reader.join(END_WAIT.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        api.close();
    }

    private void exited() {
        api.fail("Runtime.ExitError", "Runtime exited with exit status " + status());
    }

    private String status() {
        return process.isAlive() ? "unknown" : Integer.toString(process.exitValue());
    }

    private void read(Consumer<String> output) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.accept(line);
            }
        } catch (IOException ended) {
            output.accept("(output ended: " + ended.getMessage() + ")");
        }
        try {
            process.waitFor();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        exited();
    }

    private static <T> T get(CompletableFuture<T> future, Duration limit)
            throws InterruptedException, TimeoutException {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a runtime result is never completed with an exception", impossible);
        }
    }
}
