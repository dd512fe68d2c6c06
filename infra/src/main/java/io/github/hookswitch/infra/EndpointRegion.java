package io.github.hookswitch.infra;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/** The service invokes functions of an application's own Region only. */
final class EndpointRegion {
    private static final int REGION_OF_ARN = 3;

    private EndpointRegion() {}

    static void check(Construct application, String region, IFunction endpoint, String endpointArn) {
        String other = region(application, endpoint, endpointArn);
        if (other != null && !other.equals(region) && !Token.isUnresolved(other) && !Token.isUnresolved(region)) {
            throw new IllegalArgumentException(
                    "'endpoint' of " + application.getNode().getPath()
                            + " is a function in " + other + ", but the SIP media application is in " + region
                            + " and can only invoke functions of its own Region. Put both into one Region; a SIP rule can try"
                            + " the applications of several.");
        }
    }

    private static @Nullable String region(Construct application, IFunction endpoint, String arn) {
        if (arn.startsWith("arn:")) {
            String[] parts = arn.split(":", -1);
            return parts.length > REGION_OF_ARN ? parts[REGION_OF_ARN] : null;
        }
        Stack stack = endpoint.getStack();
        return stack.equals(Stack.of(application)) ? null : stack.getRegion();
    }
}
