package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.StackParts;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/** The service invokes functions of an application's own Region only. */
final class EndpointRegion {
    private static final int REGION_OF_ARN = 3;

    private EndpointRegion() {}

    static void check(Construct application, StackParts parts, IFunction endpoint, String endpointArn) {
        String region = parts.region();
        String other = region(parts, endpoint, endpointArn);
        if (other != null && !other.equals(region) && !Token.isUnresolved(other) && !Token.isUnresolved(region)) {
            throw new IllegalArgumentException(
                    "'endpoint' of " + application.getNode().getPath()
                            + " is a function in " + other + ", but the SIP media application is in " + region
                            + " and can only invoke functions of its own Region. Put both into one Region; a SIP rule can try"
                            + " the applications of several.");
        }
    }

    private static @Nullable String region(StackParts parts, IFunction endpoint, String arn) {
        if (arn.startsWith("arn:")) {
            String[] components = arn.split(":", -1);
            return components.length > REGION_OF_ARN ? components[REGION_OF_ARN] : null;
        }
        Stack stack = endpoint.getStack();
        return stack.equals(parts.stack()) ? null : stack.getRegion();
    }
}
