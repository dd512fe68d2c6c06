package io.github.hookswitch.local.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer of a {@link LoopbackServer}: JSON, unless its headers say something else. */
public final class LoopbackResponse {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * An answer.
     *
     * @param status the status code
     * @param headers headers besides {@code Content-Length}; {@code Content-Type} is {@code application/json} by default
     * @param body the body, which may be empty
     */
    public LoopbackResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
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

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
