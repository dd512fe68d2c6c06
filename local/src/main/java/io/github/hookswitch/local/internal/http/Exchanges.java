package io.github.hookswitch.local.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
            write(answer, response, callback);
        }
        return true;
    }

    private @Nullable LoopbackResponse answer(Request request, EndPoint connection) throws InterruptedException {
        String refusal = clients.refusal(request.getHeaders());
        if (refusal != null) {
            return text(FORBIDDEN, refusal);
        }
        byte[] body;
        try {
            body = body(request);
        } catch (IOException broken) {
            return text(BAD_REQUEST, "The body ended early, or paused for more than " + limits.idle() + ".");
        }
        if (body == null) {
            return text(CONTENT_TOO_LARGE, "The body is longer than " + limits.bodyBytesTaken() + " bytes.");
        }
        // A handler may wait as long as it likes, for an event to come, say.
        connection.setIdleTimeout(0);
        try {
            return handler.handle(new LoopbackRequest(
                    request.getMethod(), request.getHttpURI().getPathQuery(), headers(request), body));
        } finally {
            connection.setIdleTimeout(limits.idle().toMillis());
        }
    }

    /** The body as far as it is kept; null if it is so long that nobody would want to read it. */
    private byte @Nullable [] body(Request request) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long taken = 0;
        try (InputStream in = Content.Source.asInputStream(request)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                kept.write(buffer, 0, Math.min(count, Math.max(0, limits.bodyBytes() + 1 - kept.size())));
                taken += count;
                if (taken > limits.bodyBytesTaken()) {
                    return null;
                }
            }
        }
        return kept.toByteArray();
    }

    private static HeaderFields headers(Request request) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (HttpField field : request.getHeaders()) {
            fields.add(Map.entry(field.getName(), String.valueOf(field.getValue())));
        }
        return new HeaderFields(fields);
    }

    private static void write(LoopbackResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        answer.cookies().forEach(cookie -> response.getHeaders().add(HttpHeader.SET_COOKIE, cookie));
        if (!answer.headers().containsKey("Content-Type")) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private static LoopbackResponse text(int status, String text) {
        return new LoopbackResponse(
                status, Map.of("Content-Type", "text/plain; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }
}
