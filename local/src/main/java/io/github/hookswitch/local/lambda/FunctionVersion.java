package io.github.hookswitch.local.lambda;

import io.github.hookswitch.local.internal.closing.OpenResources;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One immutable version of a function and its processes: idle ones are used again, another is started if none is. */
final class FunctionVersion implements AutoCloseable {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final FunctionConfiguration configuration;
    private final String version;
    private final Host host;
    private final Deque<FunctionProcess> idle = new ArrayDeque<>();
    private final Set<FunctionProcess> all = new HashSet<>();
    private final Object preparation = new Object();
    private @Nullable TaskCode code;
    private final Instant modified;
    private final String revisionId = UUID.randomUUID().toString();
    private @Nullable CodeDigest digest;
    private boolean closed;

    /** What every process needs of the place it runs in. */
    record Host(
            ProcessLauncher launcher,
            FunctionLog log,
            LogDelivery delivery,
            Consumer<String> warnings,
            InstantSource clock,
            Duration initLimit,
            Path scratch) {}

    FunctionVersion(FunctionConfiguration configuration, String version, Host host) {
        this.configuration = configuration;
        this.version = version;
        this.host = host;
        this.modified = host.clock().instant();
    }

    FunctionConfiguration configuration() {
        return configuration;
    }

    String version() {
        return version;
    }

    FunctionDescription describe() {
        CodeDigest code = digest();
        return new FunctionDescription(configuration, version, modified, revisionId, code.sha256(), code.bytes());
    }

    /** Whether there is no difference but the place where the code lies. */
    boolean sameAs(FunctionVersion other) {
        return configuration.equals(other.configuration)
                || (configuration.equals(other.configuration.toBuilder()
                                .code(configuration.code())
                                .build())
                        && digest().equals(other.digest()));
    }

    private synchronized CodeDigest digest() {
        if (digest == null) {
            digest = CodeDigest.of(configuration.code());
        }
        return digest;
    }

    /** Ends it for new invocations; those that run go on. */
    void retire() {
        List<FunctionProcess> ending;
        synchronized (this) {
            closed = true;
            ending = List.copyOf(idle);
            all.removeAll(idle);
            idle.clear();
        }
        ending.forEach(FunctionProcess::close);
    }

    /** Whether it is closed to new invocations. */
    synchronized boolean closed() {
        return closed;
    }

    /** Whether it has processes. */
    synchronized boolean running() {
        return !all.isEmpty();
    }

    /** Starts a process without waiting for it, unless one is there. */
    void warmUp() {
        try {
            TaskCode prepared = prepared();
            synchronized (this) {
                if (all.isEmpty() && !closed) {
                    idle.push(start(prepared));
                }
            }
        } catch (IOException failure) {
            host.warnings().accept(cannotStart(failure));
        }
    }

    FunctionExecution invoke(FunctionArn invokedArn, byte[] payload) throws InterruptedException {
        FunctionProcess process;
        try {
            TaskCode prepared = prepared();
            synchronized (this) {
                if (closed) {
                    return FunctionExecution.notBegun(new FunctionError(
                            "Runtime.Closed", configuration.arn().name() + " was deleted", List.of()));
                }
                process = lease(prepared);
            }
        } catch (IOException failure) {
            return FunctionExecution.notBegun(
                    new FunctionError("Runtime.InvalidEntrypoint", cannotStart(failure), List.of()));
        }
        try {
            return run(process, invokedArn, payload);
        } finally {
            release(process);
        }
    }

    /** Reads what the processes have written so far. */
    void readOutput() {
        List<FunctionProcess> running;
        synchronized (this) {
            running = List.copyOf(all);
        }
        running.forEach(FunctionProcess::readOutput);
    }

    @Override
    public void close() {
        List<FunctionProcess> ending;
        synchronized (this) {
            closed = true;
            ending = List.copyOf(all);
            all.clear();
            idle.clear();
        }
        OpenResources processes = new OpenResources();
        ending.forEach(processes::add);
        processes.close();
    }

    private String cannotStart(IOException failure) {
        return "The function " + configuration.arn().name() + " cannot be started: "
                + MissingProgram.explain(configuration, failure);
    }

    /** Preparing may take long, when packages are installed; the function can be deleted meanwhile. */
    private TaskCode prepared() throws IOException {
        synchronized (preparation) {
            if (code == null) {
                code = host.launcher().prepare(configuration, host.scratch(), host.warnings());
            }
            return code;
        }
    }

    private FunctionExecution run(FunctionProcess process, FunctionArn invokedArn, byte[] payload)
            throws InterruptedException {
        Optional<InvocationResult> failure = process.awaitInitialized(host.initLimit());
        if (failure.isPresent()) {
            process.close();
            return new FunctionExecution(
                    failure.get(),
                    "",
                    version,
                    process.log().end("", failure.get(), Duration.ZERO, OptionalLong.empty()));
        }
        Instant now = host.clock().instant();
        Invocation invocation = new Invocation(invokedArn, payload, now, now.plus(configuration.timeout()));
        String requestId = invocation.requestId();
        process.log().begin(requestId);
        long start = System.nanoTime();
        InvocationResult result = process.run(invocation, configuration.timeout());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new FunctionExecution(
                result, requestId, version, process.log().end(requestId, result, took, process.peakMegabytes()));
    }

    private FunctionProcess lease(TaskCode prepared) throws IOException {
        while (!idle.isEmpty()) {
            FunctionProcess process = idle.pop();
            if (process.usable()) {
                return process;
            }
            all.remove(process);
            process.close();
        }
        return start(prepared);
    }

    private void release(FunctionProcess process) {
        synchronized (this) {
            if (process.usable() && !closed) {
                idle.push(process);
                return;
            }
            all.remove(process);
        }
        process.close();
    }

    private FunctionProcess start(TaskCode task) throws IOException {
        FunctionProcess process = launch(task);
        all.add(process);
        return process;
    }

    private FunctionProcess launch(TaskCode task) throws IOException {
        String logStream = DAY.format(host.clock().instant()) + "/[" + version + "]"
                + UUID.randomUUID().toString().replace("-", "");
        FunctionArn arn = configuration.arn().qualified(version);
        RuntimeApi api = new RuntimeApi(name -> host.launcher().bring(configuration, name));
        try {
            Process process = host.launcher().start(configuration, task, version, logStream, api.address());
            return new FunctionProcess(
                    api,
                    process,
                    new ProcessLog(configuration, arn, logStream, host.log(), host.delivery(), host.clock()));
        } catch (Throwable failure) {
            api.close();
            throw failure;
        }
    }
}
