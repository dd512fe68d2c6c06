package io.github.hookswitch.infra.function;

import io.github.hookswitch.infra.internal.BundledJar;
import io.github.hookswitch.infra.internal.DeadLetters;
import io.github.hookswitch.infra.internal.FunctionLogs;
import io.github.hookswitch.infra.internal.Placeholder;
import io.github.hookswitch.infra.internal.StackContext;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The Lambda function that handles calls: the bundled handler, which needs no code, or one of your own.
 *
 * <pre>{@code
 * CallHandlerFunction handler = CallHandlerFunction.Builder.create(this, "Handler")
 *         .settings(BundledHandlerSettings.builder().forwardTo("+12065550199").build())
 *         .build();
 * SipMediaApplication.Builder.create(this, "Application").endpoint(handler).build();
 * }</pre>
 *
 * <p>Calls go to the alias {@code live}, which points to a version that starts from a snapshot (SnapStart), so a deployment
 * moves all calls at once and a rollback moves them back. The function has its own log group and may write to that only.
 */
public final class CallHandlerFunction extends Construct implements IGrantable {
    private static final String ALIAS = "live";

    private final LogGroup logGroup;
    private final Function function;
    private final Alias alias;

    /**
     * Creates a function with the bundled handler.
     *
     * @param scope the construct that holds it
     * @param id its id in the scope
     */
    public CallHandlerFunction(Construct scope, String id) {
        this(scope, id, CallHandlerFunctionProps.builder().build());
    }

    /**
     * Creates a function.
     *
     * @param scope the construct that holds it
     * @param id its id in the scope
     * @param props its properties
     * @throws IllegalArgumentException if the code is an asset that is not there, or without the handler's class
     */
    @SuppressWarnings("this-escape")
    public CallHandlerFunction(Construct scope, String id, CallHandlerFunctionProps props) {
        super(scope, id);
        props.getSettings().getEnvironment().forEach((name, value) -> Placeholder.warn(this, name, value));
        FunctionLogs logs = logs(props);
        logGroup = logs.logGroup();
        Function.Builder builder = Function.Builder.create(this, "Function")
                .description("Handles the calls of a SIP media application")
                .runtime(props.getRuntime())
                .architecture(props.getArchitecture())
                .memorySize(props.getMemorySize())
                .timeout(props.getTimeout())
                .tracing(props.getTracing())
                .environment(props.getEnvironment())
                .vpc(props.getVpc())
                .vpcSubnets(props.getVpcSubnets())
                .securityGroups(props.getSecurityGroups())
                .reservedConcurrentExecutions(props.getReservedConcurrentExecutions())
                .ephemeralStorageSize(props.getEphemeralStorageSize())
                .environmentEncryption(props.getEnvironmentEncryption())
                .role(logs.role())
                .logGroup(logGroup);
        if (!props.getLayers().isEmpty()) {
            builder.layers(props.getLayers());
        }
        if (props.getCode() == null) {
            builder.code(StackContext.of(scope).code(BundledJar.HANDLER)).handler(BundledJar.HANDLER.handler());
        } else {
            HandlerCode.checkFile(props.getCode());
            builder.code(props.getCode()).handler(Objects.requireNonNull(props.getHandler()));
        }
        boolean snapStart = props.isSnapStart() && supportsSnapStart(props.getRuntime());
        if (snapStart) {
            builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
        }
        function = builder.build();
        HandlerCode.checkHandler(props, function);
        grantBefore(props, logs.role());
        acknowledgeFindings(snapStart);
        alias = alias(props.getProvisionedConcurrentExecutions());
    }

    private FunctionLogs logs(CallHandlerFunctionProps props) {
        if (props.getRole() != null) {
            return FunctionLogs.forRole(this, props.getLogRetention(), props.getLogRemovalPolicy(), props.getRole());
        }
        return FunctionLogs.create(
                this,
                props.getLogRetention(),
                props.getLogRemovalPolicy(),
                props.getVpc() == null ? Map.of() : NetworkAccess.inlinePolicy());
    }

    /** What the function needs of its role when it is created, not only when it runs. */
    private void grantBefore(CallHandlerFunctionProps props, IRole role) {
        if (props.getVpc() != null && props.getRole() != null) {
            Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                            .grantee(role)
                            .actions(NetworkAccess.ACTIONS)
                            .resourceArns(NetworkAccess.RESOURCES)
                            .build())
                    .applyBefore(function);
        }
        if (props.getEnvironmentEncryption() != null) {
            props.getEnvironmentEncryption().grantDecrypt(role).applyBefore(function);
        }
    }

    private void acknowledgeFindings(boolean snapStart) {
        Acknowledgment publishedVersion = Acknowledgment.builder()
                .id("@aws-cdk/aws-lambda:snapStartRequirePublish")
                .reason("The alias points to a published version.")
                .build();
        DeadLetters.acknowledgeNone(
                function,
                "The service invokes the function synchronously; a dead-letter queue is for asynchronous invocations.",
                snapStart ? new Acknowledgment[] {publishedVersion} : new Acknowledgment[0]);
    }

    private static boolean supportsSnapStart(Runtime runtime) {
        // The default does; any other is asked, which crosses to another process.
        return runtime.equals(Runtime.JAVA_25) || runtime.getSupportsSnapStart();
    }

    private Alias alias(@Nullable Integer provisionedConcurrentExecutions) {
        return Alias.Builder.create(this, "Alias")
                .aliasName(ALIAS)
                .version(function.getCurrentVersion())
                .provisionedConcurrentExecutions(provisionedConcurrentExecutions)
                .build();
    }

    /**
     * Returns the endpoint for a SIP media application.
     *
     * @return the alias {@code live}
     */
    public Alias getAlias() {
        return alias;
    }

    /**
     * Returns the function, to add permissions or to read its metrics. The service must not be given the function itself
     * as endpoint: SnapStart works for versions and aliases only.
     *
     * @return the function
     */
    public Function getFunction() {
        return function;
    }

    /**
     * Returns the function's log group.
     *
     * @return the log group
     */
    public LogGroup getLogGroup() {
        return logGroup;
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return function.getGrantPrincipal();
    }

    /** Creates a {@link CallHandlerFunction}. */
    public static final class Builder extends CallHandlerFunctionSettings<Builder>
            implements software.amazon.jsii.Builder<CallHandlerFunction> {
        private final Construct scope;
        private final String id;

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        /**
         * Starts a function.
         *
         * @param scope the construct that holds it
         * @param id its id in the scope
         * @return a builder
         */
        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Creates the function in its scope.
         *
         * @return the function
         */
        @Override
        public CallHandlerFunction build() {
            return new CallHandlerFunction(scope, id, callHandlerFunctionProps());
        }
    }
}
