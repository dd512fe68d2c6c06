package io.github.hookswitch.local.lambda;

import org.jspecify.annotations.Nullable;

/**
 * One statement of a function's resource policy, as {@code AddPermission} takes it. It holds for exactly the function,
 * version or alias it was added to.
 *
 * @param statementId the statement's name, unique within its policy
 * @param action {@code lambda:InvokeFunction} or {@code lambda:*}
 * @param principal who may invoke, such as {@code voiceconnector.chime.amazonaws.com}, or {@code *}
 * @param sourceArn the ARN on whose behalf it may, {@code *} and {@code ?} allowed within each part; null for any
 * @param sourceAccount the account on whose behalf it may; null for any
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html">AddPermission</a>
 */
public record FunctionPermission(
        String statementId,
        String action,
        String principal,
        @Nullable String sourceArn,
        @Nullable String sourceAccount) {

    /** Whether it lets everybody call a function URL without authentication. */
    boolean opensUrl() {
        return (action.equals("lambda:InvokeFunctionUrl") || action.equals("lambda:*") || action.equals("*"))
                && principal.equals("*");
    }

    boolean allows(InvokeCaller caller) {
        return (action.equals("lambda:InvokeFunction") || action.equals("lambda:*") || action.equals("*"))
                && (principal.equals("*") || principal.equals(caller.servicePrincipal()))
                && (sourceArn == null
                        || (caller.sourceArn() != null && ArnPattern.matches(sourceArn, caller.sourceArn())))
                && (sourceAccount == null || sourceAccount.equals(caller.sourceAccount()));
    }
}
