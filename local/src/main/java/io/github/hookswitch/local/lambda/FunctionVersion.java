package io.github.hookswitch.local.lambda;

import io.github.hookswitch.local.internal.closing.OpenResources;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Set;
import java.util.UUID;
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
    private @Nullable TaskCode code;
    private boolean closed;

    /** What every process needs of the place it runs in. */
    record Host(ProcessLauncher launcher, FunctionLog log, InstantSource clock, Duration initLimit, Path scratch) {}

    FunctionVersion(FunctionConfiguration configuration, String version, Host host) {
        this.configuration = configuration;
        this.version = version;
        this.host = host;
    }

    FunctionConfiguration configuration() {
        return configuration;
    }

    String version() {
        return version;
    }

    /** Starts a process without waiting for it, unless one is there. */
    synchronized void warmUp() {
        if (all.isEmpty() && !closed) {
            idle.push(start());
        }
    }

    InvocationResult invoke(FunctionArn invokedArn, byte[] payload) throws InterruptedException {
        FunctionProcess process;
        synchronized (this) {
            if (closed) {
                return new FunctionError("Runtime.Closed", configuration.arn().name() + " was deleted", List.of());
            }
            process = lease();
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

    private InvocationResult run(FunctionProcess process, FunctionArn invokedArn, byte[] payload)
            throws InterruptedException {
        Optional<InvocationResult> failure = process.awaitInitialized(host.initLimit());
        if (failure.isPresent()) {
            process.close();
            return failure.get();
        }
        Instant now = host.clock().instant();
        Invocation invocation = new Invocation(invokedArn, payload, now, now.plus(configuration.timeout()));
        return process.run(invocation, configuration.timeout());
    }

    private FunctionProcess lease() {
        while (!idle.isEmpty()) {
            FunctionProcess process = idle.pop();
            if (process.usable()) {
                return process;
            }
            all.remove(process);
            process.close();
        }
        return start();
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

    private FunctionProcess start() {
        try {
            if (code == null) {
                code = host.launcher().prepare(configuration, host.scratch());
            }
            FunctionProcess process = launch(code);
            all.add(process);
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start a process for " + configuration.arn(), failure);
        }
    }

    private FunctionProcess launch(TaskCode task) throws IOException {
        String logStream = DAY.format(host.clock().instant()) + "/[" + version + "]"
                + UUID.randomUUID().toString().replace("-", "");
        FunctionArn arn = configuration.arn().qualified(version);
        RuntimeApi api = new RuntimeApi();
        try {
            Process process = host.launcher().start(configuration, task, version, logStream, api.address());
            return new FunctionProcess(
                    api,
                    process,
                    text -> host.log()
                            .add(new LogLine(arn, logStream, host.clock().instant(), text)));
        } catch (Throwable failure) {
            api.close();
            throw failure;
        }
    }
}
