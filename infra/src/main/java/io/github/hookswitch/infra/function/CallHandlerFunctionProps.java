package io.github.hookswitch.infra.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.RetentionDays;

/** Properties of a {@link CallHandlerFunction}. All are optional. */
public final class CallHandlerFunctionProps {
    private final @Nullable Code code;
    private final @Nullable String handler;
    private final BundledHandlerSettings settings;
    private final Map<String, String> environment;
    private final Runtime runtime;
    private final Architecture architecture;
    private final int memorySize;
    private final Duration timeout;
    private final boolean snapStart;
    private final @Nullable Integer provisionedConcurrentExecutions;
    private final Tracing tracing;
    private final RetentionDays logRetention;
    private final RemovalPolicy logRemovalPolicy;
    private final @Nullable IRole role;
    private final @Nullable IVpc vpc;
    private final @Nullable SubnetSelection vpcSubnets;
    private final @Nullable List<ISecurityGroup> securityGroups;
    private final @Nullable Integer reservedConcurrentExecutions;
    private final List<ILayerVersion> layers;
    private final @Nullable Size ephemeralStorageSize;
    private final @Nullable IKey environmentEncryption;

    private CallHandlerFunctionProps(Builder builder) {
        code = builder.code;
        handler = builder.handler;
        if ((code == null) != (handler == null)) {
            throw new IllegalArgumentException("'" + (code == null ? "handler" : "code") + "' is set, but '"
                    + (code == null ? "code" : "handler") + "' is not. Set both for a handler of your own, or none for"
                    + " the bundled one.");
        }
        if (code != null && builder.settings != null) {
            throw new IllegalArgumentException("'settings' and 'code' are both set, but settings are for the bundled"
                    + " handler. Remove one of them; your own handler takes values by environment(...).");
        }
        settings = Objects.requireNonNullElseGet(
                builder.settings, () -> BundledHandlerSettings.builder().build());
        runtime = Objects.requireNonNullElse(builder.runtime, Runtime.JAVA_25);
        if (code == null) {
            builder.environment.forEach(BundledVariable::check);
            BundledRuntime.check(runtime);
        }
        environment = EnvironmentVariables.merge(settings.getEnvironment(), builder.environment);
        architecture = Objects.requireNonNullElse(builder.architecture, Architecture.ARM_64);
        memorySize = FunctionLimits.memorySize(builder.memorySize);
        timeout = FunctionLimits.timeout(builder.timeout);
        provisionedConcurrentExecutions =
                FunctionLimits.provisionedConcurrentExecutions(builder.provisionedConcurrentExecutions);
        if (provisionedConcurrentExecutions != null && Boolean.TRUE.equals(builder.snapStart)) {
            throw new IllegalArgumentException(
                    "'provisionedConcurrentExecutions' and 'snapStart' are both set, but Lambda"
                            + " allows one of them for a version. Remove snapStart(true): provisioned instances have started"
                            + " already.");
        }
        snapStart = Objects.requireNonNullElseGet(
                builder.snapStart,
                () -> provisionedConcurrentExecutions == null
                        && FunctionLimits.hasSnapshots(builder.ephemeralStorageSize));
        tracing = builder.tracing;
        logRetention = builder.logRetention;
        logRemovalPolicy = builder.logRemovalPolicy;
        role = builder.role;
        vpc = builder.vpc;
        vpcSubnets = builder.vpcSubnets;
        securityGroups = builder.securityGroups;
        reservedConcurrentExecutions =
                FunctionLimits.reservedConcurrentExecutions(builder.reservedConcurrentExecutions);
        layers = builder.layers;
        ephemeralStorageSize = builder.ephemeralStorageSize;
        environmentEncryption = builder.environmentEncryption;
        if (vpc == null && (vpcSubnets != null || securityGroups != null)) {
            throw new IllegalArgumentException("'" + (vpcSubnets == null ? "securityGroups" : "vpcSubnets")
                    + "' is set, but 'vpc' is not. Call vpc(...), or remove it.");
        }
    }

    /**
     * Starts a set of properties.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the handler's own code.
     *
     * @return the code, or null for the bundled handler
     */
    public @Nullable Code getCode() {
        return code;
    }

