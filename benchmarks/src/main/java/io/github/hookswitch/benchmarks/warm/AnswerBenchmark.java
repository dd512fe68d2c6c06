package io.github.hookswitch.benchmarks.warm;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.benchmarks.baseline.Floor;
import io.github.hookswitch.benchmarks.baseline.TreeHandler;
import io.github.hookswitch.handler.lambda.BundledCallHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An event's bytes in, the answer's bytes out, the log line discarded. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class AnswerBenchmark {

    /** The event, a file of the handler's test resources. */
    @Param({
        "HANGUP/hangup-single-leg",
        "HANGUP/hangup-bridged-leg-b",
        "ACTION_SUCCESSFUL/action-successful-call-and-bridge"
    })
    public String event = "";

    private byte[] bytes = {};
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream(1024);
    private final RequestStreamHandler floor = new Floor();
    private final RequestStreamHandler tree = new TreeHandler(OutputStream.nullOutputStream());
    private RequestStreamHandler bundled = floor;

    /**
     * Reads the event and makes the handler.
     *
     * @throws IOException if the event is not there
     */
    @Setup
    public void prepare() throws IOException {
        try (InputStream file = AnswerBenchmark.class.getResourceAsStream("/events/" + event + ".json")) {
            if (file == null) {
                throw new FileNotFoundException("/events/" + event + ".json is not among the resources");
            }
            bytes = file.readAllBytes();
        }
        // The handler logs to the standard output of the moment when it is made.
        PrintStream console = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        bundled = new BundledCallHandler();
        System.setOut(console);
    }

    /**
     * Cuts into tokens, writes a constant.
     *
     * @return the answer's stream, so that nothing is optimised away
     * @throws IOException never
     */
    @Benchmark
    public OutputStream floor() throws IOException {
        return answeredBy(floor);
    }

    /**
     * The bundled handler with everything in it.
     *
     * @return the answer's stream
     * @throws IOException never
     */
    @Benchmark
    public OutputStream handler() throws IOException {
        return answeredBy(bundled);
    }

    /**
     * The same work on data binding's tree.
     *
     * @return the answer's stream
     * @throws IOException never
     */
    @Benchmark
    public OutputStream tree() throws IOException {
        return answeredBy(tree);
    }

    @SuppressWarnings("NullAway") // no handler uses the context
    private OutputStream answeredBy(RequestStreamHandler handler) throws IOException {
        answer.reset();
        handler.handleRequest(new ByteArrayInputStream(bytes), answer, null);
        return answer;
    }
}
