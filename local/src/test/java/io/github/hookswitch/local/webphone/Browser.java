package io.github.hookswitch.local.webphone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, without a window, driven by Playwright. Nothing is downloaded. */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double TIMEOUT_MILLIS = 60_000;

    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
        page.setDefaultTimeout(TIMEOUT_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    }

    /** The browser that the variable CHROMIUM names, or the first one on the path. */
    static Optional<Path> find(Map<String, String> environment) {
        String given = environment.get("CHROMIUM");
        return given == null
                ? onPath(environment, "chromium", "chromium-browser", "google-chrome")
                : Optional.of(Path.of(given));
    }

    /** Starts a browser; Playwright's driver runs on the Node that the CDK needs, too. */
    static Browser start(Path chromium, Map<String, String> environment) {
        Path node = onPath(environment, "node", "node.exe")
                .orElseThrow(() -> new IllegalStateException("There is no node on the PATH; install Node 22 or newer"));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Browser(playwright, launch(playwright, chromium).newPage());
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    private static com.microsoft.playwright.Browser launch(Playwright playwright, Path chromium) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        // A container's root cannot have the sandbox; nothing but our own page is opened.
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage")));
    }

    private static Optional<Path> onPath(Map<String, String> environment, String... names) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a script in each page from now on, before the page's own. */
    void prepare(Path script) {
        page.addInitScript(script);
    }

    void open(URI uri) {
        page.navigate(uri.toString());
    }

    /** Leaves the page, and forgets what it complained of. */
    void leave() {
        page.navigate("about:blank");
        complaints.clear();
    }

    void window(int width, int height, boolean dark) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** What an expression gives; a promise is awaited. */
    JsonNode evaluate(String expression) {
        return JSON.valueToTree(page.evaluate(expression));
    }

    String text(String selector) {
        return first(selector).innerText();
    }

    boolean hasFocus(String selector) {
        return (Boolean) first(selector).evaluate("element => element === document.activeElement");
    }

    /** Waits, inside the page, until a condition holds; one that fails does not hold yet. */
    void waitFor(String condition) {
        page.waitForFunction("() => { try { return " + condition + "; } catch (notThereYet) { return false; } }");
    }

    void waitForText(String selector, String text) {
        assertThat(first(selector))
                .containsText(
                        text,
                        new LocatorAssertions.ContainsTextOptions()
                                .setUseInnerText(true)
                                .setTimeout(TIMEOUT_MILLIS));
    }

    /** Clicks where a user would, in the middle, once the element can be clicked. */
    void click(String selector) {
        first(selector).click();
    }

    /** Presses a key on the keyboard: a character, or Tab, Enter. */
    void key(String key) {
        page.keyboard().press(key);
    }

    void fill(String selector, String value) {
        first(selector).fill(value);
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    /** What the whole page looks like, as PNG. */
    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Exceptions of the page and all messages on its console, violations of its content security policy included. */
    List<String> complaints() {
        // Events come in while a command waits for its answer.
        page.evaluate("new Promise(done => setTimeout(done))");
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        page.context().browser().close();
        playwright.close();
    }

    private Locator first(String selector) {
        return page.locator(selector).first();
    }
}
