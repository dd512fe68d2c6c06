package io.github.hookswitch.local.internal;

import io.github.hookswitch.local.lambda.InvocationResult;
import io.github.hookswitch.simulator.call.Invocation;
import java.time.Duration;

/** An invocation of a local function on behalf of a call. What it takes in real time costs no virtual time. */
@FunctionalInterface
public interface FunctionCall {
    /**
     * Invokes the function.
     *
     * @return the result
     * @throws InterruptedException if the thread is interrupted
     */
    InvocationResult run() throws InterruptedException;

    /**
     * Invokes a function as the call engine wants it.
     *
     * @param functionArn the function, for messages
     * @param call the invocation
     * @return the result
     * @throws IllegalStateException if the thread is interrupted
     */
    static Invocation invoke(String functionArn, FunctionCall call) {
        try {
            return invocation(call.run());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + functionArn + " was running", e);
        }
    }

    private static Invocation invocation(InvocationResult result) {
        if (result instanceof InvocationResult.Answered answered) {
            return new Invocation.Answered(answered.payload(), Duration.ZERO);
        }
        if (result instanceof InvocationResult.TimedOut) {
            return new Invocation.TimedOut();
        }
        if (result instanceof InvocationResult.AccessDenied denied) {
            return new Invocation.AccessDenied(denied.reason());
        }
        if (result instanceof InvocationResult.FunctionError error) {
            return new Invocation.FunctionError(error.type(), error.message());
        }
        return new Invocation.FunctionError("ResourceNotFoundException", ((InvocationResult.NotFound) result).reason());
    }
}