    /**
     * Returns the handler's own class.
     *
     * @return the class, or null for the bundled handler
     */
    public @Nullable String getHandler() {
        return handler;
    }

    /**
     * Returns the settings of the bundled handler.
     *
     * @return the settings
     */
    public BundledHandlerSettings getSettings() {
        return settings;
    }

    /**
     * Returns all environment variables, those of the settings among them.
     *
     * @return values by name
     */
    public Map<String, String> getEnvironment() {
        return environment;
    }

    /**
     * Returns the Lambda runtime.
     *
     * @return the runtime
     */
    public Runtime getRuntime() {
        return runtime;
    }

    /**
     * Returns the processor architecture.
     *
     * @return the architecture
     */
    public Architecture getArchitecture() {
        return architecture;
    }

    /**
     * Returns the memory in MB.
     *
     * @return 128 to 10240
     */
    public int getMemorySize() {
        return memorySize;
    }

    /**
     * Returns the longest time for one event.
     *
     * @return 1 to 20 seconds
     */
    public Duration getTimeout() {
        return timeout;
    }

    /**
     * Returns whether versions start from a snapshot.
     *
     * @return true for SnapStart
     */
    public boolean isSnapStart() {
        return snapStart;
    }

    /**
     * Returns how many instances wait for calls.
     *
     * @return the number, or null for none
     */
    public @Nullable Integer getProvisionedConcurrentExecutions() {
        return provisionedConcurrentExecutions;
    }

    /**
     * Returns whether X-Ray traces the invocations.
     *
     * @return the tracing mode
     */
    public Tracing getTracing() {
        return tracing;
    }

    /**
     * Returns how long log events are kept.
     *
     * @return the retention
     */
    public RetentionDays getLogRetention() {
        return logRetention;
    }

    /**
     * Returns what happens to the log group when it leaves the stack.
     *
     * @return the removal policy
     */
    public RemovalPolicy getLogRemovalPolicy() {
        return logRemovalPolicy;
    }

    /**
     * Returns the role that the function runs as.
     *
     * @return the role, or null to create one
     */
    public @Nullable IRole getRole() {
        return role;
    }

    /**
     * Returns the function's VPC.
     *
     * @return the VPC, or null for none
     */
    public @Nullable IVpc getVpc() {
        return vpc;
    }

    /**
     * Returns the function's subnets.
     *
     * @return the subnets, or null for the private ones
     */
    public @Nullable SubnetSelection getVpcSubnets() {
        return vpcSubnets;
    }

    /**
     * Returns the function's security groups.
     *
     * @return the groups, or null to create one
     */
    public @Nullable List<ISecurityGroup> getSecurityGroups() {
        return securityGroups;
    }

    /**
     * Returns how many events the function may handle at the same time.
     *
     * @return the number, or null for no limit of its own
     */
    public @Nullable Integer getReservedConcurrentExecutions() {
        return reservedConcurrentExecutions;
    }

    /**
     * Returns the function's layers.
     *
     * @return the layers
     */
    public List<ILayerVersion> getLayers() {
        return layers;
    }

    /**
     * Returns the size of {@code /tmp}.
     *
     * @return the size, or null for Lambda's default
     */
    public @Nullable Size getEphemeralStorageSize() {
        return ephemeralStorageSize;
    }

    /**
     * Returns the key that encrypts the environment variables.
     *
     * @return the key, or null for one that AWS owns
     */
    public @Nullable IKey getEnvironmentEncryption() {
        return environmentEncryption;
    }

    /** Builds {@link CallHandlerFunctionProps}. */
    public static final class Builder implements software.amazon.jsii.Builder<CallHandlerFunctionProps> {
        private @Nullable Code code;
        private @Nullable String handler;
        private @Nullable BundledHandlerSettings settings;
        private Map<String, String> environment = Map.of();
        private @Nullable Runtime runtime;
        private @Nullable Architecture architecture;
        private @Nullable Integer memorySize;
        private @Nullable Duration timeout;
        private @Nullable Boolean snapStart;
        private @Nullable Integer provisionedConcurrentExecutions;
        private Tracing tracing = Tracing.DISABLED;
        private RetentionDays logRetention = RetentionDays.ONE_MONTH;
        private RemovalPolicy logRemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;
        private @Nullable IRole role;
        private @Nullable IVpc vpc;
        private @Nullable SubnetSelection vpcSubnets;
        private @Nullable List<ISecurityGroup> securityGroups;
        private @Nullable Integer reservedConcurrentExecutions;
        private List<ILayerVersion> layers = List.of();
        private @Nullable Size ephemeralStorageSize;
        private @Nullable IKey environmentEncryption;

