package io.github.hookswitch.infra.patterns;

import io.github.hookswitch.infra.IPhoneNumber;
import io.github.hookswitch.infra.PhoneNumber;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.infra.SipRule;
import io.github.hookswitch.infra.SipRuleTrigger;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.internal.StackMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/**
 * A phone application that answers: a phone number, a SIP rule, a SIP media application and the function behind it.
 *
 * <pre>{@code
 * PhoneApplication application = PhoneApplication.Builder.create(this, "Hello")
 *         .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
 *         .settings(BundledHandlerSettings.builder()
 *                 .greeting("Hello! One moment, please.")
 *                 .forwardTo("+12065550199")
 *                 .build())
 *         .build();
 * }</pre>
 *
 * <p>All parts can be had by getters. For parts of your own kind, put {@link SipMediaApplication}, {@link SipRule} and
 * {@link PhoneNumber} together yourself. <b>The number costs money each month and by default outlives the stack</b>: see
 * {@link PhoneApplicationProps.Builder#phoneNumberRemovalPolicy(RemovalPolicy)}.
 */
public final class PhoneApplication extends StackMember {
    private final List<IPhoneNumber> phoneNumbers = new ArrayList<>();
    private final List<SipRule> sipRules = new ArrayList<>();
    private final @Nullable RemovalPolicy phoneNumberRemovalPolicy;
    private final CallHandlerFunction callHandler;
    private final SipMediaApplication sipMediaApplication;

    /**
     * Creates an application.
     *
     * @param scope the construct that holds it
     * @param id its id in the scope
     * @param props its properties
     */
    @SuppressWarnings("this-escape")
    public PhoneApplication(Construct scope, String id, PhoneApplicationProps props) {
        super(scope, id);
        phoneNumberRemovalPolicy = props.getPhoneNumberRemovalPolicy();
        callHandler = props.getCallHandlerProps() == null
                ? Objects.requireNonNull(props.getCallHandler(), "callHandler")
                : new CallHandlerFunction(this, "CallHandler", props.getCallHandlerProps());
        sipMediaApplication = createApplication(props);
        if (props.getPhoneNumber() != null) {
            addRule(this, "SipRule", props.getPhoneNumber());
        }
        if (props.getPhoneNumberSearch() != null) {
            for (int number = 1; number <= props.getPhoneNumberCount(); number++) {
                // The first keeps its ids, whatever the count.
                String suffix = number == 1 ? "" : Integer.toString(number);
                IPhoneNumber ordered = order(this, "PhoneNumber" + suffix, props.getPhoneNumberSearch());
                addRule(this, "SipRule" + suffix, ordered);
            }
        }
    }

    private SipMediaApplication createApplication(PhoneApplicationProps props) {
        SipMediaApplication.Builder builder = SipMediaApplication.Builder.create(this, "SipMediaApplication")
                .endpoint(callHandler)
                .messageLogs(props.isMessageLogs());
        if (props.getMessageLogRetention() != null) {
            builder.messageLogRetention(props.getMessageLogRetention());
        }
        if (props.getMessageLogRemovalPolicy() != null) {
            builder.messageLogRemovalPolicy(props.getMessageLogRemovalPolicy());
        }
        return builder.build();
    }

    private PhoneNumber order(Construct scope, String id, PhoneNumberSearch search) {
        PhoneNumber.Builder builder = PhoneNumber.Builder.create(scope, id).search(search);
        if (phoneNumberRemovalPolicy != null) {
            builder.removalPolicy(phoneNumberRemovalPolicy);
        }
        return builder.build();
    }

    private SipRule addRule(Construct scope, String id, IPhoneNumber phoneNumber) {
        SipRule rule = SipRule.Builder.create(scope, id)
                .trigger(SipRuleTrigger.toPhoneNumber(phoneNumber))
                .addTargetApplication(sipMediaApplication)
                .build();
        phoneNumbers.add(phoneNumber);
        sipRules.add(rule);
        return rule;
    }

    /**
     * Orders one more number for this application, with a rule of its own.
     *
     * @param id the id of both in this application, such as {@code TollFree}
     * @param search which number to order
     * @return the number; by default it is kept when it leaves the stack, like the first
     */
    public PhoneNumber addPhoneNumber(String id, PhoneNumberSearch search) {
        Construct scope = new Construct(this, id);
        PhoneNumber phoneNumber = order(scope, "PhoneNumber", search);
        addRule(scope, "SipRule", phoneNumber);
        return phoneNumber;
    }

