package io.github.hookswitch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users run, as a process; it is run after the jar is built. */
class CommandLineJarProcessTest {
    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("hookswitch.cli.jar")));

    @Test
    void itPlacesACall() throws Exception {
        String out = run(0, "call", "-q", "--hang-up-after", "30s", Run.app("desk"));

        assertThat(out)
                .contains("30.000 s  LEG-A   ended by the caller (0)")
                .contains("legs still connected: 0")
                .doesNotContain("SLF4J", "jetty");
    }

    @Test
    void itRunsJavaFunctions(@TempDir Path folder) throws Exception {
        String out = run(0, "call", "-q", JavaFrontDesk.in(folder).toString());

        assertThat(out).contains("hears \"Hello from").contains("legs still connected: 0");
    }

    @Test
    void itKnowsItsVersion() throws Exception {
        assertThat(run(0, "--version")).matches("hookswitch \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void wrongUsageIsTwo() throws Exception {
        assertThat(run(2, "call", "--callee", "asleep")).contains("Usage: hookswitch call");
    }

    @Test
    void itBringsWhatJavaFunctionsNeed() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            String folder = "io/github/hookswitch/local/lambda/";
            assertThat(jar.getEntry(folder + "aws-lambda-java-core.jar")).isNotNull();
            assertThat(jar.getEntry(folder + "aws-lambda-java-serialization.jar"))
                    .isNotNull();
            assertThat(jar.stream().map(Object::toString).filter(name -> name.startsWith("org/junit")))
                    .isEmpty();
        }
    }

    @Test
    void itCarriesItsLicencesAndNothingThatNoJvmReads() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .contains(
                            "META-INF/LICENSE",
                            "META-INF/NOTICE",
                            "META-INF/licenses/crac.txt",
                            "META-INF/licenses/slf4j.txt")
                    .noneMatch(name -> name.startsWith("META-INF/versions/"))
                    .noneMatch(name -> name.startsWith("META-INF/native-image/"))
                    .noneMatch(name -> name.endsWith("module-info.class"));
        }
    }

    private static String run(int status, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isEqualTo(status);
        return out;
    }
}