        private Builder() {}

        /**
         * Sets the code of a handler of your own, for example {@code Code.fromAsset("target/app.jar")}. Needs
         * {@link #handler(String)}. Default: the bundled handler.
         *
         * @param code the code
         * @return this builder
         */
        public Builder code(Code code) {
            this.code = code;
            return this;
        }

        /**
         * Sets the class of a handler of your own, such as {@code com.example.MyHandler}, with {@code ::method} if it
         * does not implement one of Lambda's interfaces. Needs {@link #code(Code)}. Default: the bundled handler.
         *
         * @param handler the class
         * @return this builder
         */
        public Builder handler(String handler) {
            this.handler = handler;
            return this;
        }

        /**
         * Sets what the bundled handler says and does. Not allowed with {@link #code(Code)}. Default: it greets its
         * caller and hangs up.
         *
         * @param settings the settings
         * @return this builder
         */
        public Builder settings(BundledHandlerSettings settings) {
            this.settings = settings;
            return this;
        }

        /**
         * Sets environment variables; with the settings' they may hold 4 KB. Never put a secret here: pass its name and
         * grant the function to read it. Default: none but the settings'.
         *
         * @param environment values by name
         * @return this builder
         */
        public Builder environment(Map<String, String> environment) {
            this.environment = new LinkedHashMap<>(environment);
            return this;
        }

        /**
         * Sets the Lambda runtime. The bundled handler needs Java 17 or newer. Default: {@link Runtime#JAVA_25}.
         *
         * @param runtime the runtime
         * @return this builder
         */
        public Builder runtime(Runtime runtime) {
            this.runtime = runtime;
            return this;
        }

        /**
         * Sets the processor architecture. Default: {@link Architecture#ARM_64}, the cheaper one.
         *
         * @param architecture the architecture
         * @return this builder
         */
        public Builder architecture(Architecture architecture) {
            this.architecture = architecture;
            return this;
        }

        /**
         * Sets the memory in MB, and with it the share of a processor: 128 to 10240. Default: 512, with which a start
         * without a snapshot stays well under the 5 seconds that the service waits.
         *
         * @param memorySize the memory in MB
         * @return this builder
         */
        public Builder memorySize(int memorySize) {
            this.memorySize = memorySize;
            return this;
        }

        /**
         * Sets the longest time for one event: 1 to 20 seconds. Default: 10 seconds.
         *
         * <p>The service waits 5 seconds and then sends the event again; after 20 seconds it hangs up. So an answer
         * should take less than 5 seconds, and work after 20 is lost.
         *
         * @param timeout the time
         * @return this builder
         * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/timeouts.html">Timeouts and retries</a>
         */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /**
         * Sets whether versions start from a snapshot (Lambda SnapStart) instead of from the beginning, so that callers
         * wait less. Default: true, if the runtime can, there is no provisioned concurrency and
         * {@code /tmp} has its default size.
         *
         * @param snapStart false to switch it off
         * @return this builder
         */
        public Builder snapStart(boolean snapStart) {
            this.snapStart = snapStart;
            return this;
        }

        /**
         * Sets how many instances of the function are kept ready at the alias, at a cost by the hour: at least 1. A call
         * that finds none free starts another one from the beginning. Excludes {@link #snapStart(boolean)}, which is the
         * cheaper way to a fast start. Default: none.
         *
         * @param provisionedConcurrentExecutions the number of instances
         * @return this builder
         * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html">Provisioned
         *     concurrency</a>
         */
        public Builder provisionedConcurrentExecutions(int provisionedConcurrentExecutions) {
            this.provisionedConcurrentExecutions = provisionedConcurrentExecutions;
            return this;
        }

        /**
         * Sets whether AWS X-Ray traces the invocations. Default: {@link Tracing#DISABLED}.
         *
         * @param tracing the tracing mode
         * @return this builder
         */
        public Builder tracing(Tracing tracing) {
            this.tracing = tracing;
            return this;
        }

