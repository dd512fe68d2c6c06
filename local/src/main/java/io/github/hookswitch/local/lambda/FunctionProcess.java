package io.github.hookswitch.local.lambda;

import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import io.github.hookswitch.local.lambda.InvocationResult.TimedOut;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One execution environment: a running process and the Runtime API it talks to. It serves one invocation at a time.
 *
 * <p>The thread that waits for an answer reads the output meanwhile, and once more when the answer is there: a result
 * is returned only after everything that the process wrote before it.
 */
final class FunctionProcess implements AutoCloseable {
    /** How long a line may be under way to the log while its invocation still runs. */
    private static final Duration READING_INTERVAL = Duration.ofMillis(20);

    private final RuntimeApi api;
    private final Process process;
    private final ProcessTree tree;
    private final ProcessLog log;
    private final FunctionOutput output;
    private volatile boolean closed;

    FunctionProcess(RuntimeApi api, Process process, ProcessLog log) {
        this.api = api;
        this.process = process;
        this.tree = new ProcessTree(process);
        this.log = log;
        this.output = new FunctionOutput(process.getInputStream(), log);
        var unused = process.onExit().thenAccept(ended -> exited(ended.exitValue()));
    }

    /** What it and Lambda write. */
    ProcessLog log() {
        return log;
    }

    /** The most memory that it has had; unknown where the system does not tell. */
    OptionalLong peakMegabytes() {
        return PeakMemory.megabytes(process.pid());
    }

    boolean usable() {
        return !closed && process.isAlive();
    }

    /** Reads what the process has written so far, while it runs too. */
    void readOutput() {
        output.readWritten();
    }

    /** Waits until the runtime asks for work. Empty: it did. */
    Optional<InvocationResult> awaitInitialized(Duration limit) throws InterruptedException {
        try {
            Optional<FunctionError> error = await(api.initialized(), limit);
            return error.map(InvocationResult.class::cast);
        } catch (TimeoutException tooSlow) {
            close();
            return Optional.of(new TimedOut(limit));
        }
    }

    InvocationResult run(Invocation invocation, Duration limit) throws InterruptedException {
        api.submit(invocation);
        if (!process.isAlive()) {
            exited(process.exitValue());
        }
        try {
            return await(invocation.result(), limit);
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
        try {
            tree.end();
            output.readToEnd();
        } finally {
            api.close();
        }
    }

    private void exited(int status) {
        tree.endStarted();
        api.fail("Runtime.ExitError", "Runtime exited with exit status " + status);
    }

    private <T> T await(CompletableFuture<T> future, Duration limit) throws InterruptedException, TimeoutException {
        long start = System.nanoTime();
        while (true) {
            Duration left = limit.minusNanos(System.nanoTime() - start);
            boolean last = left.compareTo(READING_INTERVAL) <= 0;
            try {
                T result = future.get((last ? left : READING_INTERVAL).toNanos(), TimeUnit.NANOSECONDS);
                tree.look();
                output.readToEnd();
                return result;
            } catch (TimeoutException notYet) {
                output.readWritten();
                tree.lookNowAndThen();
                if (last) {
                    throw notYet;
                }
            } catch (ExecutionException impossible) {
                throw new IllegalStateException("a runtime result is never completed with an exception", impossible);
            }
        }
    }
}
