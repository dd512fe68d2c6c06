package io.github.hookswitch.local.webphone;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A connection to one page of a browser, by the Chrome DevTools protocol: commands and their answers in JSON. */
final class DevTools implements WebSocket.Listener {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final AtomicInteger commands = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> loads = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final StringBuilder received = new StringBuilder();
    private @Nullable WebSocket socket;

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, tools)
                .join();
        tools.command("Runtime.enable", Map.of());
        tools.command("Log.enable", Map.of());
        tools.command("Page.enable", Map.of());
        tools.command("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
        return tools;
    }

    /** Sends a command and waits for its result. */
    JsonNode command(String method, Map<String, Object> parameters) {
        CompletableFuture<JsonNode> answer = send(method, parameters);
        return answer.orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Waits until a navigation has come to its end: nothing is evaluated in a page that is being left. */
    void awaitLoaded(String loaderId) {
        load(loaderId).orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
    }

    private CompletableFuture<Void> load(String loaderId) {
        return loads.computeIfAbsent(loaderId, id -> new CompletableFuture<>());
    }

    /** Sends a command after which nobody may be there to answer. */
    void commandWithoutAnswer(String method) {
        var unused = send(method, Map.of());
    }

    private CompletableFuture<JsonNode> send(String method, Map<String, Object> parameters) {
        int id = commands.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Objects.requireNonNull(socket, "connect first")
                .sendText(Browser.message(id, method, parameters).toString(), true)
                .join();
        return answer;
    }

    void forget() {
        complaints.clear();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        received.append(data);
        if (last) {
            JsonNode message = Browser.parse(received.toString());
            received.setLength(0);
            receive(message);
        }
        webSocket.request(1);
        return null;
    }

    private void receive(JsonNode message) {
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt());
        if (answer != null && message.has("error")) {
            answer.completeExceptionally(
                    new AssertionError(message.path("error").toString()));
        } else if (answer != null) {
            answer.complete(message.path("result"));
        }
        String method = message.path("method").asText();
        JsonNode event = message.path("params");
        if (method.equals("Page.lifecycleEvent") && event.path("name").asText().equals("load")) {
            load(event.path("loaderId").asText()).complete(null);
        }
        if (method.equals("Runtime.exceptionThrown") || method.equals("Log.entryAdded")) {
            complaints.add(event.toString());
        }
    }
}
