package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.Invocation;
import io.github.hookswitch.simulator.lambda.InvocationResult;
import io.github.hookswitch.simulator.lambda.LocalFunctions;
import java.time.Duration;

/** Invokes a function in a process of its own. What it takes in real time costs no virtual time. */
final class ProcessFunction implements CallFunction {
    private final LocalFunctions functions;

    ProcessFunction(LocalFunctions functions) {
        this.functions = functions;
    }

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] event) {
        try {
            return invocation(functions.invoke(endpoint.functionArn(), event));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + endpoint.functionArn() + " was running", e);
        }
    }

    private static Invocation invocation(InvocationResult result) {
        if (result instanceof InvocationResult.Answered answered) {
            return new Invocation.Answered(answered.payload(), Duration.ZERO);
        }
        if (result instanceof InvocationResult.FunctionError error) {
            return new Invocation.FunctionError(error.type(), error.message());
        }
        return new Invocation.TimedOut();
    }
}
