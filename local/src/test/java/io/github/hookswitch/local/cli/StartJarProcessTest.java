package io.github.hookswitch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.lambda.Signals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code start} from the jar that users run: as a process that answers, and leaves nothing when it ends. */
class StartJarProcessTest {
    private static final Pattern ENDPOINT =
            Pattern.compile("The local AWS answers at (http://127\\.0\\.0\\.1:\\d+)\\. .*");
    private static final Pattern PROCESS = Pattern.compile("\"FunctionProcess\":\"(\\d+)\"");

    @TempDir
    Path temporary;

    private final List<ProcessHandle> started = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void end() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void whatItStartedEndsWithIt(String signal) throws Exception {
        Process instance = start();
        runAFunction(endpoint(instance));

        new ProcessBuilder("kill", "-" + signal, Long.toString(instance.pid()))
                .start()
                .waitFor();

        assertThat(instance.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertNoProcessIsLeft();
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("hookswitch"));
        }
    }

    /** Here nothing can be tidied up, but a function must not run on for ever either. */
    @Test
    void noFunctionRunsOnWhenItIsKilled() throws Exception {
        Process instance = start();
        runAFunction(endpoint(instance));

        instance.destroyForcibly().waitFor();

        assertNoProcessIsLeft();
    }

    @Test
    void aPortInUseIsOneSentenceWithTheCure() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            Process instance = run("start", "--port", Integer.toString(other.getLocalPort()));

            String said = new String(instance.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(instance.waitFor()).isEqualTo(1);
            assertThat(said)
                    .startsWith("hookswitch: ")
                    .contains("port " + other.getLocalPort())
                    .hasLineCount(1);
        }
    }

    private Process start() throws IOException {
        return run("start", "--port", Integer.toString(freePort()));
    }

    private Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Signals.notIgnored());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                Objects.requireNonNull(System.getProperty("hookswitch.cli.jar"))));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process.toHandle());
        return process;
    }

    private static URI endpoint(Process instance) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(instance.getInputStream(), StandardCharsets.UTF_8));
        Matcher line = ENDPOINT.matcher(String.valueOf(out.readLine()));
        assertThat(line.matches()).isTrue();
        return URI.create(line.group(1));
    }

    /** Creates a function by the API of Lambda's own tools, and invokes it: it tells which process it is. */
    private void runAFunction(URI endpoint) throws Exception {
        String template = """
                {"Resources":{
                  "Role":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[]}}},
                  "Parent":{"Type":"AWS::Lambda::Function","Properties":{
                    "FunctionName":"parent","Runtime":"nodejs20.x","Handler":"index.handler",
                    "Role":{"Fn::GetAtt":["Role","Arn"]},
                    "Code":{"ZipFile":"exports.handler = async () => ({ FunctionProcess: String(process.pid) });"}}}}}
                """;
        post(
                endpoint.resolve("/"),
                "cloudformation",
                "application/x-www-form-urlencoded",
                "Version=2010-05-15&Action=CreateStack&StackName=Parents&Capabilities.member.1=CAPABILITY_IAM&TemplateBody="
                        + URLEncoder.encode(template, StandardCharsets.UTF_8));
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        String invoked;
        Matcher process;
        do {
            // The function is created after the answer; until then it is not found.
            invoked = post(
                    endpoint.resolve("/2015-03-31/functions/parent/invocations"), "lambda", "application/json", "{}");
            process = PROCESS.matcher(invoked);
        } while (!process.find() && System.nanoTime() < until);
        assertThat(invoked).containsPattern(PROCESS);
        ProcessHandle.of(Long.parseLong(process.group(1))).ifPresent(started::add);
        assertThat(started).hasSize(2);
    }

    private String post(URI uri, String service, String type, String body) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(uri)
                                .header("Content-Type", type)
                                .header(
                                        "Authorization",
                                        "AWS4-HMAC-SHA256 Credential=nobody/20260101/us-east-1/" + service
                                                + "/aws4_request, SignedHeaders=host, Signature=none")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private void assertNoProcessIsLeft() throws Exception {
        for (ProcessHandle process : started) {
            process.onExit().get(1, TimeUnit.MINUTES);
            assertThat(process.isAlive()).isFalse();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
