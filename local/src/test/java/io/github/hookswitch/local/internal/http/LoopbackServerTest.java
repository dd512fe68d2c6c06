package io.github.hookswitch.local.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
    private static final int LIMIT = 100_000;

    private final LoopbackServer server;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    LoopbackServerTest() throws IOException {
        server = new LoopbackServer(
                LIMIT,
                request -> new LoopbackResponse(
                        200,
                        Map.of("Size", Integer.toString(request.body().length)),
                        (request.method() + " " + request.path()).getBytes(StandardCharsets.UTF_8)));
        address = server.address();
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

        assertThatThrownBy(() -> LoopbackServer.forBrowsers(taken, LIMIT, request -> null))
                .isInstanceOf(IOException.class);
    }

    @Test
    void itListensOnLoopbackOnly() throws IOException {
        int port = URI.create("http://" + server.address()).getPort();

        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof Inet4Address)
                .toList();

        assertThat(server.address()).startsWith("127.0.0.1:");
        assertThat(others).noneMatch(address -> isOpen(address, port));
    }

    @Test
    void aHandlerMayAnswerByClosingTheConnection() throws Exception {
        try (LoopbackServer silent = new LoopbackServer(LIMIT, request -> null)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + silent.address()))
                    .build();

            assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aHandlerThatFailsIsToldWithoutAStackTrace() throws Exception {
        try (LoopbackServer failing = new LoopbackServer(LIMIT, request -> {
            throw new IllegalStateException("out of numbers");
        })) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://" + failing.address()))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).isEqualTo("java.lang.IllegalStateException: out of numbers");
        }
    }

    @Test
    void closingInterruptsAHandlerThatWaits() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<String> ended = new CompletableFuture<>();
        LoopbackServer busy = new LoopbackServer(LIMIT, request -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException closing) {
                ended.complete("interrupted");
                throw closing;
            }
            return null;
        });
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://" + busy.address())).build(), BodyHandlers.discarding());
        waiting.await();

        busy.close();

        assertThat(ended.get(1, TimeUnit.MINUTES)).isEqualTo("interrupted");
        assertThat(answer).failsWithin(Duration.ofMinutes(1));
    }

    @Test
    void aThreadThatWasInterruptedClosesItTooAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        server.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(isOpen(InetAddress.getLoopbackAddress(), port())).isFalse();
    }

    private int port() {
        return Integer.parseInt(address.split(":", 2)[1]);
    }

    private static boolean isOpen(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException closed) {
            return false;
        }
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
