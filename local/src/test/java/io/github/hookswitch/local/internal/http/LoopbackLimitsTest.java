package io.github.hookswitch.local.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may not do, by whole requests on a socket, and that the server goes on afterwards. */
class LoopbackLimitsTest {
    private static final String HOST = "\r\nHost: localhost\r\n";
    private static final String GOOD = "GET /fine HTTP/1.1" + HOST + "Connection: close\r\n\r\n";
    private static final LoopbackLimits TIGHT = new LoopbackLimits(4096, 1000, 5000, 8, null, Duration.ofMillis(200));

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final CountDownLatch released = new CountDownLatch(1);
    private final LoopbackServer server;

    LoopbackLimitsTest() throws IOException {
        server = new LoopbackServer(0, Clients.PROGRAMS, TIGHT, request -> {
            if (request.path().equals("/waits")) {
                released.await();
            }
            return LoopbackResponse.of(200, "{}");
        });
    }

    @AfterEach
    void theServerGoesOn() throws IOException {
        try (server) {
            assertThat(exchange(GOOD)).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example:80",
                "192.0.2.1",
                "0.0.0.0",
                "evil.example:127.0.0.1"
            })
    void aRequestForAnotherHostIsRefused(String host) throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 40[03] .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.0.0.1:80", "localhost", "localhost:8080", "bucket.localhost:8080", "[::1]:80"})
    void aRequestForThisMachineIsAnswered(String host) throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    /** A browser adds these headers to what a page lets it send; the page cannot take them away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost",
                "Sec-Fetch-Site: cross-site",
                "sec-fetch-site: same-site",
                "Sec-Fetch-Site: none"
            })
    void aRequestFromAWebPageIsRefused(String header) throws IOException {
        assertThat(exchange("GET / HTTP/1.1" + HOST + header + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws IOException {
        assertThat(exchange("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 403");
        assertThat(exchange("GET / HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void thePathIsLimited() throws IOException {
        assertThat(exchange("GET /" + "a".repeat(5000) + " HTTP/1.1" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 414");
    }

    @Test
    void headersAreLimited() throws IOException {
        assertThat(exchange("GET / HTTP/1.1" + HOST + "X-Long: " + "a".repeat(5000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void bodiesAreLimited() throws IOException {
        assertThat(exchange("PUT / HTTP/1.1" + HOST + "Content-Length: 6000\r\n\r\n" + "a".repeat(6000)))
                .startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT / HTTP/1.1" + HOST + "Content-Length: -1\r\n\r\n",
                "PUT / HTTP/1.1" + HOST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "PUT / HTTP/1.1" + HOST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "PUT / HTTP/1.1" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET / HTTP/1.1" + HOST + "Host: localhost\r\n\r\n",
                "GET / HTTP/1.1" + HOST + "No colon\r\n\r\n",
                "GET / HTTP/1.1" + HOST + " folded: header\r\n\r\n",
                "nonsense\r\n\r\n",
                "\u0001\u0002\u0003\r\n\r\n",
                "GET http:// HTTP/1.1" + HOST + "\r\n"
            })
    void whatIsNoHttpIsABadRequest(String request) throws IOException {
        assertThat(exchange(request)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HTT",
                "GET / HTTP/1.1" + HOST,
                "PUT / HTTP/1.1" + HOST + "Content-Length: 10\r\n\r\nabc"
            })
    void aClientThatFallsSilentIsLetGo(String begun) throws IOException {
        assertThat(exchange(begun)).doesNotContain("200");
    }

    @Test
    void aHandlerMayWaitLongerThanAClientMayBeSilent() throws IOException {
        try (Socket poll = connect();
                Socket silent = connect()) {
            send(poll, "GET /waits HTTP/1.1" + HOST + "Connection: close\r\n\r\n");
            // It is let go after the time that a client may be silent, which has passed for the poll too, then.
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            released.countDown();

            assertThat(received(poll)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aConnectionBeyondTheLimitIsClosed() throws IOException {
        Socket[] waiting = new Socket[TIGHT.connections()];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = connect();
            send(waiting[i], "GET /waits HTTP/1.1" + HOST + "Connection: close\r\n\r\n");
        }

        String oneMore = exchange(GOOD);

        released.countDown();
        for (Socket socket : waiting) {
            try (socket) {
                assertThat(received(socket)).startsWith("HTTP/1.1 200");
            }
        }
        assertThat(oneMore).isEmpty();
        awaitRoom();
    }

    /** The server counts a connection until it has noticed that the other side has closed it. */
    private void awaitRoom() throws IOException {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (exchange(GOOD).isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private Socket connect() throws IOException {
        URI address = URI.create("http://" + server.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String received(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            send(socket, request);
            return received(socket);
        } catch (java.net.SocketException closedAtOnce) {
            return "";
        }
    }
}
