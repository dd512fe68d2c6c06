package io.github.hookswitch.local.internal.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer of a {@link LoopbackServer}: JSON, unless its headers say something else. */
public final class LoopbackResponse {
    private final int status;
    private final Map<String, String> headers;
    private final InputStream body;
    private final long length;

    /**
     * An answer.
     *
     * @param status the status code
     * @param headers headers besides {@code Content-Length}; {@code Content-Type} is {@code application/json} by default
     * @param body the body, which may be empty
     */
    public LoopbackResponse(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, new ByteArrayInputStream(body.clone()), body.length);
    }

    private LoopbackResponse(int status, Map<String, String> headers, InputStream body, long length) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.length = length;
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
        return new LoopbackResponse(status, headers, body, length);
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

    InputStream body() {
        return body;
    }

    long length() {
        return length;
    }
}
