package io.github.hookswitch.local.internal.lambdaapi;

import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionDescription;
import io.github.hookswitch.local.lambda.LocalFunctions;

/**
 * What the operations share: the functions, and who may do what with them.
 *
 * @param local the functions that run here
 * @param access decides what a caller may do
 */
record Functions(LocalFunctions local, Access access) {
    private static final int NOT_FOUND = 404;

    /** Checks that the caller may do it, and gives the function that is meant. */
    FunctionDescription require(Call call, String action) {
        FunctionArn arn = allowed(call, action);
        return local.inventory().find(arn).orElseThrow(() -> notFound(arn));
    }

    /** Checks that the caller may do it; the function need not be there. */
    FunctionArn allowed(Call call, String action) {
        FunctionArn arn = call.function();
        access.require(call.request().caller(), "lambda:" + action, arn.toString());
        return arn;
    }

    static AwsException notFound(FunctionArn arn) {
        return new AwsException(NOT_FOUND, "ResourceNotFoundException", "Function not found: " + arn);
    }

    static AwsException notFound(String text) {
        return new AwsException(NOT_FOUND, "ResourceNotFoundException", text);
    }

    static AwsException conflict(String text) {
        return new AwsException(409, "ResourceConflictException", text);
    }

    static AwsException invalid(String text) {
        return AwsException.badRequest("InvalidParameterValueException", text);
    }
}
