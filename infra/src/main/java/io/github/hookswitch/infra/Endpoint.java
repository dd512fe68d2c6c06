package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.StackContext;
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

    static String arnOf(IFunction function, Construct application, StackContext context) {
        Endpoint endpoint = new Endpoint(function, function.getFunctionArn());
        endpoint.checkForm(application);
        endpoint.checkQualifier(application);
        endpoint.checkPlace(application, context);
        return endpoint.arn();
    }

    private static IllegalArgumentException wrong(Construct application, String problem) {
        return new IllegalArgumentException(
                "'endpoint' of " + application.getNode().getPath() + " is " + problem);
    }

    private boolean isLiteral() {
        return arn.startsWith("arn:") && !Token.isUnresolved(arn);
    }

    private void checkForm(Construct application) {
        if (isLiteral() && !ARN.matcher(arn).matches()) {
            throw wrong(
                    application,
                    "\"" + arn + "\", but must be the ARN of one function, version"
                            + " or alias: arn:aws:lambda:<region>:<account>:function:<name>[:<qualifier>], with the account's 12"
                            + " digits and without wildcards.");
        }
    }

    private void checkQualifier(Construct application) {
        if (arn.endsWith(LATEST)) {
            throw wrong(
                    application,
                    "the function's $LATEST, for which Lambda takes no permission,"
                            + " so the service could never invoke it. Publish a version and use an alias:"
                            + " endpoint(function.addAlias(\"live\")).");
        }
        if (function instanceof Function owned
                && owned.getNode().getDefaultChild() instanceof CfnFunction resource
                && resource.getSnapStart() != null) {
            throw wrong(
                    application,
                    owned.getNode().getPath() + ", a function with SnapStart, but"
                            + " without a version, and Lambda has snapshots of versions only: callers would wait for each start."
                            + " Use an alias: endpoint(function.addAlias(\"live\")), or the CallHandlerFunction itself.");
        }
    }

    private void checkPlace(Construct application, StackContext context) {
        Stack stack = arn.startsWith("arn:") ? null : function.getStack();
        if (stack != null && stack.equals(context.stack())) {
            return;
        }
        String region = stack == null ? ofArn(REGION_OF_ARN) : stack.getRegion();
        if (differ(region, context.region())) {
            throw wrong(
                    application,
                    "a function in " + region
                            + ", but the SIP media application is in " + context.region()
                            + " and can only invoke functions of its own Region. Put both into one Region; a SIP rule can try"
                            + " the applications of several.");
        }
        String account = stack == null ? ofArn(ACCOUNT_OF_ARN) : stack.getAccount();
        if (differ(account, context.account())) {
            throw wrong(
                    application,
                    "a function of the account " + account
                            + ", but the SIP media application is in " + context.account()
                            + " and can only invoke functions of its own account. Put both into one account.");
        }
    }

    private static boolean differ(@Nullable String one, String other) {
        return one != null && !one.equals(other) && !Token.isUnresolved(one) && !Token.isUnresolved(other);
    }

    private @Nullable String ofArn(int component) {
        String[] components = arn.split(":", -1);
        return components.length > component ? components[component] : null;
    }
}
