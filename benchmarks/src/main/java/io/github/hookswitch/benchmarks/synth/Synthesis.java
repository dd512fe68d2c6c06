package io.github.hookswitch.benchmarks.synth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.benchmarks.Machine;
import io.github.hookswitch.benchmarks.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whole processes that synthesize one app each, in turn, so that a change of the machine's speed meets all: ours, the
 * same resources by hand, and by hand but for the functions, which are the CDK's own constructs. The CDK's check of the
 * finished template is off in all.
 */
public final class Synthesis {
    private static final int DEFAULT_RUNS = 7;
    private static final int[] APPLICATIONS = {1, 10, 100};
    private static final List<String> VARIANTS = List.of("constructs", "handwritten", "functions");

    private final Path directory;

    private Synthesis(Path directory) {
        this.directory = directory;
    }

    /**
     * Measures and prints a table.
     *
     * @param arguments the folder of this module, and the number of runs, which may be left out
     * @throws Exception if a process cannot be run, or the two apps have other resources
     */
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_RUNS;
        Synthesis synthesis = new Synthesis(Path.of(arguments[0], "target", "synth"));
        System.out.println(Machine.describe() + ", " + runs + " runs of each in turn");
        for (int applications : APPLICATIONS) {
            synthesis.measure(applications, runs);
        }
        for (String variant : VARIANTS) {
            System.out.println(variant + ": " + synthesis.messages(variant) + " messages for each further application");
        }
    }

    private void measure(int applications, int runs) throws IOException, InterruptedException {
        Sample constructs = new Sample();
        Sample handwritten = new Sample();
        Sample functions = new Sample();
        for (int run = -1; run < runs; run++) {
            double byHand = synthesize("handwritten", applications);
            double ours = synthesize("constructs", applications);
            double cdk = synthesize("functions", applications);
            if (run >= 0) {
                handwritten.add(byHand);
                constructs.add(ours);
                functions.add(cdk);
            }
        }
        Map<String, Integer> resources = resources("constructs");
        for (String variant : VARIANTS) {
            if (!resources.equals(resources(variant))) {
                throw new IOException("Other resources: " + resources + " and " + variant + " " + resources(variant));
            }
        }
        System.out.println(applications + " applications, "
                + resources.values().stream().mapToInt(Integer::intValue).sum() + " resources: constructs "
                + constructs.describe("%.0f") + " ms, by hand " + handwritten.describe("%.0f") + " ms, ratio "
                + constructs.dividedBy(handwritten).describe("%.2f") + "; by hand with the CDK's functions "
                + functions.describe("%.0f") + " ms, ratio "
                + constructs.dividedBy(functions).describe("%.2f"));
    }

    private double synthesize(String variant, int applications) throws IOException, InterruptedException {
        long start = System.nanoTime();
        run(variant, applications, Map.of());
        return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** How many requests one more application sends from Java to the CDK's process. */
    private double messages(String variant) throws IOException, InterruptedException {
        return (requests(variant, APPLICATIONS[1] + 1) - requests(variant, 1)) / (double) APPLICATIONS[1];
    }

    private long requests(String variant, int applications) throws IOException, InterruptedException {
        return run(variant, applications, Map.of("JSII_DEBUG", "1"))
                .lines()
                .filter(line -> line.startsWith("> {"))
                .count();
    }

    private String run(String variant, int applications, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path output = directory.resolve(variant);
        delete(output);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SynthesizedApp.class.getName(),
                        variant,
                        Integer.toString(applications),
                        output.toString())
                .redirectErrorStream(true);
        builder.environment().put("CDK_VALIDATION", "false");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(variant + " ended with status " + status + ": " + log);
        }
        return log;
    }

    private Map<String, Integer> resources(String variant) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory.resolve(variant))) {
            List<Path> templates = files.filter(file -> file.toString().endsWith(".template.json"))
                    .toList();
            for (Path template : templates) {
                JsonNode resources =
                        new ObjectMapper().readTree(template.toFile()).path("Resources");
                resources.forEach(resource -> counts.merge(resource.path("Type").asText(), 1, Integer::sum));
            }
        }
        return counts;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
