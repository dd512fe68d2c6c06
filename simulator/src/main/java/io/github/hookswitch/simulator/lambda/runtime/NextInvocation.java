package io.github.hookswitch.simulator.lambda.runtime;

/** One invocation as the Runtime API hands it out. */
final class NextInvocation {
    private final String requestId;
    private final long deadlineMillis;
    private final String functionArn;
    private final String traceId;
    private final byte[] payload;

    NextInvocation(String requestId, long deadlineMillis, String functionArn, String traceId, byte[] payload) {
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
