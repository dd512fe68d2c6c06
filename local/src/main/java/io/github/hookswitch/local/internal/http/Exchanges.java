package io.github.hookswitch.local.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Passes Jetty's requests to a {@link LoopbackServer.Handler}, and what it answers back. */
final class Exchanges extends Handler.Abstract {
    private static final int ONE_WRITE = 1 << 16;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONTENT_TOO_LARGE = 413;

    private final LoopbackServer.Handler handler;
    private final Clients clients;
    private final LoopbackLimits limits;

    Exchanges(LoopbackServer.Handler handler, Clients clients, LoopbackLimits limits) {
        this.handler = handler;
        this.clients = clients;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        LoopbackResponse answer = answer(request, connection);
        if (answer == null) {
            connection.close();
            callback.failed(new QuietException.Exception("no answer was to be sent"));
        } else {
            write(answer, request, response, callback);
        }
        return true;
    }

    private @Nullable LoopbackResponse answer(Request request, EndPoint connection)
            throws InterruptedException, IOException {
        String refusal = clients.refusal(request.getHeaders());
        if (refusal != null) {
            return text(FORBIDDEN, refusal);
        }
        RequestBody body;
        try (InputStream in = Content.Source.asInputStream(request)) {
            body = RequestBody.read(in, limits);
        } catch (IOException broken) {
            return text(BAD_REQUEST, "The body ended early, or paused for more than " + limits.idle() + ".");
        }
        if (body == null) {
            return text(CONTENT_TOO_LARGE, "The body is longer than " + limits.bodyBytesTaken() + " bytes.");
        }
        // A handler may wait as long as it likes, for an event to come, say.
        connection.setIdleTimeout(0);
        try (body) {
            return handler.handle(new LoopbackRequest(
                    request.getMethod(), request.getHttpURI().getPathQuery(), headers(request), body));
        } finally {
            connection.setIdleTimeout(limits.idle().toMillis());
        }
    }

    private static HeaderFields headers(Request request) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (HttpField field : request.getHeaders()) {
            fields.add(Map.entry(field.getName(), String.valueOf(field.getValue())));
        }
        return new HeaderFields(fields);
    }

    private static void write(LoopbackResponse answer, Request request, Response response, Callback callback)
            throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        answer.cookies().forEach(cookie -> response.getHeaders().add(HttpHeader.SET_COOKIE, cookie));
        if (!answer.headers().containsKey("Content-Type")) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        }
        try (InputStream body = answer.body()) {
            if (answer.length() < 0
                    || answer.length() > ONE_WRITE
                    || request.getMethod().equals("HEAD")) {
                writeLong(answer, body, request, response, callback);
            } else {
                response.write(true, ByteBuffer.wrap(body.readNBytes((int) answer.length())), callback);
            }
        }
    }

    private static void writeLong(
            LoopbackResponse answer, InputStream body, Request request, Response response, Callback callback)
            throws IOException {
        if (answer.length() >= 0) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length());
        }
        if (request.getMethod().equals("HEAD")) {
            response.write(true, null, callback);
            return;
        }
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            byte[] buffer = new byte[ONE_WRITE];
            long left = answer.length() < 0 ? Long.MAX_VALUE : answer.length();
            for (int count = 0; left > 0 && count >= 0; left -= Math.max(0, count)) {
                count = body.read(buffer, 0, (int) Math.min(buffer.length, left));
                out.write(buffer, 0, Math.max(0, count));
            }
        }
        callback.succeeded();
    }

    private static LoopbackResponse text(int status, String text) {
        return new LoopbackResponse(
                status, Map.of("Content-Type", "text/plain; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }
}
