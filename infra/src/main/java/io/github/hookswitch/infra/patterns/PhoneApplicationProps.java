package io.github.hookswitch.infra.patterns;

import io.github.hookswitch.infra.IPhoneNumber;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.internal.CdkVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Code;

/** Properties of a {@link PhoneApplication}. */
public final class PhoneApplicationProps {
    /** Two resources each; a stack takes 500 in all. */
    private static final int MAX_NUMBERS = 200;

    private final @Nullable PhoneNumberSearch phoneNumberSearch;
    private final @Nullable IPhoneNumber phoneNumber;
    private final int phoneNumberCount;
    private final @Nullable RemovalPolicy phoneNumberRemovalPolicy;
    private final @Nullable CallHandlerFunction callHandler;
    private final @Nullable Code code;
    private final @Nullable String handler;
    private final @Nullable BundledHandlerSettings settings;
    private final @Nullable Map<String, String> environment;
    private final boolean messageLogs;

    private PhoneApplicationProps(Builder builder) {
        phoneNumberSearch = builder.phoneNumberSearch;
        phoneNumber = builder.phoneNumber;
        phoneNumberCount = builder.phoneNumberCount;
        messageLogs = builder.messageLogs;
        phoneNumberRemovalPolicy = builder.phoneNumberRemovalPolicy;
        callHandler = builder.callHandler;
        code = builder.code;
        handler = builder.handler;
        settings = builder.settings;
        environment = builder.environment;
        checkNumber();
        checkHandler();
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

    private void checkHandler() {
        if (callHandler != null && (code != null || handler != null || settings != null || environment != null)) {
            throw new IllegalArgumentException("'callHandler' is set together with 'code', 'handler', 'settings' or"
                    + " 'environment', which belong to a function that this application creates. Set them on the"
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
     * @return the settings, or null for the defaults
     */
    public @Nullable BundledHandlerSettings getSettings() {
        return settings;
    }

    /**
     * Returns the function's environment variables.
     *
     * @return values by name, or null for none
     */
    public @Nullable Map<String, String> getEnvironment() {
        return environment;
    }

    /**
     * Returns whether the service logs SIP messages.
     *
     * @return true if message logs are on
     */
    public boolean isMessageLogs() {
        return messageLogs;
    }

    /** Builds {@link PhoneApplicationProps}. */
    public static final class Builder implements software.amazon.jsii.Builder<PhoneApplicationProps> {
        private @Nullable PhoneNumberSearch phoneNumberSearch;
        private @Nullable IPhoneNumber phoneNumber;
        private int phoneNumberCount = 1;
        private boolean messageLogs;
        private @Nullable RemovalPolicy phoneNumberRemovalPolicy;
        private @Nullable CallHandlerFunction callHandler;
        private @Nullable Code code;
        private @Nullable String handler;
        private @Nullable BundledHandlerSettings settings;
        private @Nullable Map<String, String> environment;

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
         * Sets the function that handles the calls, if it needs more than the properties here. Default: one is created.
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
            this.code = code;
            return this;
        }

        /**
         * Sets the class of a handler of your own. Needs {@link #code(Code)}. Default: the bundled handler.
         *
         * @param handler for example {@code com.example.MyHandler}
         * @return this builder
         */
        public Builder handler(String handler) {
            this.handler = handler;
            return this;
        }

        /**
         * Sets what the bundled handler says and does. Default: it greets its caller and hangs up.
         *
         * @param settings the settings
         * @return this builder
         */
        public Builder settings(BundledHandlerSettings settings) {
            this.settings = settings;
            return this;
        }

        /**
         * Sets environment variables of the function. Never put a secret here. Default: none but the settings'.
         *
         * @param environment values by name
         * @return this builder
         */
        public Builder environment(Map<String, String> environment) {
            this.environment = new LinkedHashMap<>(environment);
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
