package io.github.hookswitch.infra.patterns;

import io.github.hookswitch.infra.IPhoneNumber;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.function.CallHandlerFunctionProps;
import io.github.hookswitch.infra.internal.CdkVersion;
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

/** Properties of a {@link PhoneApplication}. */
public final class PhoneApplicationProps {
    /** Two resources each; a stack takes 500 in all. */
    private static final int MAX_NUMBERS = 200;

    private final @Nullable PhoneNumberSearch phoneNumberSearch;
    private final @Nullable IPhoneNumber phoneNumber;
    private final int phoneNumberCount;
    private final @Nullable RemovalPolicy phoneNumberRemovalPolicy;
    private final @Nullable CallHandlerFunction callHandler;
    private final @Nullable CallHandlerFunctionProps callHandlerProps;
    private final boolean messageLogs;
    private final @Nullable RetentionDays messageLogRetention;
    private final @Nullable RemovalPolicy messageLogRemovalPolicy;

    private PhoneApplicationProps(Builder builder) {
        phoneNumberSearch = builder.phoneNumberSearch;
        phoneNumber = builder.phoneNumber;
        phoneNumberCount = builder.phoneNumberCount;
        messageLogs = builder.messageLogs;
        messageLogRetention = builder.messageLogRetention;
        messageLogRemovalPolicy = builder.messageLogRemovalPolicy;
        phoneNumberRemovalPolicy = builder.phoneNumberRemovalPolicy;
        callHandler = builder.callHandler;
        checkNumber();
        checkHandler(builder);
        callHandlerProps = callHandler == null ? builder.function.build() : null;
    }

    private void checkNumber() {
        if ((phoneNumberSearch == null) == (phoneNumber == null)) {
            throw new IllegalArgumentException("'phoneNumberSearch' and 'phoneNumber' are "
                    + (phoneNumber == null ? "both not set" : "both set")
                    + ", but exactly one is required. Call phoneNumberSearch(...) to order a number, or"
                    + " phoneNumber(...) for one you have.");
        }
        if (phoneNumberCount < 1 || phoneNumberCount > MAX_NUMBERS) {
            throw new IllegalArgumentException("'phoneNumberCount' is " + phoneNumberCount + ", but must be 1 to "
                    + MAX_NUMBERS + ". Leave it out for one number.");
        }
        if (phoneNumber != null && phoneNumberCount > 1) {
            throw new IllegalArgumentException(
                    "'phoneNumberCount' is " + phoneNumberCount + ", but 'phoneNumber' is one"
                            + " number that this application does not order. Remove phoneNumberCount(...), and call"
                            + " addPhoneNumber(...) on the application for each further number.");
        }
        if (phoneNumber != null && phoneNumberRemovalPolicy != null) {
            throw new IllegalArgumentException("'phoneNumberRemovalPolicy' is set, but 'phoneNumber' is a number that"
                    + " this application does not order. Remove phoneNumberRemovalPolicy(...).");
        }
    }

    private static void checkHandler(Builder builder) {
        if (builder.callHandler != null && !builder.functionProperties.isEmpty()) {
            throw new IllegalArgumentException("'callHandler' is set together with '"
                    + String.join("', '", builder.functionProperties)
                    + "', but these are for a function that this application creates. Set them on the"
                    + " CallHandlerFunction instead.");
        }
    }

    /**
     * Starts a set of properties.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        CdkVersion.check();
        return new Builder();
    }

    /**
     * Returns which number to order.
     *
     * @return the search, or null if a number is given
     */
    public @Nullable PhoneNumberSearch getPhoneNumberSearch() {
        return phoneNumberSearch;
    }

    /**
     * Returns the number to use.
     *
     * @return the number, or null if one is ordered
     */
    public @Nullable IPhoneNumber getPhoneNumber() {
        return phoneNumber;
    }

    /**
     * Returns how many numbers are ordered by the search.
     *
     * @return 1 or more
     */
    public int getPhoneNumberCount() {
        return phoneNumberCount;
    }

