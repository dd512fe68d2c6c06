package io.github.hookswitch.infra.patterns;

import io.github.hookswitch.infra.ICallApplication;
import io.github.hookswitch.infra.IPhoneNumber;
import io.github.hookswitch.infra.PhoneNumber;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.infra.SipRule;
import io.github.hookswitch.infra.SipRuleTrigger;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.IGrantable;
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
public class PhoneApplication extends Construct implements ICallApplication {
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

    @Override
    public Grant grantCreateCall(IGrantable grantee) {
        return sipMediaApplication.grantCreateCall(grantee);
    }

    @Override
    public Grant grantUpdateCall(IGrantable grantee) {
        return sipMediaApplication.grantUpdateCall(grantee);
    }

    @Override
    public Grant grantRead(IGrantable grantee) {
        return sipMediaApplication.grantRead(grantee);
    }

    @Override
    public Grant grantRecordings(IBucket bucket) {
        return sipMediaApplication.grantRecordings(bucket);
    }

    @Override
    public Grant grantPrompts(IBucket bucket) {
        return sipMediaApplication.grantPrompts(bucket);
    }

    @Override
    public Metric metric(String metricName, MetricOptions options) {
        return sipMediaApplication.metric(metricName, options);
    }

    @Override
    public Metric metricCallDuration(MetricOptions options) {
        return sipMediaApplication.metricCallDuration(options);
    }

    @Override
    public Metric metricAllActiveCalls(MetricOptions options) {
        return sipMediaApplication.metricAllActiveCalls(options);
    }

    /** Creates a {@link PhoneApplication}. */
    public static final class Builder extends PhoneApplicationSettings<Builder>
            implements software.amazon.jsii.Builder<PhoneApplication> {
        private final Construct scope;
        private final String id;

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

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Creates the application in its scope.
         *
         * @return the application
         */
        @Override
        public PhoneApplication build() {
            return new PhoneApplication(scope, id, new PhoneApplicationProps(this));
        }
    }
}