        /**
         * Sets how long log events are kept. Default: {@link RetentionDays#ONE_MONTH}.
         *
         * @param logRetention the retention
         * @return this builder
         */
        public Builder logRetention(RetentionDays logRetention) {
            this.logRetention = logRetention;
            return this;
        }

        /**
         * Sets what happens to the log group, the record of your calls, when it leaves the stack. Default:
         * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}: it is kept unless its creation is rolled back, and its events
         * expire by their retention.
         *
         * @param logRemovalPolicy the removal policy
         * @return this builder
         */
        public Builder logRemovalPolicy(RemovalPolicy logRemovalPolicy) {
            this.logRemovalPolicy = logRemovalPolicy;
            return this;
        }

        /**
         * Sets the role that the function runs as. Default: one is created that may write its own log and do nothing else.
         *
         * <p>A role that can be changed gets what the function needs: to write its log and, in a VPC, to have network interfaces.
         * One that cannot (imported with {@code mutable(false)}, {@code role.withoutPolicyUpdates()}) must allow it already.
         *
         * @param role a role that Lambda may assume
         * @return this builder
         */
        public Builder role(IRole role) {
            this.role = role;
            return this;
        }

        /**
         * Sets the VPC that the function runs in. Default: none.
         *
         * <p>In a private subnet the function reaches the service's APIs through a NAT gateway only; being called needs no way in.
         *
         * @param vpc the VPC
         * @return this builder
         */
        public Builder vpc(IVpc vpc) {
            this.vpc = vpc;
            return this;
        }

        /**
         * Sets the subnets of the VPC that the function runs in. Needs {@link #vpc(IVpc)}. Default: the VPC's private ones.
         *
         * @param vpcSubnets the subnets
         * @return this builder
         */
        public Builder vpcSubnets(SubnetSelection vpcSubnets) {
            this.vpcSubnets = vpcSubnets;
            return this;
        }

        /**
         * Sets the security groups of the function in its VPC. Needs {@link #vpc(IVpc)}. Default: one is created that allows all outbound traffic.
         *
         * @param securityGroups the groups
         * @return this builder
         */
        public Builder securityGroups(List<ISecurityGroup> securityGroups) {
            this.securityGroups = List.copyOf(securityGroups);
            return this;
        }

        /**
         * Sets how many calls' events the function may handle at the same time. Default: no limit but the account's.
         *
         * <p>This much of the account's concurrency is kept for the function, and it never gets more: the caller of an event that is
         * refused hears nothing until the service tries again.
         *
         * @param reservedConcurrentExecutions how many; 0 stops all calls
         * @return this builder
         */
        public Builder reservedConcurrentExecutions(int reservedConcurrentExecutions) {
            this.reservedConcurrentExecutions = reservedConcurrentExecutions;
            return this;
        }

        /**
         * Sets the layers of the function. Default: none.
         *
         * @param layers at most five layers
         * @return this builder
         */
        public Builder layers(List<ILayerVersion> layers) {
            this.layers = List.copyOf(layers);
            return this;
        }

        /**
         * Sets the size of {@code /tmp}: 512 to 10240 MiB. Default: 512 MiB.
         *
         * <p>Lambda takes no snapshot of a function with more than 512 MiB, so SnapStart is then off.
         *
         * @param ephemeralStorageSize the size
         * @return this builder
         */
        public Builder ephemeralStorageSize(Size ephemeralStorageSize) {
            this.ephemeralStorageSize = ephemeralStorageSize;
            return this;
        }

        /**
         * Sets the key that encrypts the environment variables. Default: a key that AWS owns.
         *
         * <p>The role may then decrypt by this key.
         *
         * @param environmentEncryption a symmetric key in the function's Region
         * @return this builder
         */
        public Builder environmentEncryption(IKey environmentEncryption) {
            this.environmentEncryption = environmentEncryption;
            return this;
        }

        /**
         * Builds the properties.
         *
         * @return the properties
         * @throws IllegalArgumentException if values contradict each other or are out of their range
         */
        @Override
        public CallHandlerFunctionProps build() {
            return new CallHandlerFunctionProps(this);
        }
    }
}