    /**
     * Returns what happens to the ordered number when it leaves the stack.
     *
     * @return the removal policy, or null for the default
     */
    public @Nullable RemovalPolicy getPhoneNumberRemovalPolicy() {
        return phoneNumberRemovalPolicy;
    }

    /**
     * Returns the function to use.
     *
     * @return the function, or null if one is created
     */
    public @Nullable CallHandlerFunction getCallHandler() {
        return callHandler;
    }

    /**
     * Returns the properties of the function that is created.
     *
     * @return the properties, or null if a function is given
     */
    public @Nullable CallHandlerFunctionProps getCallHandlerProps() {
        return callHandlerProps;
    }

    /**
     * Returns whether the service logs SIP messages.
     *
     * @return true if message logs are on
     */
    public boolean isMessageLogs() {
        return messageLogs;
    }

    /**
     * Returns how long message logs are kept.
     *
     * @return the retention, or null for the default
     */
    public @Nullable RetentionDays getMessageLogRetention() {
        return messageLogRetention;
    }

    /**
     * Returns what happens to the message logs when they leave the stack.
     *
     * @return the removal policy, or null for the default
     */
    public @Nullable RemovalPolicy getMessageLogRemovalPolicy() {
        return messageLogRemovalPolicy;
    }

    /** Builds {@link PhoneApplicationProps}. */
    public static final class Builder implements software.amazon.jsii.Builder<PhoneApplicationProps> {
        private @Nullable PhoneNumberSearch phoneNumberSearch;
        private @Nullable IPhoneNumber phoneNumber;
        private int phoneNumberCount = 1;
        private boolean messageLogs;
        private @Nullable RetentionDays messageLogRetention;
        private @Nullable RemovalPolicy messageLogRemovalPolicy;
        private @Nullable RemovalPolicy phoneNumberRemovalPolicy;
        private @Nullable CallHandlerFunction callHandler;

        private final CallHandlerFunctionProps.Builder function = CallHandlerFunctionProps.builder();
        private final Set<String> functionProperties = new TreeSet<>();

        private Builder() {}

        /**
         * Sets which number to order. Required, unless {@link #phoneNumber(IPhoneNumber)} is set.
         *
         * @param phoneNumberSearch for example {@code PhoneNumberSearch.areaCode("206")}
         * @return this builder
         */
        public Builder phoneNumberSearch(PhoneNumberSearch phoneNumberSearch) {
            this.phoneNumberSearch = phoneNumberSearch;
            return this;
        }

        /**
         * Sets the number to use, for example an imported one. Required, unless
         * {@link #phoneNumberSearch(PhoneNumberSearch)} is set.
         *
         * @param phoneNumber the number
         * @return this builder
         */
        public Builder phoneNumber(IPhoneNumber phoneNumber) {
            this.phoneNumber = phoneNumber;
            return this;
        }

        /**
         * Sets how many numbers to order by the search: 1 to 200. All of them reach the same application. A lower count
         * takes the last ones out of the stack, by their removal policy. Default: 1.
         *
         * @param phoneNumberCount how many
         * @return this builder
         */
        public Builder phoneNumberCount(int phoneNumberCount) {
            this.phoneNumberCount = phoneNumberCount;
            return this;
        }

        /**
         * Sets what happens to the ordered number when it leaves the stack. Default:
         * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}, so it stays in the account and is billed.
         *
         * @param phoneNumberRemovalPolicy for example {@link RemovalPolicy#DESTROY} to release it
         * @return this builder
         */
        public Builder phoneNumberRemovalPolicy(RemovalPolicy phoneNumberRemovalPolicy) {
            this.phoneNumberRemovalPolicy = phoneNumberRemovalPolicy;
            return this;
        }

        /**
         * Sets the function that handles the calls, for example one that several applications share. Default: one is created.
         *
         * @param callHandler the function
         * @return this builder
         */
        public Builder callHandler(CallHandlerFunction callHandler) {
            this.callHandler = callHandler;
            return this;
        }

