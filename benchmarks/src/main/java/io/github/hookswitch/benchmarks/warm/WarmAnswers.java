package io.github.hookswitch.benchmarks.warm;

import io.github.hookswitch.benchmarks.Machine;
import io.github.hookswitch.benchmarks.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmark in rounds of one process for each handler and event, in turn, so that a change of the machine's
 * speed meets all of them, and prints the medians of the iterations.
 */
public final class WarmAnswers {

    private static final int DEFAULT_ROUNDS = 5;
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final List<String> EVENTS = List.of(
            "HANGUP/hangup-single-leg",
            "HANGUP/hangup-bridged-leg-b",
            "ACTION_SUCCESSFUL/action-successful-call-and-bridge");
    private static final List<String> HANDLERS = List.of("floor", "handler", "tree");

    private final Map<String, Sample> nanoseconds = new LinkedHashMap<>();
    private final Map<String, Sample> bytes = new LinkedHashMap<>();

    private WarmAnswers() {}

    /**
     * Measures and prints a table.
     *
     * @param arguments the number of rounds; may be left out
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String[] arguments) throws RunnerException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_ROUNDS;
        WarmAnswers answers = new WarmAnswers();
        for (int round = 0; round < rounds; round++) {
            for (String event : EVENTS) {
                for (String handler : HANDLERS) {
                    answers.measure(handler, event);
                }
            }
        }
        System.out.println(Machine.describe() + ", " + rounds + " processes of each in turn");
        for (String event : EVENTS) {
            answers.print(event);
        }
    }

    private void measure(String handler, String event) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(AnswerBenchmark.class.getName() + "." + handler + "$")
                .param("event", event)
                .forks(1)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        RunResult result = new Runner(options).runSingle();
        Sample times = nanoseconds.computeIfAbsent(handler + event, key -> new Sample());
        result.getBenchmarkResults().forEach(process -> {
            for (IterationResult iteration : process.getIterationResults()) {
                times.add(iteration.getPrimaryResult().getScore());
            }
        });
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        if (allocated == null) {
            throw new IllegalStateException("JMH's profiler gave no " + ALLOCATED);
        }
        bytes.computeIfAbsent(handler + event, key -> new Sample()).add(allocated.getScore());
    }

    private void print(String event) {
        System.out.println(event);
        for (String handler : HANDLERS) {
            Sample times = sample(nanoseconds, handler + event);
            System.out.println("  " + handler + ": " + times.describe("%.0f") + " ns, "
                    + sample(bytes, handler + event).describe("%.0f") + " bytes; by the floor "
                    + times.dividedBy(sample(nanoseconds, "floor" + event)).describe("%.2f"));
        }
    }

    private static Sample sample(Map<String, Sample> samples, String key) {
        Sample sample = samples.get(key);
        if (sample == null) {
            throw new IllegalStateException("nothing was measured of " + key);
        }
        return sample;
    }
}
