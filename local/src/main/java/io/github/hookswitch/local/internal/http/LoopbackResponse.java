package io.github.hookswitch.local.internal.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer of a {@link LoopbackServer}: JSON, unless its headers say something else. */
public final class LoopbackResponse {
    private final int status;
    private final Map<String, String> headers;
    private final InputStream body;
    private final long length;
    private final List<String> cookies;

    /**
     * An answer.
     *
     * @param status the status code
     * @param headers headers besides {@code Content-Length}; {@code Content-Type} is {@code application/json} by default
     * @param body the body, which may be empty
     */
    public LoopbackResponse(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, new ByteArrayInputStream(body.clone()), body.length, List.of());
    }

    private LoopbackResponse(
            int status, Map<String, String> headers, InputStream body, long length, List<String> cookies) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.length = length;
        this.cookies = List.copyOf(cookies);
    }

    /**
     * The same with cookies, the only header that cannot have several values in one field.
     *
     * @param values the value of each {@code Set-Cookie}
     * @return the answer
     */
    public LoopbackResponse withCookies(List<String> values) {
        return new LoopbackResponse(status, headers, body, length, values);
    }

    /**
     * The same with more headers.
     *
     * @param more headers that are added, or replace those of the same name in any case
     * @return the answer
     */
    public LoopbackResponse withHeaders(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(more);
        return new LoopbackResponse(status, all, body, length, cookies);
    }

    /**
     * An answer that is too long for the memory.
     *
     * @param status the status code
     * @param headers headers besides {@code Content-Length}; {@code Content-Type} is {@code application/json} by default
     * @param body the body, which the server closes
     * @param length how much of it is sent, in bytes; -1 for all of it, however long, by chunks
     * @return the answer
     */
    public static LoopbackResponse stream(int status, Map<String, String> headers, InputStream body, long length) {
        return new LoopbackResponse(status, headers, body, length, List.of());
    }

    /**
     * An answer without headers of its own.
     *
     * @param status the status code
     * @param json the body
     * @return the answer
     */
    public static LoopbackResponse of(int status, String json) {
        return new LoopbackResponse(status, Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, String> headers() {
        return headers;
    }

    /**
     * The status code.
     *
     * @return 100 to 599
     */
    public int status() {
        return status;
    }

    List<String> cookies() {
        return cookies;
    }

    InputStream body() {
        return body;
    }

    long length() {
        return length;
    }
}
