package io.github.hookswitch.simulator;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.Invocation;
import io.github.hookswitch.simulator.lambda.InvocationResult;
import io.github.hookswitch.simulator.lambda.InvokeCaller;
import io.github.hookswitch.simulator.lambda.LocalFunctions;
import java.time.Duration;

/**
 * Invokes a deployed function as the PSTN audio service does: as its service principal, on behalf of the application, so
 * that a missing permission is noticed.
 */
final class DeployedCallFunction implements CallFunction {

    private static final String SERVICE = "voiceconnector.chime.amazonaws.com";

    private final LocalFunctions functions;
    private final String account;

    DeployedCallFunction(LocalFunctions functions, String account) {
        this.functions = functions;
        this.account = account;
    }

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] event) {
        InvokeCaller caller = new InvokeCaller(SERVICE, applicationArn(endpoint), account);
        try {
            return invocation(functions.invokeAs(caller, endpoint.functionArn(), event));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + endpoint.functionArn() + " was running", e);
        }
    }

    private String applicationArn(ApplicationEndpoint endpoint) {
        return "arn:aws:chime:" + endpoint.awsRegion() + ":" + account + ":sma/" + endpoint.sipMediaApplicationId();
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
