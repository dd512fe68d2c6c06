package io.github.hookswitch.infra.internal;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Policy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;
import software.constructs.IConstruct;

/** The one function behind all custom resources of a stack. */
public final class CustomResourceProvider extends Construct {
    private static final String ID = "HookswitchProvider";

    /** Lambda's longest: an order of a phone number may take minutes. */
    private static final Duration FUNCTION_TIMEOUT = Duration.minutes(15);

    /**
     * How long CloudFormation waits for an answer, instead of an hour: the function's time, and as much again as Lambda
     * needs to start it a second time after a crash at the start.
     */
    private static final Duration SERVICE_TIMEOUT = Duration.minutes(20);

    private final FunctionLogs logs;
    private final Function function;

    @SuppressWarnings("this-escape")
    private CustomResourceProvider(Stack stack) {
        super(stack, ID);
        logs = FunctionLogs.create(this, RetentionDays.ONE_MONTH, RemovalPolicy.DESTROY);
        function = Function.Builder.create(this, "Function")
                .description("Creates, updates and deletes the phone numbers and SIP rules of the stack")
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .code(BundledJar.PROVIDER.code(this))
                .handler(BundledJar.PROVIDER.handler())
                .timeout(FUNCTION_TIMEOUT)
                // Runs at deployments only and mostly waits; below this, starting the SDK takes several seconds longer.
                .memorySize(512)
                .role(logs.role())
                .logGroup(logs.logGroup())
                .build();
    }

    /**
     * Returns the provider of the stack that a construct is in; the first call creates it.
     *
     * @param scope any construct of the stack
     * @return the stack's provider
     */
    public static CustomResourceProvider of(Construct scope) {
        Stack stack = Stack.of(scope);
        if (stack.getNode().tryFindChild(ID) instanceof CustomResourceProvider provider) {
            return provider;
        }
        return new CustomResourceProvider(stack);
    }

    /**
     * Adds a custom resource as the child {@code Resource} of a construct and makes the CloudFormation resource inside
     * the construct's default child.
     *
     * @param scope the construct that stands for the resource
     * @param type the type of the resource
     * @param properties its properties
     * @param removalPolicy what happens to it when it leaves the stack
     * @return the custom resource
     */
    public CustomResource add(
            Construct scope, ChimeResourceType type, Map<String, Object> properties, RemovalPolicy removalPolicy) {
        CustomResource resource = CustomResource.Builder.create(scope, "Resource")
                .serviceToken(function.getFunctionArn())
                .resourceType(type.typeName())
                .properties(properties)
                .removalPolicy(removalPolicy)
                .serviceTimeout(SERVICE_TIMEOUT)
                .build();
        // Otherwise CloudFormation may delete the permissions first, and the resource could not be deleted any more.
        resource.getNode().addDependency(policy(type));
        IConstruct cfnResource = resource.getNode().getDefaultChild();
        scope.getNode().setDefaultChild(cfnResource);
        return resource;
    }

    /**
     * Allows the provider an action that can be limited to resources.
     *
     * @param type the type of resource that needs the action
     * @param action the action
     * @param resourceArns the resources
     */
    public void allow(ChimeResourceType type, String action, List<String> resourceArns) {
        policy(type)
                .addStatements(PolicyStatement.Builder.create()
                        .actions(List.of(action))
                        .resources(resourceArns)
                        .build());
    }

    /**
     * A policy of its own for each type, not one for all: when the last rule leaves a stack that keeps its numbers, the
     * policy leaves after it. One shared policy would lose the actions before the rule is deleted.
     */
    private Policy policy(ChimeResourceType type) {
        if (getNode().tryFindChild(type.policyId()) instanceof Policy policy) {
            return policy;
        }
        return Policy.Builder.create(this, type.policyId())
                .roles(List.of(logs.role()))
                .statements(List.of(PolicyStatement.Builder.create()
                        .actions(type.actions())
                        // see ChimeResourceType: no resource type to limit these to
                        .resources(List.of("*"))
                        .build()))
                .build();
    }
}
