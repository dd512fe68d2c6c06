package io.github.hookswitch.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The provider before a service that answers as a test says, for what the emulated account never does. */
final class ScriptedService implements AutoCloseable {
    private static final int BODY_LIMIT = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    final TestTime time = new TestTime();
    final TestContext context = new TestContext(Duration.ofMinutes(1));
    final List<LoopbackRequest> requests = new ArrayList<>();
    private final ResponseServer responses = new ResponseServer();
    private final LoopbackServer server;
    private final ProviderHandler handler;

    ScriptedService(Function<LoopbackRequest, LoopbackResponse> script) {
        try {
            server = new LoopbackServer(BODY_LIMIT, request -> {
                requests.add(request);
                return script.apply(request);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        handler = new ProviderHandler(EmulatedService.at(URI.create("http://" + server.address())), time, time);
    }

    JsonNode create(String type, Map<String, ?> properties) {
        Map<String, Object> event = CreationEvent.of(
                responses.url(time.instant()), "6f0c1f6e-3a41-4a8f-9a1f-5f7a0e6b1c2d", type, "Resource", properties);
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(JSON.writeValueAsBytes(event)), OutputStream.nullOutputStream(), context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return responses.accepted().get(0);
    }

    @Override
    public void close() {
        server.close();
        responses.close();
    }
}