    /**
     * Adds one more number to this application, with a rule of its own.
     *
     * @param id the rule's id in this application
     * @param phoneNumber a number that no rule has yet
     * @return the rule
     */
    public SipRule addPhoneNumber(String id, IPhoneNumber phoneNumber) {
        return addRule(new Construct(this, id), "SipRule", phoneNumber);
    }

    /**
     * Returns the number that callers dial: the first, if there are several.
     *
     * @return the ordered number, or the one that was given
     */
    public IPhoneNumber getPhoneNumber() {
        return phoneNumbers.get(0);
    }

    /**
     * Returns all numbers that callers dial.
     *
     * @return the numbers in the order in which they were added
     */
    public List<IPhoneNumber> getPhoneNumbers() {
        return List.copyOf(phoneNumbers);
    }

    /**
     * Returns the function that handles the calls.
     *
     * @return the created function, or the one that was given
     */
    public CallHandlerFunction getCallHandler() {
        return callHandler;
    }

    /**
     * Returns the SIP media application.
     *
     * @return the SIP media application
     */
    public SipMediaApplication getSipMediaApplication() {
        return sipMediaApplication;
    }

    /**
     * Returns the SIP rule: that of the first number, if there are several.
     *
     * @return the rule that sends the number's calls to the SIP media application
     */
    public SipRule getSipRule() {
        return sipRules.get(0);
    }

    /**
     * Returns all SIP rules.
     *
     * @return one for each number, in the same order
     */
    public List<SipRule> getSipRules() {
        return List.copyOf(sipRules);
    }

    /**
     * Allows to start outbound calls through this application.
     *
     * @param grantee who may start calls
     * @return the grant
     * @see SipMediaApplication#grantCreateCall(IGrantable)
     */
    public Grant grantCreateCall(IGrantable grantee) {
        return sipMediaApplication.grantCreateCall(grantee);
    }

    /**
     * Allows to send arguments to this application's calls while they last, for example the one that ends a call.
     *
     * @param grantee who may update calls
     * @return the grant
     * @see SipMediaApplication#grantUpdateCall(IGrantable)
     */
    public Grant grantUpdateCall(IGrantable grantee) {
        return sipMediaApplication.grantUpdateCall(grantee);
    }

    /**
     * Allows to read the settings of the SIP media application.
     *
     * @param grantee who may read them
     * @return the grant
     * @see SipMediaApplication#grantRead(IGrantable)
     */
    public Grant grantRead(IGrantable grantee) {
        return sipMediaApplication.grantRead(grantee);
    }

    /**
     * Lets the service store recordings of this application's calls in a bucket.
     *
     * @param bucket a bucket of the application's account
     * @return the grant
     * @see SipMediaApplication#grantRecordings(IBucket)
     */
    public Grant grantRecordings(IBucket bucket) {
        return sipMediaApplication.grantRecordings(bucket);
    }

    /**
     * Lets the service read the audio files that this application plays.
     *
     * @param bucket a bucket of the application's account
     * @return the grant
     * @see SipMediaApplication#grantPrompts(IBucket)
     */
    public Grant grantPrompts(IBucket bucket) {
        return sipMediaApplication.grantPrompts(bucket);
    }

    /**
     * Returns a metric that the call handler counts for this application.
     *
     * @param metricName its name, such as {@code Calls}
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric
     * @see SipMediaApplication#metric(String, MetricOptions)
     */
    public Metric metric(String metricName, MetricOptions options) {
        return sipMediaApplication.metric(metricName, options);
    }

    /**
     * Returns the calls that came in or were made by API.
     *
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric
     * @see SipMediaApplication#metricCalls(MetricOptions)
     */
    public Metric metricCalls(MetricOptions options) {
        return sipMediaApplication.metricCalls(options);
    }

    /**
     * Returns the calls that came in or were made by API: the sum over five minutes.
     *
     * @return the metric
     * @see SipMediaApplication#metricCalls()
     */
    public Metric metricCalls() {
        return sipMediaApplication.metricCalls();
    }

    /**
     * Returns the legs that ended.
     *
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric
     * @see SipMediaApplication#metricHangups(MetricOptions)
     */
    public Metric metricHangups(MetricOptions options) {
        return sipMediaApplication.metricHangups(options);
    }

    /**
     * Returns the legs that ended: the sum over five minutes.
     *
     * @return the metric
     * @see SipMediaApplication#metricHangups()
     */
    public Metric metricHangups() {
        return sipMediaApplication.metricHangups();
    }

