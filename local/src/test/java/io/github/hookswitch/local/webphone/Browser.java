package io.github.hookswitch.local.webphone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium without a window, steered by the DevTools protocol. */
final class Browser {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String ANNOUNCEMENT = "DevTools listening on ws://";
    private static final Map<String, Integer> VIRTUAL_KEYS = Map.of("Tab", 9, "Enter", 13);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Process process;
    private final DevTools page;

    private Browser(Process process, DevTools page) {
        this.process = process;
        this.page = page;
    }

    /** The browser that the variable CHROMIUM names, or the first one on the path. */
    static Optional<Path> find(Map<String, String> environment) {
        String given = environment.get("CHROMIUM");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path executable, Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        executable.toString(),
                        "--headless=new",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        // A container's root cannot have the sandbox; nothing but our own page is opened.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "about:blank"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Browser(process, DevTools.connect(newPage(debuggingAddress(process))));
        } catch (IOException | InterruptedException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private static String debuggingAddress(Process process) throws IOException, InterruptedException {
        BufferedReader messages =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            if (line.startsWith(ANNOUNCEMENT)) {
                Thread drain = new Thread(() -> messages.lines().forEach(ignored -> {}), "chromium-messages");
                drain.setDaemon(true);
                drain.start();
                return line.substring(ANNOUNCEMENT.length()).split("/", 2)[0];
            }
        }
        throw new IOException("Chromium ended before it could be steered, with status " + process.waitFor());
    }

    /** The page that the browser opens by itself may be there a moment after it can be steered. */
    private static URI newPage(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
                .PUT(BodyPublishers.noBody())
                .build();
        String target = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return URI.create(parse(target).path("webSocketDebuggerUrl").asText());
    }

    void open(URI uri) {
        JsonNode navigation = page.command("Page.navigate", Map.of("url", uri.toString()));
        page.awaitLoaded(navigation.path("loaderId").asText());
    }

    /** Leaves the page, and forgets what it complained of. */
    void leave() {
        open(URI.create("about:blank"));
        page.forget();
    }

    void window(int width, int height, boolean dark) {
        page.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        page.command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** What an expression gives; a promise is awaited. */
    JsonNode evaluate(String expression) {
        JsonNode answer = page.command(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + " failed: " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    String text(String selector) {
        return evaluate(element(selector) + ".innerText").asText();
    }

    /** Waits, inside the page, until a condition holds. */
    void waitFor(String condition) {
        boolean held = evaluate("new Promise(done => { const end = performance.now() + " + TIMEOUT.toMillis()
                        + "; const look = () => { let held = false; try { held = " + condition
                        + "; } catch (e) { /* not there yet */ }"
                        + " if (held || performance.now() > end) done(Boolean(held)); else setTimeout(look, 20); };"
                        + " look(); })")
                .asBoolean();
        if (!held) {
            throw new AssertionError("The page did not come to: " + condition + "\nIt shows:\n" + text("body"));
        }
    }

    void waitForText(String selector, String text) {
        waitFor(element(selector) + ".innerText.includes(" + quote(text) + ")");
    }

    /** Clicks where a user would, in the middle. */
    void click(String selector) {
        waitFor("!" + element(selector) + ".disabled && " + element(selector) + ".checkVisibility()");
        JsonNode middle = evaluate("(() => { const e = " + element(selector)
                + "; e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect();"
                + " return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            page.command(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            middle.path("x").asDouble(),
                            "y",
                            middle.path("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Presses a key on the keyboard: a character, or Tab, Enter. */
    void key(String key) {
        Map<String, Object> down = key.length() == 1
                ? Map.of("type", "keyDown", "key", key, "text", key)
                : Map.of(
                        "type",
                        "keyDown",
                        "key",
                        key,
                        "code",
                        key,
                        "windowsVirtualKeyCode",
                        VIRTUAL_KEYS.get(key),
                        "text",
                        key.equals("Enter") ? "\r" : "");
        page.command("Input.dispatchKeyEvent", down);
        page.command("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** What the whole page looks like, as PNG. */
    void screenshot(Path file) throws IOException {
        evaluate("scrollTo({top: 0, behavior: 'instant'})");
        JsonNode picture =
                page.command("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
    }

    /** What the page complained of on its console, violations of its content security policy included. */
    List<String> complaints() {
        return page.complaints();
    }

    void close() throws InterruptedException {
        page.commandWithoutAnswer("Browser.close");
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        page.close();
    }

    static String quote(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    static String element(String selector) {
        return "document.querySelector(" + quote(selector) + ")";
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode message(int id, String method, Map<String, Object> parameters) {
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        return message;
    }
}
