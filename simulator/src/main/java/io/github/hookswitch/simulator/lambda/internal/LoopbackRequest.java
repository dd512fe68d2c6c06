package io.github.hookswitch.simulator.lambda.internal;

/** A request to a {@link LoopbackServer}. */
public final class LoopbackRequest {
    private final String method;
    private final String path;
    private final byte[] body;

    LoopbackRequest(String method, String path, byte[] body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /**
     * The method.
     *
     * @return such as {@code GET}
     */
    public String method() {
        return method;
    }

    /**
     * The path without the query.
     *
     * @return begins with a slash
     */
    public String path() {
        return path;
    }

    /**
     * The body.
     *
     * @return its bytes, one more than the server's limit if it is longer
     */
    public byte[] body() {
        return body.clone();
    }
}
