package io.github.hookswitch.local.lambda;

import java.util.List;

/**
 * An invocation that is over.
 *
 * @param result what came of it
 * @param requestId its id; empty if it was never begun
 * @param version the version that ran; empty if none did
 * @param log the lines that Lambda and the function wrote about it; empty if it was never begun
 */
public record FunctionExecution(InvocationResult result, String requestId, String version, List<String> log) {
    /**
     * Copies the lines.
     *
     * @param result what came of it
     * @param requestId its id
     * @param version the version that ran
     * @param log the lines
     */
    public FunctionExecution {
        log = List.copyOf(log);
    }

    static FunctionExecution notBegun(InvocationResult result) {
        return new FunctionExecution(result, "", "", List.of());
    }
}
