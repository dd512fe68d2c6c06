package io.github.hookswitch.local.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
    private static final int LIMIT = 100_000;

    private final LoopbackServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    LoopbackServerTest() throws IOException {
        server = new LoopbackServer(
                LIMIT,
                request -> new LoopbackResponse(
                        200,
                        Map.of("Size", Integer.toString(request.body().length)),
                        (request.method() + " " + request.path()).getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void closeTheServer() {
        server.close();
    }

    @Test
    void methodPathAndHeadersArePassedOn() throws Exception {
        HttpResponse<String> response = put(BodyPublishers.ofString("hello"), false);

        assertThat(response.body()).isEqualTo("PUT /some/path");
        assertThat(response.headers().firstValue("size")).contains("5");
    }

    @Test
    void aBodyMayComeInChunks() throws Exception {
        HttpResponse<String> response =
                put(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[50_000])), false);

        assertThat(response.headers().firstValue("size")).contains("50000");
    }

    @Test
    void aClientThatAsksFirstIsToldToContinue() throws Exception {
        assertThat(put(BodyPublishers.ofByteArray(new byte[10]), true).headers().firstValue("size"))
                .contains("10");
    }

    @Test
    void ofABodyBeyondTheLimitOneByteMoreIsKeptAndTheRestTaken() throws Exception {
        assertThat(put(BodyPublishers.ofByteArray(new byte[3 * LIMIT]), false)
                        .headers()
                        .firstValue("size"))
                .contains(Integer.toString(LIMIT + 1));
    }

    @Test
    void anAnswerIsJsonUnlessItSaysSomethingElse() throws Exception {
        try (LoopbackServer page = new LoopbackServer(
                LIMIT, request -> new LoopbackResponse(200, Map.of("Content-Type", "text/html"), new byte[0]))) {
            assertThat(contentTypes(server)).containsExactly("application/json");
            assertThat(contentTypes(page)).containsExactly("text/html");
        }
    }

    @Test
    void aPortThatIsInUseIsRefused() {
        int taken = Integer.parseInt(server.address().split(":", 2)[1]);

        assertThatThrownBy(() -> new LoopbackServer(taken, LIMIT, request -> null))
                .isInstanceOf(IOException.class);
    }

    private List<String> contentTypes(LoopbackServer asked) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + asked.address())).build();
        return client.send(request, BodyHandlers.discarding()).headers().allValues("Content-Type");
    }

    @RepeatedTest(50)
    void aClosedServerHasFreedItsPort() throws IOException {
        URI address = URI.create("http://" + server.address());

        server.close();

        try (ServerSocket next = new ServerSocket()) {
            next.bind(new InetSocketAddress(address.getHost(), address.getPort()));
            assertThat(next.isBound()).isTrue();
        }
    }

    /** A client without a time-out of its own would wait for ever otherwise. */
    @RepeatedTest(50)
    void aConnectionThatComesWhileTheServerClosesIsClosed() throws IOException {
        URI address = URI.create("http://" + server.address());

        try (Socket late = new Socket()) {
            // While the server has its port the client gets another: it is never connected with itself.
            late.bind(new InetSocketAddress(address.getHost(), 0));
            server.close();
            late.setSoTimeout(60_000);
            late.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            assertThat(late.getInputStream().read()).isEqualTo(-1);
        } catch (SocketException refused) {
            assertThat(refused).hasMessageContaining("onnection re");
        }
    }

    private HttpResponse<String> put(BodyPublisher body, boolean expectContinue)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://" + server.address() + "/some/path?query=1"))
                        .expectContinue(expectContinue)
                        .PUT(body)
                        .build(),
                BodyHandlers.ofString());
    }
}
