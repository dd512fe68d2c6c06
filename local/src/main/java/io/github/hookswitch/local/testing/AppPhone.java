package io.github.hookswitch.local.testing;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * A test phone for a whole app that is deployed to a local AWS: {@link LocalPhone#forApp(java.nio.file.Path)} makes it.
 *
 * <pre>{@code
 * try (AppPhone phone = LocalPhone.forApp(Path.of("cdk.out")).build()) {
 *     TestCall call = phone.from("+15105550101").dial(phone.output("Hello", "PhoneNumber"));
 *     call.caller().hears("One moment please.").hangsUp();
 *     call.isOver().everyLegIsDown();
 * }
 * }</pre>
 */
public final class AppPhone extends TestPhone {
    private final AppTarget app;
    private final Duration timeout;

    AppPhone(AppTarget app, Duration timeout) {
        super(app, timeout);
        this.app = app;
        this.timeout = timeout;
    }

    /**
     * An output of a deployed stack.
     *
     * @param stack the stack's name
     * @param key the output's key
     * @return its value
     * @throws IllegalArgumentException if there is no such stack or output
     */
    public String output(String stack, String key) {
        return app.output(stack, key);
    }

    /**
     * Sends a request without a body to the app's HTTP API or function URL.
     *
     * @param method such as {@code GET}
     * @param path what comes after the API's address, which includes its stage; or a whole URL, such as an output
     * @return the answer, whatever its status
     * @throws IllegalStateException if the app has no API or several, and {@code path} is no URL
     */
    public HttpResponse<String> http(String method, String path) {
        return isUrl(path)
                ? new AppApi(URI.create(path)).http(method, "")
                : onlyApi().http(method, path);
    }

    /**
     * Sends JSON to the app's HTTP API or function URL: {@code phone.http("POST", "/calls", json)}.
     *
     * @param method such as {@code POST}
     * @param path what comes after the API's address, which includes its stage; or a whole URL, such as an output
     * @param json the body, sent as {@code application/json}
     * @return the answer, whatever its status
     * @throws IllegalStateException if the app has no API or several, and {@code path} is no URL
     */
    public HttpResponse<String> http(String method, String path, String json) {
        return isUrl(path)
                ? new AppApi(URI.create(path)).http(method, "", json)
                : onlyApi().http(method, path, json);
    }

    /**
     * An HTTP API or a function URL of the app.
     *
     * @param name the API's name or id; a function URL has its function's name
     * @return the API, to be called
     * @throws java.util.NoSuchElementException if there is none, or several of that name
     */
    public AppApi api(String name) {
        return new AppApi(app.aws().api(name));
    }

    private AppApi onlyApi() {
        List<String> names = app.aws().apiNames();
        if (names.size() != 1) {
            throw new IllegalStateException("The app has the HTTP APIs and function URLs " + names
                    + ", so say which one is meant: api(name).http(...), or http(method, output(stack, key))");
        }
        return api(names.get(0));
    }

    private static boolean isUrl(String path) {
        return path.startsWith("http://") || path.startsWith("https://");
    }

    /**
     * The account that the app is deployed to: its control plane, functions and stacks, to look at or to disturb.
     *
     * @return the local AWS; closed by {@link #close()}
     */
    public LocalAws aws() {
        return app.aws();
    }

    /**
     * A phone to the same app for another test. The app keeps the calls and bots it had; only the parties forget how to
     * behave.
     *
     * @return the other phone; close only one of the two
     */
    @Override
    public AppPhone renewed() {
        return new AppPhone(app, timeout);
    }
}
