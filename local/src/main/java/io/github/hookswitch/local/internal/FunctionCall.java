package io.github.hookswitch.local.internal;

import io.github.hookswitch.local.lambda.InvocationResult;
import io.github.hookswitch.local.lambda.LocalFunctions;
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
     * @param functions where the function runs
     * @param functionArn the function
     * @param event what it is invoked with
     * @param call the invocation
     * @return the result
     * @throws IllegalStateException if the thread is interrupted
     */
    static Invocation invoke(LocalFunctions functions, String functionArn, byte[] event, FunctionCall call) {
        try {
            InvocationResult result = call.run();
            return result instanceof InvocationResult.Answered answered
                    ? new Invocation.Answered(
                            answered.payload(), Duration.ZERO, LoggedFailure.of(functions, functionArn, event))
                    : unanswered(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + functionArn + " was running", e);
        }
    }

    private static Invocation unanswered(InvocationResult result) {
        if (result instanceof InvocationResult.TimedOut) {
            return new Invocation.TimedOut();
        }
        if (result instanceof InvocationResult.AccessDenied denied) {
            return new Invocation.AccessDenied(denied.reason());
        }
        if (result instanceof InvocationResult.FunctionError error) {
            return new Invocation.FunctionError(
                    error.type(),
                    error.message(),
                    RemoteFailure.of(error.type() + ": " + error.message(), error.stackTrace()));
        }
        return new Invocation.FunctionError("ResourceNotFoundException", ((InvocationResult.NotFound) result).reason());
    }
}
