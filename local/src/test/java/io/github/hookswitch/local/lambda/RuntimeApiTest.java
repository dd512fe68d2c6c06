package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets an event. */
class RuntimeApiTest {
    private final RuntimeApi api;

    RuntimeApiTest() throws IOException {
        api = new RuntimeApi(name -> java.util.Optional.of("no package"));
    }

    @BeforeEach
    void anEventIsThere() {
        Instant now = Instant.EPOCH;
        api.submit(new Invocation(
                FunctionArn.of("us-east-1", "111122223333", "hello"),
                "an event".getBytes(StandardCharsets.UTF_8),
                now,
                now.plusSeconds(3)));
    }

    @AfterEach
    void closeTheApi() {
        api.close();
    }

    /** A page of any site, with a script, an image, a link or a name of its own that leads to this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: localhost\r\nOrigin: https://evil.example",
                "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image",
                "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate",
                "Host: localhost\r\nSec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate"
            })
    void noWebPageCanTakeAnEvent(String headers) throws IOException {
        assertThat(next(headers)).startsWith("HTTP/1.1 403").doesNotContain("an event");
        assertThat(next("Host: " + api.address())).startsWith("HTTP/1.1 200").endsWith("an event");
    }

    @Test
    void aRuntimeTakesIt() throws IOException {
        assertThat(next("Host: " + api.address()))
                .startsWith("HTTP/1.1 200")
                .contains("Lambda-Runtime-Deadline-Ms: 3000")
                .endsWith("an event");
    }

    private String next(String headers) throws IOException {
        URI address = URI.create("http://" + api.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request =
                    "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
