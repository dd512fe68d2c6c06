package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.local.lambda.InvocationResult.Answered;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Functions that are not written in Java. Node is there wherever the CDK is. */
class OtherRuntimesProcessTest {
    private static final FunctionArn ARN = FunctionArn.of("us-east-1", "111122223333", "other");
    private static final String SAID = "{\"said\":\"Grüße\"}";

    private final LocalFunctions functions = LocalFunctions.builder().build();

    @AfterEach
    void closeTheFunctions() {
        functions.close();
    }

    @Test
    void anEsModuleServes() throws Exception {
        create("nodejs22.x", "index.handler", fixture("node"));

        assertThat(ask(SAID)).isEqualTo("{\"said\":\"Grüße\",\"function\":\"other\",\"inTime\":true}");
        assertThat(ask(SAID)).contains("Grüße");
    }

    @Test
    void aCommonJsModuleServesByItsCallback() throws Exception {
        create("nodejs22.x", "src/legacy.handler", fixture("node"));

        assertThat(ask(SAID)).isEqualTo("{\"said\":\"Grüße\",\"by\":\"callback\"}");
    }

    @Test
    void aHandlerMayBeNestedInAnExport() throws Exception {
        create("nodejs20.x", "src/legacy.menu.handler", fixture("node"));

        assertThat(ask("{\"said\":\"hi\"}")).isEqualTo("\"HI\"");
    }

    @Test
    void aFunctionThatPromisesNothingAnswersNullBeforeNode24() throws Exception {
        create("nodejs22.x", "index.plain", fixture("node"));

        assertThat(ask(SAID)).isEqualTo("null");
    }

    @Test
    void aFunctionThatPromisesNothingAnswersWhatItReturnsFromNode24On() throws Exception {
        create("nodejs24.x", "index.plain", fixture("node"));

        assertThat(ask(SAID)).isEqualTo("\"returned\"");
    }

    @Test
    void whatANodeHandlerThrowsIsTheFunctionErrorAndTheProcessLivesOn() throws Exception {
        create("nodejs22.x", "index.failing", fixture("node"));

        for (int i = 0; i < 2; i++) {
            assertThat(invoke(SAID)).isInstanceOfSatisfying(FunctionError.class, error -> {
                assertThat(error.type()).isEqualTo("RangeError");
                assertThat(error.message()).isEqualTo("no such extension");
                assertThat(error.stackTrace().toString()).contains("index.mjs");
            });
        }
    }

    @Test
    void aMissingNodeHandlerIsAnInitError() throws Exception {
        create("nodejs22.x", "index.other", fixture("node"));

        assertThat(invoke(SAID))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.message())
                                .contains("'index.other'", "index.mjs exports no function other"));
    }

    @Test
    void aZippedNodeAssetIsUnpacked(@TempDir Path folder) throws Exception {
        create(
                "nodejs22.x",
                "index.handler",
                zip(folder.resolve("code.zip"), fixture("node").resolve("index.mjs")));

        assertThat(ask(SAID)).contains("Grüße");
    }

    @Test
    @EnabledIf("pythonIsThere")
    void aPythonModuleServes() throws Exception {
        create("python3.13", "reception.handler", fixture("python"));

        assertThat(ask("{\"said\":\"hi\"}")).isEqualTo("{\"said\": \"hi\", \"function\": \"other\"}");
        assertThat(invoke("{\"said\":\"fail\"}")).isInstanceOfSatisfying(FunctionError.class, error -> {
            assertThat(error.type()).isEqualTo("KeyError");
            assertThat(error.message()).contains("no such extension");
        });
    }

    @Test
    void aProvidedRuntimeRunsTheBootstrapOfItsZip(@TempDir Path folder) throws Exception {
        create(
                "provided.al2023",
                "my.handler",
                zip(folder.resolve("code.zip"), fixture("command").resolve("bootstrap")));

        assertThat(ask(SAID)).isEqualTo("{\"said\":\"Grüße\",\"handler\":\"my.handler\",\"arguments\":[]}");
    }

    @Test
    void anyCommandThatSpeaksTheRuntimeApiServes() throws Exception {
        functions.create(
                FunctionConfiguration.ofCommand(ARN, List.of("node", "bootstrap", "--menu"), fixture("command"))
                        .withTimeout(Duration.ofSeconds(30)));

        assertThat(ask(SAID)).isEqualTo("{\"said\":\"Grüße\",\"handler\":\"bootstrap\",\"arguments\":[\"--menu\"]}");
    }

    @Test
    void anEmptyCommandIsRefused() {
        assertThatThrownBy(() -> FunctionConfiguration.ofCommand(ARN, List.of(), Path.of(".")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the command is empty");
    }

    static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private void create(String runtime, String handler, Path code) {
        functions.create(new FunctionConfiguration(ARN, handler, runtime, code, Map.of(), Duration.ofSeconds(30), 256));
    }

    private String ask(String event) throws InterruptedException {
        InvocationResult result = invoke(event);
        assertThat(result).isInstanceOf(Answered.class);
        return ((Answered) result).text();
    }

    private InvocationResult invoke(String event) throws InterruptedException {
        return functions.invoke(ARN.toString(), event.getBytes(StandardCharsets.UTF_8));
    }

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(OtherRuntimesProcessTest.class.getResource(name), name)
                .toURI());
    }

    private static Path zip(Path zip, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(
                    new ZipEntry(file.getName(file.getNameCount() - 1).toString()));
            Files.copy(file, entries);
        }
        return zip;
    }
}