    /**
     * Returns how long calls lasted, in seconds.
     *
     * @param options what differs from the defaults: the average over five minutes
     * @return the metric
     * @see SipMediaApplication#metricCallDuration(MetricOptions)
     */
    public Metric metricCallDuration(MetricOptions options) {
        return sipMediaApplication.metricCallDuration(options);
    }

    /**
     * Returns how long calls lasted, in seconds: the average over five minutes.
     *
     * @return the metric
     * @see SipMediaApplication#metricCallDuration()
     */
    public Metric metricCallDuration() {
        return sipMediaApplication.metricCallDuration();
    }

    /**
     * Returns the events to which the handler had no answer.
     *
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric
     * @see SipMediaApplication#metricHandlerErrors(MetricOptions)
     */
    public Metric metricHandlerErrors(MetricOptions options) {
        return sipMediaApplication.metricHandlerErrors(options);
    }

    /**
     * Returns the events to which the handler had no answer: the sum over five minutes.
     *
     * @return the metric
     * @see SipMediaApplication#metricHandlerErrors()
     */
    public Metric metricHandlerErrors() {
        return sipMediaApplication.metricHandlerErrors();
    }

    /**
     * Returns the answers of the handler that the service refused.
     *
     * @param options what differs from the defaults: the sum over five minutes
     * @return the metric
     * @see SipMediaApplication#metricInvalidResponses(MetricOptions)
     */
    public Metric metricInvalidResponses(MetricOptions options) {
        return sipMediaApplication.metricInvalidResponses(options);
    }

    /**
     * Returns the answers of the handler that the service refused: the sum over five minutes.
     *
     * @return the metric
     * @see SipMediaApplication#metricInvalidResponses()
     */
    public Metric metricInvalidResponses() {
        return sipMediaApplication.metricInvalidResponses();
    }

    /**
     * Returns the calls that are active at the same time, of <b>all</b> applications of the account in the Region.
     *
     * @param options what differs from the defaults: the maximum over five minutes
     * @return the metric
     * @see SipMediaApplication#metricAllActiveCalls(MetricOptions)
     */
    public Metric metricAllActiveCalls(MetricOptions options) {
        return sipMediaApplication.metricAllActiveCalls(options);
    }

    /**
     * Returns the calls that are active at the same time, of <b>all</b> applications of the account in the Region: the maximum over five minutes.
     *
     * @return the metric
     * @see SipMediaApplication#metricAllActiveCalls()
     */
    public Metric metricAllActiveCalls() {
        return sipMediaApplication.metricAllActiveCalls();
    }

    /** Creates a {@link PhoneApplication}. */
    public static final class Builder implements software.amazon.jsii.Builder<PhoneApplication> {
        private final Construct scope;
        private final String id;
        private final PhoneApplicationProps.Builder props = PhoneApplicationProps.builder();

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        /**
         * Starts an application.
         *
         * @param scope the construct that holds it
         * @param id its id in the scope
         * @return a builder
         */
        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        /**
         * Sets which number to order. Required, unless a number is given.
         *
         * @param phoneNumberSearch for example {@code PhoneNumberSearch.areaCode("206")}
         * @return this builder
         * @see PhoneApplicationProps.Builder#phoneNumberSearch(PhoneNumberSearch)
         */
        public Builder phoneNumberSearch(PhoneNumberSearch phoneNumberSearch) {
            props.phoneNumberSearch(phoneNumberSearch);
            return this;
        }

        /**
         * Sets how many numbers to order by the search. Default: 1.
         *
         * @param phoneNumberCount how many
         * @return this builder
         * @see PhoneApplicationProps.Builder#phoneNumberCount(int)
         */
        public Builder phoneNumberCount(int phoneNumberCount) {
            props.phoneNumberCount(phoneNumberCount);
            return this;
        }

        /**
         * Sets the number to use. Required, unless one is ordered.
         *
         * @param phoneNumber the number
         * @return this builder
         * @see PhoneApplicationProps.Builder#phoneNumber(IPhoneNumber)
         */
        public Builder phoneNumber(IPhoneNumber phoneNumber) {
            props.phoneNumber(phoneNumber);
            return this;
        }

        /**
         * Sets what happens to the ordered number when it leaves the stack. Default:
         * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}, so it stays in the account and is billed.
         *
         * @param phoneNumberRemovalPolicy the removal policy
         * @return this builder
         * @see PhoneApplicationProps.Builder#phoneNumberRemovalPolicy(RemovalPolicy)
         */
        public Builder phoneNumberRemovalPolicy(RemovalPolicy phoneNumberRemovalPolicy) {
            props.phoneNumberRemovalPolicy(phoneNumberRemovalPolicy);
            return this;
        }

