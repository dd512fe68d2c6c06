package io.github.hookswitch.local;

import io.github.hookswitch.local.internal.FunctionCall;
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
    private final String account;

    DeployedCallFunction(LocalFunctions functions, String account) {
        this.functions = functions;
        this.account = account;
    }

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] event) {
        InvokeCaller caller = new InvokeCaller(SERVICE, applicationArn(endpoint), account);
        return FunctionCall.invoke(
                functions,
                endpoint.functionArn(),
                event,
                () -> functions.invokeAs(caller, endpoint.functionArn(), event));
    }

    private String applicationArn(ApplicationEndpoint endpoint) {
        return "arn:aws:chime:" + endpoint.awsRegion() + ":" + account + ":sma/" + endpoint.sipMediaApplicationId();
    }
}
