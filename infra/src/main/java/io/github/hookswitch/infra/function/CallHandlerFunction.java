package io.github.hookswitch.infra.function;

import io.github.hookswitch.infra.internal.BundledJar;
import io.github.hookswitch.infra.internal.DeadLetters;
import io.github.hookswitch.infra.internal.FunctionLogs;
import io.github.hookswitch.infra.internal.Placeholder;
import io.github.hookswitch.infra.internal.StackParts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
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
            builder.code(StackParts.of(scope).code(BundledJar.HANDLER)).handler(BundledJar.HANDLER.handler());
        } else {
            LocalCode.checkFile(props.getCode());
            builder.code(props.getCode()).handler(Objects.requireNonNull(props.getHandler()));
        }
        boolean snapStart = props.isSnapStart() && supportsSnapStart(props.getRuntime());
        if (snapStart) {
            builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
        }
        function = builder.build();
        LocalCode.checkHandler(props, function);
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
    public static final class Builder implements software.amazon.jsii.Builder<CallHandlerFunction> {
        private final Construct scope;
        private final String id;
        private final CallHandlerFunctionProps.Builder props = CallHandlerFunctionProps.builder();

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

        /**
         * Sets the code of a handler of your own. Default: the bundled handler.
         *
         * @param code the code
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#code(Code)
         */
        public Builder code(Code code) {
            props.code(code);
            return this;
        }

        /**
         * Sets the class of a handler of your own. Default: the bundled handler.
         *
         * @param handler the class
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#handler(String)
         */
        public Builder handler(String handler) {
            props.handler(handler);
            return this;
        }

        /**
         * Sets what the bundled handler says and does. Default: it greets its caller and hangs up.
         *
         * @param settings the settings
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#settings(BundledHandlerSettings)
         */
        public Builder settings(BundledHandlerSettings settings) {
            props.settings(settings);
            return this;
        }

        /**
         * Sets environment variables. Default: none but the settings'.
         *
         * @param environment values by name
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#environment(Map)
         */
        public Builder environment(Map<String, String> environment) {
            props.environment(environment);
            return this;
        }

        /**
         * Sets the Lambda runtime. Default: {@link Runtime#JAVA_25}.
         *
         * @param runtime the runtime
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#runtime(Runtime)
         */
        public Builder runtime(Runtime runtime) {
            props.runtime(runtime);
            return this;
        }

        /**
         * Sets the processor architecture. Default: {@link Architecture#ARM_64}.
         *
         * @param architecture the architecture
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#architecture(Architecture)
         */
        public Builder architecture(Architecture architecture) {
            props.architecture(architecture);
            return this;
        }

        /**
         * Sets the memory: 128 to 10240 MB. Default: 512.
         *
         * @param memorySize the memory in MB
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#memorySize(int)
         */
        public Builder memorySize(int memorySize) {
            props.memorySize(memorySize);
            return this;
        }

        /**
         * Sets the longest time for one event: 1 to 20 seconds. Default: 10 seconds.
         *
         * @param timeout the time
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#timeout(Duration)
         */
        public Builder timeout(Duration timeout) {
            props.timeout(timeout);
            return this;
        }

        /**
         * Sets whether versions start from a snapshot. Default: true, if the runtime can.
         *
         * @param snapStart false to switch it off
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#snapStart(boolean)
         */
        public Builder snapStart(boolean snapStart) {
            props.snapStart(snapStart);
            return this;
        }

        /**
         * Sets how many instances of the function are kept ready. Default: none.
         *
         * @param provisionedConcurrentExecutions the number of instances
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#provisionedConcurrentExecutions(int)
         */
        public Builder provisionedConcurrentExecutions(int provisionedConcurrentExecutions) {
            props.provisionedConcurrentExecutions(provisionedConcurrentExecutions);
            return this;
        }

        /**
         * Sets whether AWS X-Ray traces the invocations. Default: {@link Tracing#DISABLED}.
         *
         * @param tracing the tracing mode
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#tracing(Tracing)
         */
        public Builder tracing(Tracing tracing) {
            props.tracing(tracing);
            return this;
        }

        /**
         * Sets how long log events are kept. Default: {@link RetentionDays#ONE_MONTH}.
         *
         * @param logRetention the retention
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#logRetention(RetentionDays)
         */
        public Builder logRetention(RetentionDays logRetention) {
            props.logRetention(logRetention);
            return this;
        }

        /**
         * Sets what happens to the log group when it leaves the stack. Default:
         * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}.
         *
         * @param logRemovalPolicy the removal policy
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#logRemovalPolicy(RemovalPolicy)
         */
        public Builder logRemovalPolicy(RemovalPolicy logRemovalPolicy) {
            props.logRemovalPolicy(logRemovalPolicy);
            return this;
        }

        /**
         * Sets the role that the function runs as. Default: one is created that may write its own log and do nothing else.
         *
         * @param role a role that Lambda may assume
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#role(IRole)
         */
        public Builder role(IRole role) {
            props.role(role);
            return this;
        }

        /**
         * Sets the VPC that the function runs in. Default: none.
         *
         * @param vpc the VPC
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#vpc(IVpc)
         */
        public Builder vpc(IVpc vpc) {
            props.vpc(vpc);
            return this;
        }

        /**
         * Sets the subnets of the VPC that the function runs in. Default: the VPC's private ones.
         *
         * @param vpcSubnets the subnets
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#vpcSubnets(SubnetSelection)
         */
        public Builder vpcSubnets(SubnetSelection vpcSubnets) {
            props.vpcSubnets(vpcSubnets);
            return this;
        }

        /**
         * Sets the security groups of the function in its VPC. Default: one is created that allows all outbound traffic.
         *
         * @param securityGroups the groups
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#securityGroups(List)
         */
        public Builder securityGroups(List<ISecurityGroup> securityGroups) {
            props.securityGroups(securityGroups);
            return this;
        }

        /**
         * Sets how many calls' events the function may handle at the same time. Default: no limit but the account's.
         *
         * @param reservedConcurrentExecutions how many; 0 stops all calls
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#reservedConcurrentExecutions(int)
         */
        public Builder reservedConcurrentExecutions(int reservedConcurrentExecutions) {
            props.reservedConcurrentExecutions(reservedConcurrentExecutions);
            return this;
        }

        /**
         * Sets the layers of the function. Default: none.
         *
         * @param layers at most five layers
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#layers(List)
         */
        public Builder layers(List<ILayerVersion> layers) {
            props.layers(layers);
            return this;
        }

        /**
         * Sets the size of {@code /tmp}: 512 to 10240 MiB. Default: 512 MiB.
         *
         * @param ephemeralStorageSize the size
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#ephemeralStorageSize(Size)
         */
        public Builder ephemeralStorageSize(Size ephemeralStorageSize) {
            props.ephemeralStorageSize(ephemeralStorageSize);
            return this;
        }

        /**
         * Sets the key that encrypts the environment variables. Default: a key that AWS owns.
         *
         * @param environmentEncryption a symmetric key in the function's Region
         * @return this builder
         * @see CallHandlerFunctionProps.Builder#environmentEncryption(IKey)
         */
        public Builder environmentEncryption(IKey environmentEncryption) {
            props.environmentEncryption(environmentEncryption);
            return this;
        }

        /**
         * Creates the function in its scope.
         *
         * @return the function
         */
        @Override
        public CallHandlerFunction build() {
            return new CallHandlerFunction(scope, id, props.build());
        }
    }
}