        /**
         * Sets the function that handles the calls. Default: one is created.
         *
         * @param callHandler the function
         * @return this builder
         * @see PhoneApplicationProps.Builder#callHandler(CallHandlerFunction)
         */
        public Builder callHandler(CallHandlerFunction callHandler) {
            props.callHandler(callHandler);
            return this;
        }

        /**
         * Sets the code of a handler of your own. Default: the bundled handler.
         *
         * @param code the code
         * @return this builder
         * @see PhoneApplicationProps.Builder#code(Code)
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
         * @see PhoneApplicationProps.Builder#handler(String)
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
         * @see PhoneApplicationProps.Builder#settings(BundledHandlerSettings)
         */
        public Builder settings(BundledHandlerSettings settings) {
            props.settings(settings);
            return this;
        }

        /**
         * Sets environment variables of the function. Default: none but the settings'.
         *
         * @param environment values by name
         * @return this builder
         * @see PhoneApplicationProps.Builder#environment(Map)
         */
        public Builder environment(Map<String, String> environment) {
            props.environment(environment);
            return this;
        }

        /**
         * Sets whether the service logs the SIP messages of the calls. Default: false.
         *
         * @param messageLogs true to log them
         * @return this builder
         * @see PhoneApplicationProps.Builder#messageLogs(boolean)
         */
        public Builder messageLogs(boolean messageLogs) {
            props.messageLogs(messageLogs);
            return this;
        }

        /**
         * Sets the Lambda runtime. Default: {@link Runtime#JAVA_25}.
         *
         * @param runtime the runtime
         * @return this builder
         * @see PhoneApplicationProps.Builder#runtime(Runtime)
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
         * @see PhoneApplicationProps.Builder#architecture(Architecture)
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
         * @see PhoneApplicationProps.Builder#memorySize(int)
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
         * @see PhoneApplicationProps.Builder#timeout(Duration)
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
         * @see PhoneApplicationProps.Builder#snapStart(boolean)
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
         * @see PhoneApplicationProps.Builder#provisionedConcurrentExecutions(int)
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
         * @see PhoneApplicationProps.Builder#tracing(Tracing)
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
         * @see PhoneApplicationProps.Builder#logRetention(RetentionDays)
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
         * @see PhoneApplicationProps.Builder#logRemovalPolicy(RemovalPolicy)
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
         * @see PhoneApplicationProps.Builder#role(IRole)
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
         * @see PhoneApplicationProps.Builder#vpc(IVpc)
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
         * @see PhoneApplicationProps.Builder#vpcSubnets(SubnetSelection)
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
         * @see PhoneApplicationProps.Builder#securityGroups(List)
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
         * @see PhoneApplicationProps.Builder#reservedConcurrentExecutions(int)
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
         * @see PhoneApplicationProps.Builder#layers(List)
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
         * @see PhoneApplicationProps.Builder#ephemeralStorageSize(Size)
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
         * @see PhoneApplicationProps.Builder#environmentEncryption(IKey)
         */
        public Builder environmentEncryption(IKey environmentEncryption) {
            props.environmentEncryption(environmentEncryption);
            return this;
        }

        /**
         * Sets how long message logs are kept. Needs {@link #messageLogs(boolean)}. Default: {@link RetentionDays#ONE_MONTH}.
         *
         * @param messageLogRetention the retention
         * @return this builder
         * @see PhoneApplicationProps.Builder#messageLogRetention(RetentionDays)
         */
        public Builder messageLogRetention(RetentionDays messageLogRetention) {
            props.messageLogRetention(messageLogRetention);
            return this;
        }

        /**
         * Sets what happens to the message logs when they leave the stack. Needs {@link #messageLogs(boolean)}. Default:
         * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}.
         *
         * @param messageLogRemovalPolicy the removal policy
         * @return this builder
         * @see PhoneApplicationProps.Builder#messageLogRemovalPolicy(RemovalPolicy)
         */
        public Builder messageLogRemovalPolicy(RemovalPolicy messageLogRemovalPolicy) {
            props.messageLogRemovalPolicy(messageLogRemovalPolicy);
            return this;
        }

        /**
         * Creates the application in its scope.
         *
         * @return the application
         */
        @Override
        public PhoneApplication build() {
            return new PhoneApplication(scope, id, props.build());
        }
    }
}
