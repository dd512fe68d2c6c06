package io.github.hookswitch.infra.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.IRole;
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
public record FunctionLogs(LogGroup logGroup, IRole role) {
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
        return create(scope, retention, removalPolicy, Map.of());
    }

    /**
     * Creates a log group and a role that may do more than write to it.
     *
     * @param scope the construct that holds the function
     * @param retention how long log events are kept
     * @param removalPolicy what happens to the log group when it leaves the stack
     * @param further what else the role may do, by the policies' names
     * @return both, as children {@code LogGroup} and {@code Role} of the scope
     */
    public static FunctionLogs create(
            Construct scope,
            RetentionDays retention,
            RemovalPolicy removalPolicy,
            Map<String, PolicyDocument> further) {
        LogGroup logGroup = logGroup(scope, retention, removalPolicy);
        Map<String, PolicyDocument> policies = new TreeMap<>(further);
        policies.put(
                "Logs",
                PolicyDocument.Builder.create()
                        .statements(List.of(PolicyStatement.Builder.create()
                                .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
                                .resources(List.of(logGroup.getLogGroupArn()))
                                .build()))
                        .build());
        Role role = Role.Builder.create(scope, "Role")
                .assumedBy(LAMBDA)
                .inlinePolicies(policies)
                .build();
        return new FunctionLogs(logGroup, role);
    }

    /**
     * Creates a log group for a role that is there already, and lets it write if it can be changed.
     *
     * @param scope the construct that holds the function
     * @param retention how long log events are kept
     * @param removalPolicy what happens to the log group when it leaves the stack
     * @param role the role
     * @return both, the log group as the child {@code LogGroup} of the scope
     */
    public static FunctionLogs forRole(
            Construct scope, RetentionDays retention, RemovalPolicy removalPolicy, IRole role) {
        LogGroup logGroup = logGroup(scope, retention, removalPolicy);
        logGroup.grantWrite(role);
        return new FunctionLogs(logGroup, role);
    }

    private static LogGroup logGroup(Construct scope, RetentionDays retention, RemovalPolicy removalPolicy) {
        return LogGroup.Builder.create(scope, "LogGroup")
                .retention(retention)
                .removalPolicy(removalPolicy)
                .build();
    }
}
