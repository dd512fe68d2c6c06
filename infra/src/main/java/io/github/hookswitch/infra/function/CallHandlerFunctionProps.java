package io.github.hookswitch.infra.function;

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

    CallHandlerFunctionProps(CallHandlerFunctionSettings<?> builder) {
        checkCode(builder);
        checkNetwork(builder);
        code = builder.code;
        handler = builder.handler;
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
        snapStart = snapStart(builder);
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
    }

    private static void checkCode(CallHandlerFunctionSettings<?> builder) {
        if ((builder.code == null) != (builder.handler == null)) {
            String set = builder.code == null ? "handler" : "code";
            String missing = builder.code == null ? "code" : "handler";
            throw new IllegalArgumentException("'" + set + "' is set, but '" + missing + "' is not. Set both for a"
                    + " handler of your own, or none for the bundled one.");
        }
        if (builder.code != null && builder.settings != null) {
            throw new IllegalArgumentException("'settings' and 'code' are both set, but settings are for the bundled"
                    + " handler. Remove one of them; your own handler takes values by environment(...).");
        }
    }

    private static void checkNetwork(CallHandlerFunctionSettings<?> builder) {
        if (builder.vpc == null && (builder.vpcSubnets != null || builder.securityGroups != null)) {
            throw new IllegalArgumentException("'" + (builder.vpcSubnets == null ? "securityGroups" : "vpcSubnets")
                    + "' is set, but 'vpc' is not. Call vpc(...), or remove it.");
        }
    }

    private static boolean snapStart(CallHandlerFunctionSettings<?> builder) {
        boolean provisioned = builder.provisionedConcurrentExecutions != null;
        if (builder.snapStart == null) {
            return !provisioned && FunctionLimits.hasSnapshots(builder.ephemeralStorageSize);
        }
        if (provisioned && builder.snapStart) {
            throw new IllegalArgumentException("'provisionedConcurrentExecutions' and 'snapStart' are both set, but"
                    + " Lambda allows one of them for a version. Remove snapStart(true): provisioned instances have"
                    + " started already.");
        }
        return builder.snapStart;
    }

    /**
     * Starts a set of properties.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the code of the user's own handler, or null for the bundled one} */
    public @Nullable Code getCode() {
        return code;
    }

    /** {@return the class of the user's own handler, or null for the bundled one} */
    public @Nullable String getHandler() {
        return handler;
    }

    /** {@return the settings of the bundled handler} */
    public BundledHandlerSettings getSettings() {
        return settings;
    }

    /** {@return all environment variables by name, those of the settings among them} */
    public Map<String, String> getEnvironment() {
        return environment;
    }

    /** {@return the Lambda runtime} */
    public Runtime getRuntime() {
        return runtime;
    }

    /** {@return the processor architecture} */
    public Architecture getArchitecture() {
        return architecture;
    }

    /** {@return the memory in MB, 128 to 10240} */
    public int getMemorySize() {
        return memorySize;
    }

    /** {@return the longest time for one event, 1 to 20 seconds} */
    public Duration getTimeout() {
        return timeout;
    }

    /** {@return whether versions start from a snapshot} */
    public boolean isSnapStart() {
        return snapStart;
    }

    /** {@return how many instances are kept ready, or null for none} */
    public @Nullable Integer getProvisionedConcurrentExecutions() {
        return provisionedConcurrentExecutions;
    }

    /** {@return whether AWS X-Ray traces the invocations} */
    public Tracing getTracing() {
        return tracing;
    }

    /** {@return how long log events are kept} */
    public RetentionDays getLogRetention() {
        return logRetention;
    }

    /** {@return what happens to the log group when it leaves the stack} */
    public RemovalPolicy getLogRemovalPolicy() {
        return logRemovalPolicy;
    }

    /** {@return the role that the function runs as, or null to create one} */
    public @Nullable IRole getRole() {
        return role;
    }

    /** {@return the function's VPC, or null for none} */
    public @Nullable IVpc getVpc() {
        return vpc;
    }

    /** {@return the function's subnets, or null for the VPC's private ones} */
    public @Nullable SubnetSelection getVpcSubnets() {
        return vpcSubnets;
    }

    /** {@return the function's security groups, or null to create one} */
    public @Nullable List<ISecurityGroup> getSecurityGroups() {
        return securityGroups;
    }

    /** {@return how many events may be handled at the same time, or null for no limit but the account's} */
    public @Nullable Integer getReservedConcurrentExecutions() {
        return reservedConcurrentExecutions;
    }

    /** {@return the function's layers} */
    public List<ILayerVersion> getLayers() {
        return layers;
    }

    /** {@return the size of {@code /tmp}, or null for Lambda's default} */
    public @Nullable Size getEphemeralStorageSize() {
        return ephemeralStorageSize;
    }

    /** {@return the key that encrypts the environment variables, or null for one that AWS owns} */
    public @Nullable IKey getEnvironmentEncryption() {
        return environmentEncryption;
    }

    /** Builds {@link CallHandlerFunctionProps}. */
    public static final class Builder extends CallHandlerFunctionSettings<Builder>
            implements software.amazon.jsii.Builder<CallHandlerFunctionProps> {
        private Builder() {}

        @Override
        protected Builder self() {
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
            return callHandlerFunctionProps();
        }
    }
}
