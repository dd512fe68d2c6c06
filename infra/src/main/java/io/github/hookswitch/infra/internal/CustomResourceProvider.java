package io.github.hookswitch.infra.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The one function behind all custom resources of a stack. */
public final class CustomResourceProvider extends Construct {
    private static final String ID = "HookswitchProvider";

    /** Lambda's longest: an order of a phone number may take minutes. */
    private static final Duration FUNCTION_TIMEOUT = Duration.minutes(15);

    /**
     * How long CloudFormation waits for an answer in seconds, instead of an hour: the function's time, and as much again as Lambda
     * needs to start it a second time after a crash at the start.
     */
    private static final String SERVICE_TIMEOUT = "1200";

    private final FunctionLogs logs;
    private final String serviceToken;
    private final Map<ChimeResourceType, ProviderPolicy> policies = new EnumMap<>(ChimeResourceType.class);

    @SuppressWarnings("this-escape")
    CustomResourceProvider(StackContext context) {
        super(context.stack(), ID);
        logs = FunctionLogs.create(this, RetentionDays.ONE_MONTH, RemovalPolicy.DESTROY);
        Function function = Function.Builder.create(this, "Function")
                .description("Creates, updates and deletes the phone numbers and SIP rules of the stack")
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .code(context.code(BundledJar.PROVIDER))
                .handler(BundledJar.PROVIDER.handler())
                .timeout(FUNCTION_TIMEOUT)
                // Runs at deployments only and mostly waits; below this, setting TLS up at a start takes seconds
                // longer.
                .memorySize(512)
                .role(logs.role())
                .logGroup(logs.logGroup())
                .build();
        DeadLetters.acknowledgeNone(
                function,
                "CloudFormation hears of a failure by the answer or its absence, and a queue would keep requests with"
                        + " their pre-signed response URLs.");
        serviceToken = function.getFunctionArn();
    }

    /**
     * Adds a custom resource as the child {@code Resource} of a construct, which is thereby its default child.
     *
     * @param scope the construct that stands for the resource
     * @param type the type of the resource
     * @param properties its properties
     * @param removalPolicy what happens to it when it leaves the stack
     * @return the custom resource
     */
    public CfnResource add(
            Construct scope, ChimeResourceType type, Map<String, Object> properties, RemovalPolicy removalPolicy) {
        properties.forEach((name, value) -> Placeholder.warn(scope, name, value));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ServiceToken", serviceToken);
        all.put("ServiceTimeout", SERVICE_TIMEOUT);
        // Sorted, so that each synthesis writes the same template.
        all.putAll(new TreeMap<>(properties));
        // Not the CDK's CustomResource: that is one more construct, and several more calls, around this one.
        CfnResource resource = CfnResource.Builder.create(scope, "Resource")
                .type(type.typeName())
                .properties(all)
                .build();
        resource.applyRemovalPolicy(removalPolicy);
        // Otherwise CloudFormation may delete the permissions first, and the resource could not be deleted any more.
        policy(type).precede(resource);
        return resource;
    }

    /**
     * Allows the provider what a type's resources do to SIP media applications.
     *
     * @param type the type
     * @param applicationArns the applications that a resource of this type names
     */
    public void allow(ChimeResourceType type, List<String> applicationArns) {
        policy(type).allow(applicationArns);
    }

    /**
     * A policy of its own for each type, not one for all: when the last rule leaves a stack that keeps its numbers, the
     * policy leaves after it. One shared policy would lose the actions before the rule is deleted.
     */
    private ProviderPolicy policy(ChimeResourceType type) {
        return policies.computeIfAbsent(type, missing -> new ProviderPolicy(this, missing, logs.role()));
    }
}
