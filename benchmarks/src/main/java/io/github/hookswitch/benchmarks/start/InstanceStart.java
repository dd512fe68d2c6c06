package io.github.hookswitch.benchmarks.start;

import io.github.hookswitch.benchmarks.Machine;
import io.github.hookswitch.benchmarks.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * {@code hookswitch start} from the jar that users run, without options: the time until it answers, and the resident memory
 * then and after half a minute in which nothing happens. Needs Linux, which tells how much memory a process has.
 */
public final class InstanceStart {
    private static final int DEFAULT_RUNS = 5;
    private static final long IDLE_SECONDS = 30;
    private static final String RESIDENT = "VmRSS:";

    private final Path jar;

    private InstanceStart(Path jar) {
        this.jar = jar;
    }

    /**
     * Measures and prints the figures.
     *
     * @param arguments the folder of this module and the number of runs; the second may be left out
     * @throws Exception if a process cannot be run, or fails
     */
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_RUNS;
        Path target = Path.of(arguments[0]).resolveSibling("local").resolve("target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "hookswitch-local-*-cli.jar")) {
            new InstanceStart(jars.iterator().next()).measure(runs);
        }
    }

    private void measure(int runs) throws IOException, InterruptedException {
        Sample time = new Sample();
        Sample ready = new Sample();
        Sample idle = new Sample();
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            Process instance = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            jar.toString(),
                            "start",
                            "--port",
                            Integer.toString(freePort()))
                    .redirectErrorStream(true)
                    .start();
            try {
                awaitGreeting(instance);
                time.add((System.nanoTime() - start) / 1e6);
                ready.add(megabytes(instance));
                TimeUnit.SECONDS.sleep(IDLE_SECONDS);
                idle.add(megabytes(instance));
            } finally {
                instance.destroy();
                instance.waitFor();
            }
        }
        System.out.println(Machine.describe() + ", " + runs + " runs");
        System.out.println("until it answers: " + time.describe("%.0f") + " ms");
        System.out.println("resident memory then: " + ready.describe("%.1f") + " MB");
        System.out.println("resident memory after " + IDLE_SECONDS + " idle seconds: " + idle.describe("%.1f") + " MB");
    }

    private static void awaitGreeting(Process instance) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(instance.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("Ctrl-C")) {
                return;
            }
        }
        throw new IllegalStateException("the instance ended before it answered");
    }

    private static double megabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToDouble(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1000.0)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
