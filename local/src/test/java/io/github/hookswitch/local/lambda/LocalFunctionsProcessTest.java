package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.local.lambda.InvocationResult.Answered;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import io.github.hookswitch.local.lambda.InvocationResult.NotFound;
import io.github.hookswitch.local.lambda.InvocationResult.TimedOut;
import io.github.hookswitch.local.lambda.handlers.BrokenFunction;
import io.github.hookswitch.local.lambda.handlers.ProbeFunction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class LocalFunctionsProcessTest {
    private static final FunctionArn PROBE = FunctionArn.of("us-east-1", "111122223333", "probe");

    @TempDir
    static Path folder;

    private final BlockingQueue<LogLine> lines = new LinkedBlockingQueue<>();
    private LocalFunctions functions;
    private Path jar;

    LocalFunctionsProcessTest() {
        functions = LocalFunctions.builder()
                .environment(Map.of("AWS_ENDPOINT_URL_CHIME_SDK_VOICE", "http://localhost:1", "GREETING", "extra"))
                .hostEnvironment(Map.of("PATH", "/usr/bin", "SECRET_OF_THE_HOST", "hidden"))
                .logListener(line -> {
                    if (line.function().name().equals("hanging")) {
                        lines.add(line);
                    }
                })
                .asyncRetryDelays(List.of(Duration.ZERO))
                .build();
        jar = Path.of("");
    }

    @BeforeAll
    void createTheProbe() {
        jar = FunctionJars.jar(folder.resolve("probe.jar"), ProbeFunction.class, BrokenFunction.class);
        functions.create(FunctionConfiguration.of(PROBE, ProbeFunction.class.getName(), jar)
                .withTimeout(Duration.ofSeconds(30))
                .withEnvironment(Map.of("GREETING", "own", "LAMBDA_TASK_ROOT", "overridden")));
    }

    @AfterAll
    void closeTheFunctions() {
        functions.close();
    }

    @Test
    void theNewestCodeHasNoPolicyOfItsOwn() {
        FunctionArn latest = FunctionArn.parse(PROBE + ":$LATEST");
        FunctionPermission permission = new FunctionPermission(
                "one", "lambda:InvokeFunction", "voiceconnector.chime.amazonaws.com", null, null);

        assertThatThrownBy(() -> functions.addPermission(latest, permission))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("We currently do not support adding policies for $LATEST.", PROBE.toString());
    }

    @Test
    void theAnswerIsWhatTheHandlerWrote() throws InterruptedException {
        assertThat(ask("echo Grüße, 世界")).isEqualTo("Grüße, 世界");
    }

    @Test
    void laterInvocationsFindTheSameProcess() throws InterruptedException {
        assertThat(ask("process")).isEqualTo(ask("process"));
    }

    @Test
    void concurrentInvocationsGetProcessesOfTheirOwn() throws Exception {
        FunctionArn hanging = function("hanging", "ProbeFunction", Duration.ofMinutes(2));
        functions.maximumAsyncRetries(hanging, 0);
        CompletableFuture<InvocationResult> first =
                functions.invokeAsync(hanging.toString(), bytes("write-and-hang begun\n"));
        assertThat(lines.take().text()).isEqualTo("begun");

        assertThat(functions.invoke(hanging.toString(), bytes("count"))).hasToString("Answered[1]");

        assertThat(first).isNotDone();
        functions.delete(hanging);
        assertThat(first.get()).isInstanceOf(FunctionError.class);
    }

    @Test
    void anInvocationInTheBackgroundIsAwaitedToItsEndEvenIfNobodyWantsItsResult() throws Exception {
        FunctionArn hanging = function("hanging", "ProbeFunction", Duration.ofMinutes(2));
        CompletableFuture<InvocationResult> unwanted =
                functions.invokeAsync(hanging.toString(), bytes("write-and-hang begun\n"));
        assertThat(lines.take().text()).isEqualTo("begun");
        unwanted.cancel(false);

        assertThat(functions.awaitIdle(Duration.ZERO)).isFalse();

        functions.delete(hanging);
        assertThat(functions.awaitIdle(Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void aFunctionThatTakesTooLongIsEnded() throws InterruptedException {
        FunctionArn hanging = function("slow", "ProbeFunction", Duration.ofSeconds(1));

        assertThat(functions.invoke(hanging.toString(), bytes("hang"))).isEqualTo(new TimedOut(Duration.ofSeconds(1)));
    }

    @Test
    void theFunctionSeesItsOwnVariablesAndNothingOfTheHost() throws InterruptedException {
        assertThat(ask("environment"))
                .contains("GREETING=own")
                .contains("AWS_ENDPOINT_URL_CHIME_SDK_VOICE=http://localhost:1")
                .contains("AWS_LAMBDA_FUNCTION_NAME=probe")
                .contains("AWS_LAMBDA_FUNCTION_VERSION=$LATEST")
                .contains("AWS_REGION=us-east-1")
                .contains("PATH=/usr/bin")
                .containsPattern("LAMBDA_TASK_ROOT=[^,]*probe[^,]*task")
                .doesNotContain("SECRET_OF_THE_HOST");
    }

    @Test
    void theClassPathHoldsTheAssetAndTheLambdaInterfacesOnly() throws InterruptedException {
        assertThat(ask("visible com.amazonaws.services.lambda.runtime.RequestStreamHandler"))
                .isEqualTo("true");
        assertThat(ask("visible com.fasterxml.jackson.databind.ObjectMapper")).isEqualTo("false");
        assertThat(ask("visible " + LocalFunctions.class.getName())).isEqualTo("false");
    }

    @Test
    void theContextTellsFunctionVersionAndRemainingTime() throws InterruptedException {
        assertThat(ask("context"))
                .isEqualTo("probe|$LATEST|arn:aws:lambda:us-east-1:111122223333:function:probe|512|/aws/lambda/probe"
                        + "|true|true");
    }

    @Test
    void anExceptionIsAFunctionErrorAndTheProcessLivesOn() throws InterruptedException {
        String process = ask("process");

        InvocationResult result = functions.invoke(PROBE.toString(), bytes("throw out of \"luck\""));

        assertThat(result).isInstanceOfSatisfying(FunctionError.class, error -> {
            assertThat(error.type()).isEqualTo("java.lang.IllegalStateException");
            assertThat(error.message()).isEqualTo("out of \"luck\"");
            assertThat(error.stackTrace().get(0)).contains("ProbeFunction.run");
        });
        assertThat(ask("process")).isEqualTo(process);
    }

    @Test
    void anErrorOfTheMachineIsAFunctionErrorToo() throws InterruptedException {
        assertThat(functions.invoke(PROBE.toString(), bytes("overflow")))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.type()).isEqualTo("java.lang.StackOverflowError"));
    }

    @Test
    void anAnswerBeyondSixMegabytesIsRefused() throws InterruptedException {
        assertThat(functions.invoke(PROBE.toString(), bytes("large " + (RuntimeApi.MAX_ANSWER_BYTES + 1))))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.type()).isEqualTo("Function.ResponseSizeTooLarge"));
    }

    @Test
    void aProcessThatEndsIsAnExitErrorAndTheNextInvocationGetsAnother() throws InterruptedException {
        FunctionArn crashing = function("crashing", "ProbeFunction", Duration.ofSeconds(20));

        InvocationResult result = functions.invoke(crashing.toString(), bytes("exit 7"));

        assertThat(result).isInstanceOfSatisfying(FunctionError.class, error -> {
            assertThat(error.type()).isEqualTo("Runtime.ExitError");
            assertThat(error.message()).contains("exit status 7");
        });
        assertThat(functions.invoke(crashing.toString(), bytes("count")).toString())
                .isEqualTo("Answered[1]");
    }

    @Test
    void whatAConstructorThrowsIsTheInitError() throws InterruptedException {
        FunctionArn broken = function("broken", "BrokenFunction::handleRequest", Duration.ofSeconds(3));

        assertThat(functions.invoke(broken.toString(), bytes("{}")))
                .isInstanceOfSatisfying(FunctionError.class, error -> {
                    assertThat(error.type()).isEqualTo("java.lang.IllegalStateException");
                    assertThat(error.message()).isEqualTo("no greeting configured");
                });
    }

    @Test
    void aDirectoryAssetBringsItsLibraries() throws Exception {
        Path asset = Files.createDirectories(folder.resolve("asset"));
        FunctionJars.jar(Files.createDirectories(asset.resolve("lib")).resolve("probe.jar"), ProbeFunction.class);
        FunctionArn arn = FunctionArn.of("us-east-1", "111122223333", "directory");
        functions.create(FunctionConfiguration.of(arn, ProbeFunction.class.getName(), asset)
                .withTimeout(Duration.ofSeconds(30)));

        assertThat(functions
                        .invoke(arn.toString(), bytes("variable LAMBDA_TASK_ROOT"))
                        .toString())
                .isEqualTo("Answered[" + asset + "]");
    }

    @Test
    void anUnknownFunctionIsNotFound() throws InterruptedException {
        assertThat(functions.invoke("arn:aws:lambda:us-east-1:111122223333:function:other", bytes("{}")))
                .isInstanceOfSatisfying(
                        NotFound.class,
                        missing -> assertThat(missing.reason()).contains("function:other", "function:probe"));
    }

    @Test
    void closingEndsTheProcesses() throws InterruptedException {
        LocalFunctions own = LocalFunctions.builder().build();
        own.create(FunctionConfiguration.of(PROBE, ProbeFunction.class.getName(), jar)
                .withTimeout(Duration.ofSeconds(30)));
        Answered answer = (Answered) own.invoke(PROBE.toString(), bytes("process"));

        own.close();

        assertThat(ProcessHandle.of(Long.parseLong(answer.text())).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void aRuntimeThatLambdaDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> new FunctionConfiguration(
                        PROBE, "index.handler", "cobol85", jar, Map.of(), Duration.ofSeconds(3), 128))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'cobol85'")
                .hasMessageContaining("java21, nodejs22.x");
    }

    private FunctionArn function(String name, String handler, Duration timeout) {
        FunctionArn arn = FunctionArn.of("us-east-1", "111122223333", name);
        String type = ProbeFunction.class.getPackageName() + "." + handler;
        functions.create(FunctionConfiguration.of(arn, type, jar).withTimeout(timeout));
        return arn;
    }

    private String ask(String command) throws InterruptedException {
        InvocationResult result = functions.invoke(PROBE.toString(), bytes(command));
        assertThat(result).isInstanceOf(Answered.class);
        return ((Answered) result).text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
