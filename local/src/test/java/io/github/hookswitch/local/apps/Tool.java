package io.github.hookswitch.local.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Somebody's command, run in a folder with the variables that point AWS's own tools to a local AWS. */
final class Tool {
    private static final long AT_MOST_SECONDS = 300;

    private final Path folder;
    private final URI endpoint;

    Tool(Path folder, URI endpoint) {
        this.folder = folder;
        this.endpoint = endpoint;
    }

    /** Runs a command that has to end well; the answer is all that it printed. */
    String run(String... command) throws IOException {
        Run run = tryToRun(command);
        assertThat(run.status()).as("%s%n%s", run.command(), run.output()).isZero();
        return run.output();
    }

    /** Runs a command that may fail. */
    Run tryToRun(String... command) throws IOException {
        File output = File.createTempFile("tool", ".log", folder.toFile());
        Process process = prepare(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            process.getOutputStream().close();
            if (!ends(process)) {
                throw new AssertionError(String.join(" ", command) + " runs for more than " + AT_MOST_SECONDS + " s:\n"
                        + contents(output));
            }
            return new Run(String.join(" ", command), process.exitValue(), contents(output));
        } finally {
            stop(process);
        }
    }

    /** A command that is yet to be started, for one that runs until it is stopped. */
    ProcessBuilder prepare(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        if (words.get(0).equals("aws")) {
            // Debian's version knows no variable for this.
            words.addAll(1, List.of("--endpoint-url", endpoint.toString()));
        }
        Path own = folder.resolve("node_modules/.bin").resolve(words.get(0));
        if (own.toFile().canExecute()) {
            words.set(0, own.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("CDK_"));
        environment.putAll(Map.of(
                "AWS_ENDPOINT_URL", endpoint.toString(),
                "AWS_REGION", "us-east-1",
                "AWS_DEFAULT_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "nobody",
                "AWS_EC2_METADATA_DISABLED", "true",
                // Without the files of whoever runs the tests.
                "CDK_HOME", folder.resolve(".cdk").toString(),
                "AWS_CONFIG_FILE", folder.resolve(".aws-config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE",
                        folder.resolve(".aws-credentials").toString(),
                "CDK_DISABLE_CLI_TELEMETRY", "true"));
        environment.put("NO_COLOR", "1");
        environment.remove("FORCE_COLOR");
        environment.put("CI", "true");
        environment.put("AWS_PAGER", "");
        return builder;
    }

    /** Ends a process and what it has started. */
    static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        ends(process);
    }

    private static boolean ends(Process process) {
        try {
            return process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a tool was running", e);
        }
    }

    private static String contents(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }

    /** How a command ended. */
    record Run(String command, int status, String output) {}
}
