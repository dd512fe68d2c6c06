package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that ends without closing its functions leaves no process and no temporary folder. */
class AbandonedFunctionsProcessTest {
    @TempDir
    Path temporary;

    private final List<ProcessHandle> started = new ArrayList<>();

    @BeforeEach
    void thereIsNothing() throws IOException {
        assertThat(leftFolders()).isEmpty();
    }

    @AfterEach
    void end() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "exits"})
    void aProgramThatEndsByItselfLeavesNothing(String end) throws Exception {
        Process program = start(end);

        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void aProgramThatIsToldToEndLeavesNothing(String signal) throws Exception {
        Process program = start("waits");

        new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid()))
                .start()
                .waitFor();
        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertNothingIsLeft();
    }

    /** Here nothing can be tidied up, but a function must not run on for ever either. */
    @Test
    void aFunctionEndsWhenItsProgramIsKilled() throws Exception {
        Process program = start("waits");

        program.destroyForcibly().waitFor();

        started.get(0).onExit().get(1, TimeUnit.MINUTES);
        assertThat(started.get(0).isAlive()).isFalse();
    }

    private Process start(String end) throws IOException {
        List<String> command = new ArrayList<>(Signals.notIgnored());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                AbandonedFunctions.class.getName(),
                Objects.requireNonNull(AbandonedFunctionsProcessTest.class.getResource("children"))
                        .getPath(),
                end));
        Process program = new ProcessBuilder(command)
                .redirectError(temporary.resolve("errors.txt").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        JsonNode processes = new ObjectMapper().readTree(String.valueOf(out.readLine()));
        for (String which : List.of("parent", "child")) {
            ProcessHandle.of(processes.path(which).asLong()).ifPresent(started::add);
        }
        started.add(program.toHandle());
        assertThat(processes.path("child").asLong()).isPositive();
        return program;
    }

    private void assertNothingIsLeft() throws Exception {
        for (ProcessHandle process : started) {
            process.onExit().get(1, TimeUnit.MINUTES);
            assertThat(process.isAlive()).isFalse();
        }
        assertThat(leftFolders()).isEmpty();
    }

    private List<Path> leftFolders() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("hookswitch"))
                    .toList();
        }
    }
}
