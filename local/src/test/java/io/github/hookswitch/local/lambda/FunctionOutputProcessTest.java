package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import io.github.hookswitch.local.lambda.InvocationResult.TimedOut;
import io.github.hookswitch.local.lambda.handlers.ProbeFunction;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What functions write, in processes of their own: nothing waits here for a line that ought to be there. */
class FunctionOutputProcessTest {
    private static final FunctionArn ARN = FunctionArn.of("us-east-1", "111122223333", "writer");
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Enough that a line which is read too late now and then is read too late here. */
    private static final int INVOCATIONS = 200;

    @TempDir
    Path folder;

    private final BlockingQueue<LogLine> lines = new LinkedBlockingQueue<>();
    private final LocalFunctions functions =
            LocalFunctions.builder().logListener(lines::add).build();

    @AfterEach
    void closeTheFunctions() {
        functions.close();
    }

    @Test
    void allThatAJavaFunctionWroteIsReadBeforeItsResultIsReturned() throws InterruptedException {
        createProbe(LONG);

        for (int i = 0; i < INVOCATIONS; i++) {
            functions.invoke(ARN.toString(), bytes("log number " + i));

            assertThat(written()).containsExactly("number " + i, "number " + i + " (error output)");
        }
    }

    @Test
    void allThatANodeFunctionWroteIsReadBeforeItsResultIsReturned() throws Exception {
        create("nodejs22.x", "index.logging", "node");

        eachInvocationIsReadToItsEnd();
    }

    @Test
    @EnabledIf("io.github.hookswitch.local.lambda.OtherRuntimesProcessTest#pythonIsThere")
    void allThatAPythonFunctionWroteIsReadBeforeItsResultIsReturned() throws Exception {
        create("python3.13", "reception.logging", "python");

        eachInvocationIsReadToItsEnd();
    }

    @Test
    void allThatAProgramWithARuntimeOfItsOwnWroteIsReadBeforeItsResultIsReturned() throws Exception {
        functions.create(FunctionConfiguration.ofCommand(ARN, List.of("node", "bootstrap"), fixture("command"))
                .withTimeout(LONG));

        eachInvocationIsReadToItsEnd();
    }

    @Test
    void theLogHasTheLinesOfEveryInvocationInTheirOrder() throws Exception {
        create("nodejs22.x", "index.logging", "node");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            functions.invoke(ARN.toString(), bytes("{\"said\":\"number " + i + "\"}"));
            expected.add("number " + i + " out");
            expected.add("number " + i + " err");
        }

        assertThat(functions.logLines(ARN)).extracting(LogLine::text).containsExactlyElementsOf(expected);
    }

    @Test
    void aLineLongerThanAPipeHoldsIsReadWhole() throws InterruptedException {
        createProbe(LONG);
        String text = "Grüße ".repeat(50_000).strip();

        functions.invoke(ARN.toString(), bytes("log " + text));

        assertThat(written()).containsExactly(text, text + " (error output)");
    }

    @Test
    void aLineWithoutAnEndIsReadWhenItsInvocationIsOver() throws InterruptedException {
        createProbe(LONG);

        functions.invoke(ARN.toString(), bytes("write one"));
        functions.invoke(ARN.toString(), bytes("write two"));

        assertThat(written()).containsExactly("one", "two");
    }

    @Test
    void theLastWordsOfAProcessThatEndsAreRead() throws InterruptedException {
        createProbe(LONG);

        InvocationResult result = functions.invoke(ARN.toString(), bytes("write-and-exit last words"));

        assertThat(result).isInstanceOf(FunctionError.class);
        assertThat(written()).containsExactly("last words");
    }

    @Test
    void whatWasWrittenBeforeATimeOutIsRead() throws InterruptedException {
        createProbe(Duration.ofSeconds(3));
        functions.invoke(ARN.toString(), bytes("count"));

        InvocationResult result = functions.invoke(ARN.toString(), bytes("write-and-hang last words"));

        assertThat(result).isInstanceOf(TimedOut.class);
        assertThat(written()).containsExactly("last words");
    }

    @Test
    void aRunningInvocationsLinesAreInTheLogAlready() throws InterruptedException {
        createProbe(LONG);

        var unused = functions.invokeAsync(ARN.toString(), bytes("write-and-hang so far\n"));

        assertThat(lines.take().text()).isEqualTo("so far");
        assertThat(functions.logLines(ARN)).extracting(LogLine::text).containsExactly("so far");
    }

    private void eachInvocationIsReadToItsEnd() throws InterruptedException {
        for (int i = 0; i < INVOCATIONS; i++) {
            functions.invoke(ARN.toString(), bytes("{\"said\":\"number " + i + "\"}"));

            assertThat(written()).containsExactly("number " + i + " out", "number " + i + " err");
        }
    }

    private List<String> written() {
        List<LogLine> now = new ArrayList<>();
        lines.drainTo(now);
        return now.stream().map(LogLine::text).toList();
    }

    private void createProbe(Duration timeout) {
        Path jar = FunctionJars.jar(folder.resolve("probe.jar"), ProbeFunction.class);
        functions.create(FunctionConfiguration.of(ARN, ProbeFunction.class.getName(), jar)
                .withTimeout(timeout));
    }

    private void create(String runtime, String handler, String fixture) throws URISyntaxException {
        functions.create(new FunctionConfiguration(ARN, handler, runtime, fixture(fixture), Map.of(), LONG, 256));
    }

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FunctionOutputProcessTest.class.getResource(name), name)
                .toURI());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