        /**
         * Sets the code of a handler of your own. Needs {@link #handler(String)}. Default: the bundled handler.
         *
         * @param code for example {@code Code.fromAsset("target/app.jar")}
         * @return this builder
         */
        public Builder code(Code code) {
            function("code").code(code);
            return this;
        }

        /**
         * Sets the class of a handler of your own. Needs {@link #code(Code)}. Default: the bundled handler.
         *
         * @param handler for example {@code com.example.MyHandler}
         * @return this builder
         */
        public Builder handler(String handler) {
            function("handler").handler(handler);
            return this;
        }

        /**
         * Sets what the bundled handler says and does. Default: it greets its caller and hangs up.
         *
         * @param settings the settings
         * @return this builder
         */
        public Builder settings(BundledHandlerSettings settings) {
            function("settings").settings(settings);
            return this;
        }

        /**
         * Sets environment variables of the function. Never put a secret here. Default: none but the settings'.
         *
         * @param environment values by name
         * @return this builder
         */
        public Builder environment(Map<String, String> environment) {
            function("environment").environment(environment);
            return this;
        }

        /**
         * Sets whether the service logs the SIP messages of the calls, in a log group of the stack. Default: false.
         *
         * @param messageLogs true to log them
         * @return this builder
         */
        public Builder messageLogs(boolean messageLogs) {
            this.messageLogs = messageLogs;
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
            function("runtime").runtime(runtime);
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
            function("architecture").architecture(architecture);
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
            function("memorySize").memorySize(memorySize);
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
            function("timeout").timeout(timeout);
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
            function("snapStart").snapStart(snapStart);
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
            function("provisionedConcurrentExecutions")
                    .provisionedConcurrentExecutions(provisionedConcurrentExecutions);
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
            function("tracing").tracing(tracing);
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
            function("logRetention").logRetention(logRetention);
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
            function("logRemovalPolicy").logRemovalPolicy(logRemovalPolicy);
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
            function("role").role(role);
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
            function("vpc").vpc(vpc);
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
            function("vpcSubnets").vpcSubnets(vpcSubnets);
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
            function("securityGroups").securityGroups(securityGroups);
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
            function("reservedConcurrentExecutions").reservedConcurrentExecutions(reservedConcurrentExecutions);
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
            function("layers").layers(layers);
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
            function("ephemeralStorageSize").ephemeralStorageSize(ephemeralStorageSize);
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
            function("environmentEncryption").environmentEncryption(environmentEncryption);
            return this;
        }

        /**
         * Sets how long message logs are kept. Needs {@link #messageLogs(boolean)}. Default: {@link RetentionDays#ONE_MONTH}.
         *
         * @param messageLogRetention the retention
         * @return this builder
         * @see io.github.hookswitch.infra.SipMediaApplicationProps.Builder#messageLogRetention(RetentionDays)
         */
        public Builder messageLogRetention(RetentionDays messageLogRetention) {
            this.messageLogRetention = messageLogRetention;
            return this;
        }

        /**
         * Sets what happens to the message logs when they leave the stack. Needs {@link #messageLogs(boolean)}. Default:
         * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}.
         *
         * @param messageLogRemovalPolicy the removal policy
         * @return this builder
         * @see io.github.hookswitch.infra.SipMediaApplicationProps.Builder#messageLogRemovalPolicy(RemovalPolicy)
         */
        public Builder messageLogRemovalPolicy(RemovalPolicy messageLogRemovalPolicy) {
            this.messageLogRemovalPolicy = messageLogRemovalPolicy;
            return this;
        }

        private CallHandlerFunctionProps.Builder function(String property) {
            functionProperties.add(property);
            return function;
        }

        /**
         * Builds the properties.
         *
         * @return the properties
         * @throws IllegalArgumentException if there is no number, or values contradict each other
         */
        @Override
        public PhoneApplicationProps build() {
            return new PhoneApplicationProps(this);
        }
    }
}
