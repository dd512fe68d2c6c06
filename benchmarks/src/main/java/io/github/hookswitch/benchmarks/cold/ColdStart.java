package io.github.hookswitch.benchmarks.cold;

import io.github.hookswitch.benchmarks.Machine;
import io.github.hookswitch.benchmarks.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole processes that answer one event each: the bundled handler, the same work in plain Node, the same work on data
 * binding's tree, and a Java process that only copies. They run in turn, so that a change of the machine's speed meets
 * all of them.
 */
public final class ColdStart {

    private static final int DEFAULT_RUNS = 21;
    private static final int WARM_UP_RUNS = 2;

    private final Path benchmarks;
    private final Path event;

    private ColdStart(Path benchmarks, String event) {
        this.benchmarks = benchmarks;
        this.event = benchmarks.resolve("target/classes/events/" + event + ".json");
    }

    /**
     * Measures and prints a table.
     *
     * @param arguments the folder of this module, the number of runs, the event as {@code TYPE/file}; the last two may be
     *     left out
     * @throws Exception if a process cannot be run, or answers differently
     */
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_RUNS;
        String event = arguments.length > 2 ? arguments[2] : "HANGUP/hangup-bridged-leg-b";
        new ColdStart(Path.of(arguments[0]), event).measure(runs);
    }

    private void measure(int runs) throws IOException, InterruptedException {
        List<Variant> variants = variants();
        Map<Variant, Sample> times = new LinkedHashMap<>();
        for (Variant variant : variants) {
            times.put(variant, new Sample());
        }
        for (int run = -WARM_UP_RUNS; run < runs; run++) {
            for (Map.Entry<Variant, Sample> entry : times.entrySet()) {
                double milliseconds = entry.getKey().run(event).milliseconds();
                if (run >= 0) {
                    entry.getValue().add(milliseconds);
                }
            }
        }
        System.out.println(Machine.describe() + ", " + runs + " runs of each in turn, " + event.getFileName());
        Sample bundled = times.get(variants.get(0));
        for (Map.Entry<Variant, Sample> entry : times.entrySet()) {
            System.out.println(entry.getKey().name() + ": " + entry.getValue().describe("%.0f") + " ms"
                    + (bundled == null || bundled == entry.getValue()
                            ? ""
                            : "; handler by this "
                                    + bundled.dividedBy(entry.getValue()).describe("%.2f"))
                    + classes(entry.getKey()));
        }
    }

    private List<Variant> variants() throws IOException, InterruptedException {
        Path classes = benchmarks.resolve("target/classes");
        List<Path> bundled = List.of(lambdaJar(), classes);
        Variant handler = Variant.java("handler", bundled, BundledStart.class);
        Variant node = new Variant(
                "Node",
                List.of("node", benchmarks.resolve("src/main/node/handler.mjs").toString()));
        Variant tree = Variant.java("tree", treePath(classes), TreeStart.class);
        String answer = answer(handler);
        for (Variant other : List.of(node, tree)) {
            if (!answer(other).equals(answer)) {
                throw new IOException(other.name() + " answers " + answer(other) + ", the handler " + answer);
            }
        }
        return List.of(handler, node, tree, Variant.java("bare Java", bundled, BareStart.class));
    }

    private String answer(Variant variant) throws IOException, InterruptedException {
        String output = variant.run(event).output();
        // A function that starts without a greeting warns of it first.
        int answer = output.indexOf("{\"SchemaVersion\":");
        int log = output.indexOf("{\"level\":", Math.max(answer, 0));
        if (answer < 0 || log < 0) {
            throw new IOException(variant.name() + " wrote no answer and line of log: " + output);
        }
        return output.substring(answer, log);
    }

    private String classes(Variant variant) throws IOException, InterruptedException {
        if (variant.name().equals("Node")) {
            return "";
        }
        Path list = Files.createTempFile("classes", ".txt");
        try {
            variant.with(LoadedClasses.option(list)).run(event);
            return "; classes " + LoadedClasses.read(list);
        } finally {
            Files.delete(list);
        }
    }

    /** The jar that deploys. */
    private Path lambdaJar() throws IOException {
        return LambdaJar.in(benchmarks.resolve("../handler/target"));
    }

    private List<Path> treePath(Path classes) throws IOException {
        Path libraries = benchmarks.resolve("target/lib");
        return List.of(
                LambdaJar.library(libraries, "jackson-databind"),
                LambdaJar.library(libraries, "jackson-core"),
                LambdaJar.library(libraries, "jackson-annotations"),
                LambdaJar.library(libraries, "aws-lambda-java-core"),
                classes);
    }
}
