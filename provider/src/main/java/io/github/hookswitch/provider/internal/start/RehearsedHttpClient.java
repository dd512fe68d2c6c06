package io.github.hookswitch.provider.internal.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The JDK's HTTP client, but for a rehearsal: a request of that is answered with an empty object, and not sent. */
final class RehearsedHttpClient implements SdkHttpClient {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    // With a factory of its own it makes no TLS context beside the JDK's.
    private final SdkHttpClient sending = UrlConnectionHttpClient.create(RehearsedHttpClient::connection);
    private boolean rehearsal;

    /** To be called before the client is used, on the thread that makes it. */
    void rehearse(Runnable calls) {
        rehearsal = true;
        try {
            calls.run();
        } finally {
            rehearsal = false;
        }
    }

    private static HttpURLConnection connection(URI uri) {
        try {
            return (HttpURLConnection) uri.toURL().openConnection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return rehearsal ? new Rehearsed() : sending.prepareRequest(request);
    }

    @Override
    public String clientName() {
        return sending.clientName();
    }

    @Override
    public void close() {
        sending.close();
    }

    /** A request that is not sent. */
    private static final class Rehearsed implements ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() {
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder()
                            .statusCode(HttpURLConnection.HTTP_OK)
                            .putHeader("Content-Type", "application/json")
                            .build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(EMPTY_OBJECT)))
                    .build();
        }

        @Override
        public void abort() {
            // Nothing is under way.
        }
    }
}
