package io.github.hookswitch.infra.function;

import io.github.hookswitch.infra.internal.CdkVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/**
 * What can be set of the function that handles calls: the setters of {@link CallHandlerFunction.Builder} and
 * {@link CallHandlerFunctionProps.Builder}, and of each builder of a construct that creates such a function.
 *
 * <p>For a construct of your own with the same setters, extend this class in its builder, and pass the
 * {@linkplain #callHandlerFunctionProps() properties} to the function.
 *
 * @param <B> the builder itself, which each setter returns
 */
public abstract class CallHandlerFunctionSettings<B extends CallHandlerFunctionSettings<B>> {
    @Nullable
    Code code;

    @Nullable
    String handler;

    @Nullable
    BundledHandlerSettings settings;

    Map<String, String> environment = Map.of();

    @Nullable
    Runtime runtime;

    @Nullable
    Architecture architecture;

    @Nullable
    Integer memorySize;

    @Nullable
    Duration timeout;

    @Nullable
    Boolean snapStart;

    @Nullable
    Integer provisionedConcurrentExecutions;

    Tracing tracing = Tracing.DISABLED;
    RetentionDays logRetention = RetentionDays.ONE_MONTH;
    RemovalPolicy logRemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

    @Nullable
    IRole role;

    @Nullable
    IVpc vpc;

    @Nullable
    SubnetSelection vpcSubnets;

    @Nullable
    List<ISecurityGroup> securityGroups;

    @Nullable
    Integer reservedConcurrentExecutions;

    List<ILayerVersion> layers = List.of();

    @Nullable
    Size ephemeralStorageSize;

    @Nullable
    IKey environmentEncryption;

    private final Set<String> names = new TreeSet<>();

    /** Starts with the defaults. */
    protected CallHandlerFunctionSettings() {
        CdkVersion.check();
    }

    /**
     * Returns the builder itself.
     *
     * @return {@code this}
     */
    protected abstract B self();

    /**
     * Returns what has been set.
     *
     * @return the properties
     * @throws IllegalArgumentException if values contradict each other or are out of their range
     */
    protected final CallHandlerFunctionProps callHandlerFunctionProps() {
        return new CallHandlerFunctionProps(this);
    }

    /**
     * Returns which of the setters of this class have been called.
     *
     * @return their names, sorted
     */
    protected final Set<String> callHandlerFunctionSettings() {
        return Collections.unmodifiableSet(names);
    }

    private B set(String name) {
        names.add(name);
        return self();
    }

    /**
     * Sets the code of a handler of your own, for example {@code Code.fromAsset("target/app.jar")}. Needs
     * {@link #handler(String)}. Default: the bundled handler.
     *
     * @param code the code
     * @return this builder
     */
    public final B code(Code code) {
        this.code = code;
        return set("code");
    }

    /**
     * Sets the class of a handler of your own, such as {@code com.example.MyHandler}, with {@code ::method} if it
     * does not implement one of Lambda's interfaces. Needs {@link #code(Code)}. Default: the bundled handler.
     *
     * @param handler the class
     * @return this builder
     */
    public final B handler(String handler) {
        this.handler = handler;
        return set("handler");
    }

    /**
     * Sets what the bundled handler says and does. Not allowed with {@link #code(Code)}. Default: it greets its
     * caller and hangs up.
     *
     * @param settings the settings
     * @return this builder
     */
    public final B settings(BundledHandlerSettings settings) {
        this.settings = settings;
        return set("settings");
    }

    /**
     * Sets environment variables; with the settings' they may hold 4 KB. Never put a secret here: pass its name and
     * grant the function to read it. Default: none but the settings'.
     *
     * @param environment values by name
     * @return this builder
     */
    public final B environment(Map<String, String> environment) {
        this.environment = new LinkedHashMap<>(environment);
        return set("environment");
    }

    /**
     * Sets the Lambda runtime. The bundled handler needs Java 17 or newer. Default: {@link Runtime#JAVA_25}.
     *
     * @param runtime the runtime
     * @return this builder
     */
    public final B runtime(Runtime runtime) {
        this.runtime = runtime;
        return set("runtime");
    }

    /**
     * Sets the processor architecture. Default: {@link Architecture#ARM_64}, the cheaper one.
     *
     * @param architecture the architecture
     * @return this builder
     */
    public final B architecture(Architecture architecture) {
        this.architecture = architecture;
        return set("architecture");
    }

