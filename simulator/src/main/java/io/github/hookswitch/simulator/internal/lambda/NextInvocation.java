package io.github.hookswitch.simulator.internal.lambda;

/** One invocation as the Runtime API hands it out. */
public final class NextInvocation {
    private final String requestId;
    private final long deadlineMillis;
    private final String functionArn;
    private final String traceId;
    private final byte[] payload;

    /**
     * Tells of an invocation.
     *
     * @param requestId its id
     * @param deadlineMillis when the function must have answered, in milliseconds since 1970
     * @param functionArn the function, version or alias that was invoked
     * @param traceId for X-Ray; empty for none
     * @param payload the event
     */
    public NextInvocation(String requestId, long deadlineMillis, String functionArn, String traceId, byte[] payload) {
        this.requestId = requestId;
        this.deadlineMillis = deadlineMillis;
        this.functionArn = functionArn;
        this.traceId = traceId;
        this.payload = payload;
    }

    /**
     * The invocation's id.
     *
     * @return the id
     */
    public String requestId() {
        return requestId;
    }

    long deadlineMillis() {
        return deadlineMillis;
    }

    String functionArn() {
        return functionArn;
    }

    /**
     * The trace for X-Ray.
     *
     * @return its id; empty for none
     */
    public String traceId() {
        return traceId;
    }

    /**
     * The event.
     *
     * @return its bytes, not a copy
     */
    public byte[] payload() {
        return payload;
    }
}
