package io.github.hookswitch.infra.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own, because a JVM cannot change its working directory. */
class SynthesisInAnotherDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void needsNothingFromTheWorkingDirectory() throws Exception {
        Path workingDirectory = Files.createDirectory(directory.resolve("elsewhere"));
        Path output = directory.resolve("out");

        Path log = directory.resolve("log.txt");
        int exitCode = run(workingDirectory, output, log);

        assertThat(exitCode).as(Files.readString(log)).isZero();
        assertThat(output.resolve("Stack.template.json")).exists();
        assertThat(stagedJars(output)).containsExactlyInAnyOrder(jar("handler.jar"), jar("provider.jar"));
        assertThat(workingDirectory).isEmptyDirectory();
    }

    private static int run(Path workingDirectory, Path output, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HelloApp.class.getName(),
                        output.toString())
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<byte[]> stagedJars(Path output) throws IOException {
        List<byte[]> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(output)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jar")).toList()) {
                jars.add(Files.readAllBytes(file));
            }
        }
        return jars;
    }

    private static byte[] jar(String name) throws IOException {
        String resource = "/io/github/hookswitch/infra/internal/" + name;
        try (InputStream content =
                Objects.requireNonNull(SynthesisInAnotherDirectoryTest.class.getResourceAsStream(resource))) {
            return content.readAllBytes();
        }
    }
}