    /**
     * Sets the memory in MB, and with it the share of a processor: 128 to 10240. Default: 512, with which a start
     * without a snapshot stays well under the 5 seconds that the service waits.
     *
     * @param memorySize the memory in MB
     * @return this builder
     */
    public final B memorySize(int memorySize) {
        this.memorySize = memorySize;
        return set("memorySize");
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
    public final B timeout(Duration timeout) {
        this.timeout = timeout;
        return set("timeout");
    }

    /**
     * Sets whether versions start from a snapshot (Lambda SnapStart) instead of from the beginning, so that callers
     * wait less. Default: true, if the runtime can, there is no provisioned concurrency and
     * {@code /tmp} has its default size.
     *
     * @param snapStart false to switch it off
     * @return this builder
     */
    public final B snapStart(boolean snapStart) {
        this.snapStart = snapStart;
        return set("snapStart");
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
    public final B provisionedConcurrentExecutions(int provisionedConcurrentExecutions) {
        this.provisionedConcurrentExecutions = provisionedConcurrentExecutions;
        return set("provisionedConcurrentExecutions");
    }

    /**
     * Sets whether AWS X-Ray traces the invocations. Default: {@link Tracing#DISABLED}.
     *
     * @param tracing the tracing mode
     * @return this builder
     */
    public final B tracing(Tracing tracing) {
        this.tracing = tracing;
        return set("tracing");
    }

    /**
     * Sets how long log events are kept. Default: {@link RetentionDays#ONE_MONTH}.
     *
     * @param logRetention the retention
     * @return this builder
     */
    public final B logRetention(RetentionDays logRetention) {
        this.logRetention = logRetention;
        return set("logRetention");
    }

    /**
     * Sets what happens to the log group, the record of your calls, when it leaves the stack. Default:
     * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}: it is kept unless its creation is rolled back, and its events
     * expire by their retention.
     *
     * @param logRemovalPolicy the removal policy
     * @return this builder
     */
    public final B logRemovalPolicy(RemovalPolicy logRemovalPolicy) {
        this.logRemovalPolicy = logRemovalPolicy;
        return set("logRemovalPolicy");
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
    public final B role(IRole role) {
        this.role = role;
        return set("role");
    }

    /**
     * Sets the VPC that the function runs in. Default: none.
     *
     * <p>In a private subnet the function reaches the service's APIs through a NAT gateway only; being called needs no way in.
     *
     * @param vpc the VPC
     * @return this builder
     */
    public final B vpc(IVpc vpc) {
        this.vpc = vpc;
        return set("vpc");
    }

    /**
     * Sets the subnets of the VPC that the function runs in. Needs {@link #vpc(IVpc)}. Default: the VPC's private ones.
     *
     * @param vpcSubnets the subnets
     * @return this builder
     */
    public final B vpcSubnets(SubnetSelection vpcSubnets) {
        this.vpcSubnets = vpcSubnets;
        return set("vpcSubnets");
    }

    /**
     * Sets the security groups of the function in its VPC. Needs {@link #vpc(IVpc)}. Default: one is created that allows all outbound traffic.
     *
     * @param securityGroups the groups
     * @return this builder
     */
    public final B securityGroups(List<ISecurityGroup> securityGroups) {
        this.securityGroups = List.copyOf(securityGroups);
        return set("securityGroups");
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
    public final B reservedConcurrentExecutions(int reservedConcurrentExecutions) {
        this.reservedConcurrentExecutions = reservedConcurrentExecutions;
        return set("reservedConcurrentExecutions");
    }

    /**
     * Sets the layers of the function. Default: none.
     *
     * @param layers at most five layers
     * @return this builder
     */
    public final B layers(List<ILayerVersion> layers) {
        this.layers = List.copyOf(layers);
        return set("layers");
    }

    /**
     * Sets the size of {@code /tmp}: 512 to 10240 MiB. Default: 512 MiB.
     *
     * <p>Lambda takes no snapshot of a function with more than 512 MiB, so SnapStart is then off.
     *
     * @param ephemeralStorageSize the size
     * @return this builder
     */
    public final B ephemeralStorageSize(Size ephemeralStorageSize) {
        this.ephemeralStorageSize = ephemeralStorageSize;
        return set("ephemeralStorageSize");
    }

    /**
     * Sets the key that encrypts the environment variables. Default: a key that AWS owns.
     *
     * <p>The role may then decrypt by this key.
     *
     * @param environmentEncryption a symmetric key in the function's Region
     * @return this builder
     */
    public final B environmentEncryption(IKey environmentEncryption) {
        this.environmentEncryption = environmentEncryption;
        return set("environmentEncryption");
    }
}
