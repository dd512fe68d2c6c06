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
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Code;
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
        callHandler = Objects.requireNonNullElseGet(props.getCallHandler(), () -> createHandler(props));
        sipMediaApplication = SipMediaApplication.Builder.create(this, "SipMediaApplication")
                .endpoint(callHandler.getAlias())
                .messageLogs(props.isMessageLogs())
                .build();
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

    private CallHandlerFunction createHandler(PhoneApplicationProps props) {
        CallHandlerFunction.Builder builder = CallHandlerFunction.Builder.create(this, "CallHandler");
        if (props.getCode() != null) {
            builder.code(props.getCode());
        }
        if (props.getHandler() != null) {
            builder.handler(props.getHandler());
        }
        if (props.getSettings() != null) {
            builder.settings(props.getSettings());
        }
        if (props.getEnvironment() != null) {
            builder.environment(props.getEnvironment());
        }
        return builder.build();
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
     * Returns the SIP media application, for example to grant outbound calls.
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
