package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.StackParts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/**
 * What the service is to invoke: a function of the application's own account and Region, which it can be allowed to invoke.
 *
 * @param function the function, version or alias
 * @param arn its ARN
 */
record Endpoint(IFunction function, String arn) {
    private static final Pattern ARN = Pattern.compile(
            "arn:aws:lambda:" + ChimeArn.REGION + ":\\d{12}:function:[a-zA-Z0-9_-]+(:(\\$LATEST|[a-zA-Z0-9_-]+))?");

    private static final String LATEST = ":$LATEST";
    private static final int REGION_OF_ARN = 3;
    private static final int ACCOUNT_OF_ARN = 4;

    static String arnOf(IFunction function, Construct application, StackParts parts) {
        Endpoint endpoint = new Endpoint(function, function.getFunctionArn());
        String subject = "'endpoint' of " + application.getNode().getPath() + " is ";
        endpoint.checkForm(subject);
        endpoint.checkQualifier(subject);
        endpoint.checkPlace(subject, parts);
        return endpoint.arn();
    }

    private boolean isLiteral() {
        return arn.startsWith("arn:") && !Token.isUnresolved(arn);
    }

    private void checkForm(String subject) {
        if (isLiteral() && !ARN.matcher(arn).matches()) {
            throw new IllegalArgumentException(subject + "\"" + arn + "\", but must be the ARN of one function, version"
                    + " or alias: arn:aws:lambda:<region>:<account>:function:<name>[:<qualifier>], with the account's 12"
                    + " digits and without wildcards.");
        }
    }

    private void checkQualifier(String subject) {
        if (arn.endsWith(LATEST)) {
            throw new IllegalArgumentException(subject + "the function's $LATEST, for which Lambda takes no permission,"
                    + " so the service could never invoke it. Publish a version and use an alias:"
                    + " endpoint(function.addAlias(\"live\")).");
        }
        if (function instanceof Function owned
                && owned.getNode().getDefaultChild() instanceof CfnFunction resource
                && resource.getSnapStart() != null) {
            throw new IllegalArgumentException(subject + owned.getNode().getPath() + ", a function with SnapStart, but"
                    + " without a version, and Lambda has snapshots of versions only: callers would wait for each start."
                    + " Use an alias: endpoint(function.addAlias(\"live\")), or the CallHandlerFunction itself.");
        }
    }

    private void checkPlace(String subject, StackParts parts) {
        String region = place(parts, REGION_OF_ARN);
        if (differ(region, parts.region())) {
            throw new IllegalArgumentException(subject + "a function in " + region
                    + ", but the SIP media application is in " + parts.region()
                    + " and can only invoke functions of its own Region. Put both into one Region; a SIP rule can try"
                    + " the applications of several.");
        }
        String account = place(parts, ACCOUNT_OF_ARN);
        if (differ(account, parts.account())) {
            throw new IllegalArgumentException(subject + "a function of the account " + account
                    + ", but the SIP media application is in " + parts.account()
                    + " and can only invoke functions of its own account. Put both into one account.");
        }
    }

    private static boolean differ(@Nullable String one, String other) {
        return one != null && !one.equals(other) && !Token.isUnresolved(one) && !Token.isUnresolved(other);
    }

    private @Nullable String place(StackParts parts, int component) {
        if (arn.startsWith("arn:")) {
            String[] components = arn.split(":", -1);
            return components.length > component ? components[component] : null;
        }
        Stack stack = function.getStack();
        if (stack.equals(parts.stack())) {
            return null;
        }
        return component == REGION_OF_ARN ? stack.getRegion() : stack.getAccount();
    }
}
