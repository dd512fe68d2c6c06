package io.github.hookswitch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTest {
    private final Screen screen = new Screen();
    private final Console console = new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(screen, true, StandardCharsets.UTF_8),
            new PrintStream(screen, true, StandardCharsets.UTF_8),
            ZoneOffset.UTC);
    private final EventLines events = new EventLines(
            console.out(), ZoneOffset.UTC, InstantSource.fixed(Instant.parse("2026-01-01T12:34:56Z")), () -> {});
    private final Instance instance = Instance.start(new StartOptions(), 0, console, events);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void end() {
        instance.close();
    }

    @Test
    void itAnswersAsAwsDoes() throws Exception {
        assertThat(sts("GetCallerIdentity").body()).contains("<Account>111122223333</Account>");
    }

    @Test
    void whatChangesSomethingIsALineAndWhatOnlyReadsIsNot() throws Exception {
        sts("GetCallerIdentity");
        put("/prompts");

        assertThat(screen.text()).isEqualToIgnoringNewLines("12:34:56 | s3 CreateBucket in us-east-1");
    }

    @Test
    void aServiceThatIsNotServedIsALine() throws Exception {
        client.send(
                request("/")
                        .header("X-Amz-Target", "DynamoDB_20120810.GetItem")
                        .header("Authorization", signedFor("dynamodb"))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(screen.text()).contains("| dynamodb GetItem refused (501) in us-east-1");
    }

    @Test
    void theWebPhoneIsAtTheSamePort() throws Exception {
        URI phone = instance.desk().phone();
        assertThat(phone.getPort()).isEqualTo(instance.endpoint().getPort());

        for (String file : new String[] {"", "phone.js", "sound.js", "phone.css", "ladder.css"}) {
            assertThat(client.send(HttpRequest.newBuilder(phone.resolve(file)).build(), BodyHandlers.ofString())
                            .statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
    }

    @Test
    void thePageOfTheWebPhoneAloneMayUseIt() throws Exception {
        assertThat(get("/_hookswitch/phone/state?since=0").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Origin,http://evil.example", "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-origin"})
    void noWebPageMaySendCommands(String header, String value) throws Exception {
        // The client of this JVM may not choose these headers by itself.
        String answer = Raw.send(instance.endpoint(), """
                POST /_hookswitch/command/instance HTTP/1.1
                Host: 127.0.0.1
                %s: %s
                Content-Length: 0
                Connection: close

                """.formatted(header, value));

        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    void aProgramIsToldWhatIsThere() throws Exception {
        assertThat(post("/_hookswitch/command/instance", "{}").body()).contains("\"hookswitch\":\"hookswitch ");
        assertThat(post("/_hookswitch/command/go-on", "{\"session\":\"none\"}").body())
                .contains("There is no such session.");
        assertThat(get("/_hookswitch/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aPortInUseIsNamedWithTheCure() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> Instance.start(new StartOptions(), port, console, events))
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("stop the program");
        }
    }

    @Test
    void twoInstancesKnowNothingOfEachOther() throws Exception {
        try (Instance other = Instance.start(new StartOptions(), 0, console, events)) {
            put("/prompts");

            assertThat(client.send(
                                    HttpRequest.newBuilder(other.endpoint().resolve("/prompts"))
                                            .header("Authorization", signedFor("s3"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aPortOfNoInstanceIsNamedWithTheCure() {
        int port = instance.endpoint().getPort();
        instance.close();

        Run run = Run.of("call", "--port", Integer.toString(port));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("hookswitch: no instance answers at port " + port + "; start one with: hookswitch start");
    }

    @Test
    void theEnvironmentLeadsToThePort() {
        assertThat(Run.of("env", "--port", "4711").out().lines())
                .contains(
                        "export AWS_ENDPOINT_URL=http://127.0.0.1:4711",
                        "export AWS_REGION=us-east-1",
                        "export AWS_ACCESS_KEY_ID=nobody")
                .allMatch(line -> line.startsWith("export ") || line.startsWith("unset "));
        assertThat(InstancePort.of(0, Map.of())).isEqualTo(4620);
        assertThat(InstancePort.of(0, Map.of("HOOKSWITCH_PORT", "4700"))).isEqualTo(4700);
    }

    @ParameterizedTest
    @CsvSource({"70000", "-1"})
    void aPortThatIsNoneIsRefused(String port) {
        assertThat(Run.of("env", "--port", port).err()).contains("a port is a number from 1 to 65535");
    }

    private HttpResponse<String> sts(String action) throws Exception {
        return client.send(
                request("/")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", signedFor("sts"))
                        .POST(HttpRequest.BodyPublishers.ofString("Version=2011-06-15&Action=" + action))
                        .build(),
                BodyHandlers.ofString());
    }

    private void put(String path) throws Exception {
        HttpRequest request = request(path)
                .header("Authorization", signedFor("s3"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(instance.endpoint().resolve(path));
    }

    private static String signedFor(String service) {
        return "AWS4-HMAC-SHA256 Credential=nobody/20260101/us-east-1/" + service
                + "/aws4_request, SignedHeaders=host, Signature=none";
    }
}
