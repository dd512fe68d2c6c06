package io.github.hookswitch.infra.internal;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * A function's log group and the role that may write to it, and to nothing else.
 *
 * <p>The role cannot create log groups. With the managed policy that CDK attaches by default, the last invocation while
 * a stack is deleted would create the log group again, and nobody would own it.
 *
 * @param logGroup the log group
 * @param role the function's role
 */
public record FunctionLogs(LogGroup logGroup, Role role) {
    private static final ServicePrincipal LAMBDA = new ServicePrincipal("lambda.amazonaws.com");

    /**
     * Creates a log group and a role.
     *
     * @param scope the construct that holds the function
     * @param retention how long log events are kept
     * @param removalPolicy what happens to the log group when it leaves the stack
     * @return both, as children {@code LogGroup} and {@code Role} of the scope
     */
    public static FunctionLogs create(Construct scope, RetentionDays retention, RemovalPolicy removalPolicy) {
        LogGroup logGroup = LogGroup.Builder.create(scope, "LogGroup")
                .retention(retention)
                .removalPolicy(removalPolicy)
                .build();
        Role role = Role.Builder.create(scope, "Role")
                .assumedBy(LAMBDA)
                .inlinePolicies(Map.of(
                        "Logs",
                        PolicyDocument.Builder.create()
                                .statements(List.of(PolicyStatement.Builder.create()
                                        .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
                                        .resources(List.of(logGroup.getLogGroupArn()))
                                        .build()))
                                .build()))
                .build();
        return new FunctionLogs(logGroup, role);
    }
}
