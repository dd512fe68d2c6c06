package io.github.hookswitch.local.webphone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPhoneTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"phone-token\" content=\"([^\"]+)\"");

    private final ReceptionPhone phone = new ReceptionPhone();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void closeTheDesk() {
        phone.close();
    }

    @Test
    void thePageMayLoadNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("/", Map.of());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(page.body()).doesNotContain("http://", "https://", "style=", "onclick");
    }

    @Test
    void aScriptOfAnotherPageCannotReadThePage() throws Exception {
        // What a browser sends when a script fetches the page, or shows it in a frame; no script can send something
        // else.
        String request = """
                GET / HTTP/1.1
                Host: 127.0.0.1
                Sec-Fetch-Site: same-origin
                Sec-Fetch-Dest: empty
                Connection: close

                """;

        assertThat(raw(request.replace("\n", "\r\n")))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("phone-token");
    }

    @Test
    void aPromptIsServedAsItIsToThePageOnly() throws Exception {
        String path = "/prompt?file=prompts%2Fmusic.wav";
        assertThat(get(path, Map.of()).statusCode()).isEqualTo(403);

        HttpResponse<byte[]> wav = client.send(
                HttpRequest.newBuilder(address(path))
                        .header("X-Phone-Token", token())
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(wav.headers().firstValue("Content-Type")).hasValue("audio/wav");
        try (InputStream file = requireNonNull(WebPhoneTest.class.getResourceAsStream("prompts/music.wav"))) {
            assertThat(wav.body()).isEqualTo(file.readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"elsewhere%2Fmusic.wav", "prompts%2F..%2F..%2Fears.js", "prompts%2Fmissing.wav", "nothing", ""})
    void whatIsNoPromptIsNotServed(String file) throws Exception {
        assertThat(get("/prompt?file=" + file, ours()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/phone.css", "/phone.js", "/handsets.js", "/sound.js", "/tones.js", "/phone.svg", "/ladder.css"
            })
    void whatThePageIsMadeOfIsServed(String path) throws Exception {
        assertThat(get(path, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownPageIsNotFound() throws Exception {
        assertThat(get("/etc/passwd", Map.of()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "192.0.2.1"})
    void aNameThatWasMadeToPointToLoopbackIsTurnedAway(String host) throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aRequestForNoNameIsTurnedAway() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void anotherSiteCannotDial() throws Exception {
        assertThat(post("/dial", dialling(), Map.of()).statusCode()).isEqualTo(403);
        assertThat(post("/dial", dialling(), Map.of("X-Phone-Token", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(post("/dial", dialling(), Map.of("X-Phone-Token", token(), "Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(phone.engine().calls()).isEmpty();
    }

    @Test
    void anotherSiteCannotListen() throws Exception {
        assertThat(get("/state", Map.of()).statusCode()).isEqualTo(403);
        assertThat(get("/ladder?call=any", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsDialledIsACallOfTheEngine() throws Exception {
        HttpResponse<String> answer = post("/dial", dialling(), ours());

        assertThat(answer.statusCode()).isEqualTo(200);
        SimulatedCall call = phone.call(0);
        assertThat(json(answer).path("call").asText()).isEqualTo(call.transactionId());
        assertThat(requireNonNull(call.leg(LegTag.A)).from()).isEqualTo("+15105550101");
    }

    @Test
    void aHangUpEndsTheCall() throws Exception {
        post("/dial", dialling(), ours());
        String command = "{\"call\":\"" + phone.call(0).transactionId() + "\",\"leg\":\"LEG-A\"}";

        assertThat(post("/hang-up", command, ours()).statusCode()).isEqualTo(200);

        assertThat(requireNonNull(phone.call(0).leg(LegTag.A)).endedBy()).isEqualTo(EndedBy.PARTY);
        HttpResponse<String> again = post("/hang-up", command, ours());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("message").asText()).startsWith("Nobody is on LEG-A");
    }

    @Test
    void aRefusalNamesTheCure() throws Exception {
        assertThat(json(post("/dial", "{\"from\":\"+15105550101\",\"to\":\"555\"}", ours()))
                        .path("message")
                        .asText())
                .isEqualTo("The number to dial is 555, but must be a phone number in E.164 format; write a plus sign,"
                        + " the country code and the number, 2 to 15 digits without blanks or hyphens, such as"
                        + " +12065550100");
        assertThat(json(post("/dial", "{\"from\":\"5105550101\",\"to\":\"" + Reception.NUMBER + "\"}", ours()))
                        .path("message")
                        .asText())
                .startsWith("The caller's number is 5105550101, but a caller has a phone number in E.164 format");
        assertThat(post("/dial", "no JSON", ours()).statusCode()).isEqualTo(409);
        assertThat(post("/press", "{\"call\":\"none\",\"leg\":\"LEG-A\"}", ours())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theStateListsNumbersAndCalls() throws Exception {
        post("/dial", dialling(), ours());

        JsonNode state = json(get("/state?since=0", ours()));

        assertThat(state.path("numbers").findValuesAsText("number"))
                .containsExactly(Reception.NUMBER, ReceptionPhone.OTHER_NUMBER);
        JsonNode leg = state.path("calls").path(0).path("legs").path(0);
        assertThat(leg.path("role").asText()).isEqualTo("Caller");
        assertThat(leg.path("heard").path(0).path("what").asText())
                .isEqualTo("Welcome to Hookswitch. Press 1 to be connected.");
    }

    @Test
    void theLadderComesAsPictureAndAsText() throws Exception {
        post("/dial", dialling(), ours());

        JsonNode ladder = json(get("/ladder?call=" + phone.call(0).transactionId(), ours()));

        assertThat(ladder.path("svg").asText()).startsWith("<svg ").doesNotContain("<style");
        assertThat(ladder.path("file").asText()).contains("<style");
        assertThat(ladder.path("text").asText()).contains("<- NEW_INBOUND_CALL (#1)");
    }

    @Test
    void aPortInUseIsNamedWithTheCure() {
        int port = phone.uri().getPort();
        CallEngine engine = Reception.engine();

        assertThatThrownBy(() -> WebPhone.start(
                        engine, List.of(), WebPhoneOptions.defaults().withPort(port)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The web phone cannot listen on port " + port);
    }

    @Test
    void numbersAndPortsAreChecked() {
        assertThatThrownBy(() -> new DeployedNumber("12065550100", "")).hasMessageContaining("E.164");
        assertThatThrownBy(() -> WebPhoneOptions.defaults().withPort(65_536)).hasMessageStartingWith("port is 65536");
        assertThatThrownBy(() -> WebPhoneOptions.defaults().withCaller("5105550101"))
                .hasMessageStartingWith("caller is 5105550101");
        assertThat(WebPhoneOptions.defaults().withCaller("anonymous").caller()).isEqualTo("anonymous");
    }

    private static String dialling() {
        return "{\"from\":\"+15105550101\",\"to\":\"" + Reception.NUMBER + "\"}";
    }

    private Map<String, String> ours() throws Exception {
        return Map.of("X-Phone-Token", token());
    }

    private String token() throws Exception {
        Matcher token = TOKEN.matcher(get("/", Map.of()).body());
        assertThat(token.find()).isTrue();
        return requireNonNull(token.group(1));
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        return send(HttpRequest.newBuilder(address(path)), headers);
    }

    private HttpResponse<String> post(String path, String body, Map<String, String> headers) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> headers) throws Exception {
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return phone.uri().resolve(path);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(phone.uri().getHost(), phone.uri().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
