package io.github.hookswitch.benchmarks.cold;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command that answers one event from standard input.
 *
 * @param name what the table calls it
 * @param command the program and its arguments
 */
record Variant(String name, List<String> command) {

    /** What Lambda's own Java runtimes start with, and what does not depend on the number of processors. */
    private static final List<String> JVM_OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    Variant {
        command = List.copyOf(command);
    }

    static Variant java(String name, List<Path> classPath, Class<?> main) {
        List<String> entries = new ArrayList<>();
        for (Path entry : classPath) {
            entries.add(entry.toString());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-cp");
        command.add(String.join(File.pathSeparator, entries));
        command.add(main.getName());
        return new Variant(name, command);
    }

    /** The same with one more option of the virtual machine. */
    Variant with(String option) {
        List<String> extended = new ArrayList<>(command);
        extended.add(1, option);
        return new Variant(name, extended);
    }

    /** Runs the command and takes its time, from before it is started until it has ended. */
    Run run(Path event) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(event.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        double milliseconds = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        if (status != 0) {
            throw new IOException(name + " ended with status " + status + ": " + command);
        }
        return new Run(milliseconds, output);
    }

    /**
     * The result of a run.
     *
     * @param milliseconds wall time
     * @param output what it wrote
     */
    record Run(double milliseconds, String output) {}
}
