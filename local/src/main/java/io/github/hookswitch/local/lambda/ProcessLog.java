package io.github.hookswitch.local.lambda;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What is written by and about one process: the log stream of an execution environment. */
final class ProcessLog implements Consumer<String> {
    private static final double NANOS_OF_MILLISECOND = 1e6;

    private final FunctionConfiguration function;
    private final FunctionArn version;
    private final String stream;
    private final FunctionLog log;
    private final LogDelivery delivery;
    private final InstantSource clock;
    private final List<String> lines = new ArrayList<>();

    ProcessLog(
            FunctionConfiguration function,
            FunctionArn version,
            String stream,
            FunctionLog log,
            LogDelivery delivery,
            InstantSource clock) {
        this.function = function;
        this.version = version;
        this.stream = stream;
        this.log = log;
        this.delivery = delivery;
        this.clock = clock;
    }

    String stream() {
        return stream;
    }

    /** Takes a line that the process wrote. */
    @Override
    public void accept(String text) {
        LogLine line = line(text);
        log.add(line);
        deliver(line);
    }

    private LogLine line(String text) {
        return new LogLine(version, stream, clock.instant(), text);
    }

    private synchronized void deliver(LogLine line) {
        lines.add(line.text());
        delivery.deliver(function.logGroup(), line);
    }

    /** Lambda's own line before an invocation. */
    synchronized void begin(String requestId) {
        lines.clear();
        deliver(line("START RequestId: " + requestId + " Version: " + version.qualifier()));
    }

    /** Lambda's own lines after it; returns all lines since its beginning. */
    synchronized List<String> end(String requestId, InvocationResult result, Duration took, OptionalLong megabytes) {
        if (result instanceof InvocationResult.TimedOut timedOut) {
            deliver(line(String.format(
                    Locale.ROOT,
                    "%s %s Task timed out after %.2f seconds",
                    clock.instant(),
                    requestId,
                    timedOut.limit().toMillis() / 1000.0)));
        }
        deliver(line("END RequestId: " + requestId));
        double milliseconds = took.toNanos() / NANOS_OF_MILLISECOND;
        String memory = megabytes.isPresent() ? "\tMax Memory Used: " + megabytes.getAsLong() + " MB" : "";
        deliver(line(String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d MB%s\t",
                requestId,
                milliseconds,
                (long) Math.ceil(milliseconds),
                function.memoryMegabytes(),
                memory)));
        List<String> all = List.copyOf(lines);
        lines.clear();
        return all;
    }
}
