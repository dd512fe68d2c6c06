package io.github.hookswitch.local;

import io.github.hookswitch.local.internal.FunctionCall;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.InvokeCaller;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.Invocation;

/**
 * Invokes a deployed function as the PSTN audio service does: as its service principal, on behalf of the application, so
 * that a missing permission is noticed.
 */
final class DeployedCallFunction implements CallFunction {

    private static final String SERVICE = "voiceconnector.chime.amazonaws.com";

    private final LocalFunctions functions;

    DeployedCallFunction(LocalFunctions functions) {
        this.functions = functions;
    }

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] event) {
        String account = account(endpoint);
        InvokeCaller caller = new InvokeCaller(SERVICE, applicationArn(endpoint, account), account);
        return FunctionCall.invoke(
                functions,
                endpoint.functionArn(),
                event,
                () -> functions.invokeAs(caller, endpoint.functionArn(), event));
    }

    /** An application and its function belong to the same account. */
    private static String account(ApplicationEndpoint endpoint) {
        return FunctionArn.parse(endpoint.functionArn()).account();
    }

    private static String applicationArn(ApplicationEndpoint endpoint, String account) {
        return "arn:aws:chime:" + endpoint.awsRegion() + ":" + account + ":sma/" + endpoint.sipMediaApplicationId();
    }
}
