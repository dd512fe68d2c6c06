package io.github.hookswitch.infra.patterns;

import io.github.hookswitch.infra.IPhoneNumber;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.function.CallHandlerFunctionProps;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
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

    PhoneApplicationProps(PhoneApplicationSettings<?> builder) {
        phoneNumberSearch = builder.phoneNumberSearch;
        phoneNumber = builder.phoneNumber;
        phoneNumberCount = builder.phoneNumberCount;
        messageLogs = builder.messageLogs;
        messageLogRetention = builder.messageLogRetention;
        messageLogRemovalPolicy = builder.messageLogRemovalPolicy;
        phoneNumberRemovalPolicy = builder.phoneNumberRemovalPolicy;
        callHandler = builder.callHandler;
        checkNumber();
        callHandlerProps = builder.callHandlerProps();
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

    /**
     * Starts a set of properties.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which number to order, or null if a number is given} */
    public @Nullable PhoneNumberSearch getPhoneNumberSearch() {
        return phoneNumberSearch;
    }

    /** {@return the number to use, or null if one is ordered} */
    public @Nullable IPhoneNumber getPhoneNumber() {
        return phoneNumber;
    }

    /** {@return how many numbers are ordered by the search, 1 to 200} */
    public int getPhoneNumberCount() {
        return phoneNumberCount;
    }

    /** {@return what happens to an ordered number when it leaves the stack, or null for the default} */
    public @Nullable RemovalPolicy getPhoneNumberRemovalPolicy() {
        return phoneNumberRemovalPolicy;
    }

    /** {@return the function to use, or null if one is created} */
    public @Nullable CallHandlerFunction getCallHandler() {
        return callHandler;
    }

    /** {@return the properties of the function that is created, or null if a function is given} */
    public @Nullable CallHandlerFunctionProps getCallHandlerProps() {
        return callHandlerProps;
    }

    /** {@return whether the service logs SIP messages} */
    public boolean isMessageLogs() {
        return messageLogs;
    }

    /** {@return how long message logs are kept, or null for the default} */
    public @Nullable RetentionDays getMessageLogRetention() {
        return messageLogRetention;
    }

    /** {@return what happens to the message logs when they leave the stack, or null for the default} */
    public @Nullable RemovalPolicy getMessageLogRemovalPolicy() {
        return messageLogRemovalPolicy;
    }

    /** Builds {@link PhoneApplicationProps}. */
    public static final class Builder extends PhoneApplicationSettings<Builder>
            implements software.amazon.jsii.Builder<PhoneApplicationProps> {
        private Builder() {}

        @Override
        protected Builder self() {
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
