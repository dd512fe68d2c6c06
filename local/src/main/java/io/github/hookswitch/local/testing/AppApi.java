package io.github.hookswitch.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** An HTTP API, or a function URL, of a deployed app: {@link AppPhone#api} gives it. */
public final class AppApi {
    private static final HttpClient.Version VERSION = HttpClient.Version.HTTP_1_1;

    private final URI address;

    AppApi(URI address) {
        this.address = address;
    }

    /**
     * Where it answers, for a client of the test's own.
     *
     * @return an {@code http} URI on loopback, with the stage if the API has one in its path, without a slash at the end
     */
    public URI address() {
        return address;
    }

    /**
     * Sends a request without a body.
     *
     * @param method such as {@code GET}
     * @param path what comes after {@link #address()}, with a query if there is one; begins with a slash
     * @return the answer, whatever its status
     */
    public HttpResponse<String> http(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /**
     * Sends JSON.
     *
     * @param method such as {@code POST}
     * @param path what comes after {@link #address()}, with a query if there is one; begins with a slash
     * @param json the body, sent as {@code application/json}
     * @return the answer, whatever its status
     */
    public HttpResponse<String> http(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /**
     * Begins a request, to add headers, say; {@link #send} sends it.
     *
     * @param path what comes after {@link #address()}, with a query if there is one; begins with a slash, or is
     *     empty
     * @return a {@code GET} request
     * @throws IllegalArgumentException if the path does not begin with a slash
     */
    public HttpRequest.Builder request(String path) {
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("path is " + path + ", but begins with a slash; use /" + path);
        }
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    /**
     * Sends a request.
     *
     * @param request the request
     * @return the answer, whatever its status
     */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newBuilder()
                    .version(VERSION)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from the HTTP API at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the HTTP API at " + address + " was called", e);
        }
    }
}
