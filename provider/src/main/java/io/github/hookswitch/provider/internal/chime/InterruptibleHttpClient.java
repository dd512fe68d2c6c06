package io.github.hookswitch.provider.internal.chime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Lets an interrupt end a call, which is how the SDK keeps its time limits. The JDK's HTTP client does not react to one while
 * it waits for a body, and closing the connection waits for the same bytes. So another thread makes the call and reads the
 * answer to its end, and the caller's thread waits for that one.
 */
final class InterruptibleHttpClient implements SdkHttpClient {
    /** Far more than a page of a list has, and less than the function's memory. */
    private static final int LONGEST_ANSWER = 8 << 20;

    private static final int BUFFER = 8192;

    private final SdkHttpClient client;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "chime-sdk-voice");
        thread.setDaemon(true);
        return thread;
    });

    InterruptibleHttpClient(SdkHttpClient client) {
        this.client = client;
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Request(client.prepareRequest(request));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }

    private final class Request implements ExecutableHttpRequest {
        private final ExecutableHttpRequest request;

        Request(ExecutableHttpRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            Future<HttpExecuteResponse> answer = threads.submit(() -> whole(request.call()));
            try {
                return answer.get();
            } catch (InterruptedException e) {
                answer.cancel(true);
                abort();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The call was interrupted");
            } catch (ExecutionException e) {
                throw asIoException(e.getCause());
            }
        }

        @Override
        public void abort() {
            threads.execute(request::abort);
        }
    }

    private static HttpExecuteResponse whole(HttpExecuteResponse response) throws IOException {
        Optional<AbortableInputStream> body = response.responseBody();
        if (body.isEmpty()) {
            return response;
        }
        try (InputStream in = body.get()) {
            return HttpExecuteResponse.builder()
                    .response(response.httpResponse())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes(in))))
                    .build();
        }
    }

    private static byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > LONGEST_ANSWER) {
                throw new IOException("The answer is longer than " + LONGEST_ANSWER + " bytes");
            }
            if (Thread.interrupted()) {
                throw new InterruptedIOException("Nobody waits for the answer any longer");
            }
        }
        return bytes.toByteArray();
    }

    /** The JDK's client wraps some failures, of an answer that is not HTTP for example. */
    private static IOException asIoException(@Nullable Throwable cause) {
        @Nullable Throwable failure = cause instanceof UncheckedIOException wrapped ? wrapped.getCause() : cause;
        return failure instanceof IOException known ? known : new IOException(failure);
    }
}
