package io.github.hookswitch.simulator.lambda.runtime;

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

    String requestId() {
        return requestId;
    }

    long deadlineMillis() {
        return deadlineMillis;
    }

    String functionArn() {
        return functionArn;
    }

    String traceId() {
        return traceId;
    }

    byte[] payload() {
        return payload;
    }
}
