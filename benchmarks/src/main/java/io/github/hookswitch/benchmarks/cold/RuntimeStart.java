package io.github.hookswitch.benchmarks.cold;

import io.github.hookswitch.benchmarks.Machine;
import io.github.hookswitch.benchmarks.NativeLibrary;
import io.github.hookswitch.benchmarks.Sample;
import io.github.hookswitch.handler.lambda.BundledCallHandler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The first answer through AWS's own Java runtime, against a local Runtime API: of a function that does nothing, of the
 * bundled handler, and of the bundled handler from a SnapStart snapshot, where the clock starts when the snapshot goes
 * on. Needs Linux, as the runtime does.
 */
public final class RuntimeStart {

    private static final int DEFAULT_RUNS = 21;
    private static final String RUNTIME_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private final Path benchmarks;
    private final byte[] event;
    private final String nativeLibrary;

    private RuntimeStart(Path benchmarks) throws IOException {
        this.benchmarks = benchmarks;
        this.event = Files.readAllBytes(benchmarks.resolve("target/classes/events/HANGUP/hangup-bridged-leg-b.json"));
        this.nativeLibrary = NativeLibrary.option(
                LambdaJar.library(benchmarks.resolve("target/lib"), "aws-lambda-java-runtime-interface-client"));
    }

    /**
     * Measures and prints a table.
     *
     * @param arguments the folder of this module and the number of runs; the second may be left out
     * @throws Exception if a process cannot be run, or fails
     */
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_RUNS;
        new RuntimeStart(Path.of(arguments[0])).measure(runs);
    }

    private void measure(int runs) throws IOException, InterruptedException {
        Map<Function, Sample> times = new LinkedHashMap<>();
        times.put(new Function("does nothing", Nothing.class, "on-demand"), new Sample());
        times.put(new Function("handler", BundledCallHandler.class, "on-demand"), new Sample());
        times.put(new Function("handler, from a snapshot", BundledCallHandler.class, "snap-start"), new Sample());
        for (int run = -1; run < runs; run++) {
            for (Map.Entry<Function, Sample> entry : times.entrySet()) {
                double milliseconds = firstAnswer(entry.getKey(), List.of());
                if (run >= 0) {
                    entry.getValue().add(milliseconds);
                }
            }
        }
        System.out.println(Machine.describe() + ", " + runs + " runs of each in turn");
        for (Map.Entry<Function, Sample> entry : times.entrySet()) {
            System.out.println(entry.getKey().name() + ": " + entry.getValue().describe("%.1f") + " ms; classes "
                    + classes(entry.getKey()));
        }
    }

    private LoadedClasses classes(Function function) throws IOException, InterruptedException {
        Path list = Files.createTempFile("classes", ".txt");
        try {
            firstAnswer(function, List.of(LoadedClasses.option(list)));
            return LoadedClasses.read(list);
        } finally {
            Files.delete(list);
        }
    }

    /** The milliseconds until the answer: from the start of the process, or from the snapshot. */
    private double firstAnswer(Function function, List<String> options) throws IOException, InterruptedException {
        try (RuntimeApi api = new RuntimeApi(event)) {
            ProcessBuilder builder = new ProcessBuilder(command(function, options))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
            builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", function.initializationType());
            builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "benchmark");
            builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
            builder.environment().put("_HANDLER", function.type().getName() + "::handleRequest");
            long start = System.nanoTime();
            Process process = builder.start();
            CompletableFuture<Void> ended = process.onExit().thenRun(api::processEnded);
            try {
                api.await();
            } finally {
                process.destroyForcibly();
                ended.join();
            }
            long from = api.restored() == 0 ? start : api.restored();
            return (api.answered() - from) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        }
    }

    private List<String> command(Function function, List<String> options) throws IOException {
        Path libraries = benchmarks.resolve("target/lib");
        List<String> entries = new ArrayList<>();
        for (String artifact :
                List.of("aws-lambda-java-runtime-interface-client", "aws-lambda-java-serialization", "utils-lite")) {
            entries.add(LambdaJar.library(libraries, artifact).toString());
        }
        entries.add(LambdaJar.in(benchmarks.resolve("../handler/target")).toString());
        entries.add(benchmarks.resolve("target/classes").toString());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As the managed runtimes start.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        command.add(nativeLibrary);
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(File.pathSeparator, entries));
        command.add(RUNTIME_CLASS);
        command.add(function.type().getName() + "::handleRequest");
        return command;
    }

    /**
     * A function to start.
     *
     * @param name what the table calls it
     * @param type the class of its handler
     * @param initializationType how Lambda says that it starts it
     */
    private record Function(String name, Class<?> type, String initializationType) {}
}
