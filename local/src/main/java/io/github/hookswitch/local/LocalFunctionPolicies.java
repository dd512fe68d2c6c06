package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.ChimeServiceException;
import io.github.hookswitch.local.chime.FunctionPolicies;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionPermission;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.util.function.Supplier;

/** Adds the statement to the function, version or alias that an application names. */
final class LocalFunctionPolicies implements FunctionPolicies {
    private final Supplier<LocalFunctions> functions;

    LocalFunctionPolicies(Supplier<LocalFunctions> functions) {
        this.functions = functions;
    }

    @Override
    public void allow(SipMediaApplication application) {
        FunctionArn function = FunctionArn.parse(application.functionArn());
        FunctionPermission permission = new FunctionPermission(
                "ChimeSipMediaApplication-" + application.id(),
                "lambda:InvokeFunction",
                DeployedCallFunction.SERVICE,
                application.arn(),
                function.account());
        LocalFunctions existing = functions.get();
        if (!existing.exists(function)) {
            throw ChimeServiceException.noFunction(application.functionArn());
        }
        existing.allow(policyOf(function), permission);
    }

    /** The newest version has no policy of its own but the function's. */
    private static FunctionArn policyOf(FunctionArn function) {
        return FunctionArn.LATEST.equals(function.qualifier()) ? function.unqualified() : function;
    }
}
