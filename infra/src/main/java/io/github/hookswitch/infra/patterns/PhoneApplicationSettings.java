package io.github.hookswitch.infra.patterns;

import io.github.hookswitch.infra.IPhoneNumber;
import io.github.hookswitch.infra.MessageLogSettings;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.function.CallHandlerFunctionProps;
import io.github.hookswitch.infra.function.CallHandlerFunctionSettings;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What can be set of a phone application: the setters that {@link PhoneApplication.Builder} and
 * {@link PhoneApplicationProps.Builder} have in common. Those of its function are inherited.
 *
 * @param <B> the builder itself, which each setter returns
 */
public abstract class PhoneApplicationSettings<B extends PhoneApplicationSettings<B>>
        extends CallHandlerFunctionSettings<B> implements MessageLogSettings<B> {
    @Nullable
    PhoneNumberSearch phoneNumberSearch;

    @Nullable
    IPhoneNumber phoneNumber;

    int phoneNumberCount = 1;

    @Nullable
    RemovalPolicy phoneNumberRemovalPolicy;

    @Nullable
    CallHandlerFunction callHandler;

    boolean messageLogs;

    @Nullable
    RetentionDays messageLogRetention;

    @Nullable
    RemovalPolicy messageLogRemovalPolicy;

    PhoneApplicationSettings() {}

    /**
     * Sets which number to order. Required, unless {@link #phoneNumber(IPhoneNumber)} is set.
     *
     * @param phoneNumberSearch for example {@code PhoneNumberSearch.areaCode("206")}
     * @return this builder
     */
    public final B phoneNumberSearch(PhoneNumberSearch phoneNumberSearch) {
        this.phoneNumberSearch = phoneNumberSearch;
        return self();
    }

    /**
     * Sets the number to use, for example an imported one. Required, unless
     * {@link #phoneNumberSearch(PhoneNumberSearch)} is set.
     *
     * @param phoneNumber the number
     * @return this builder
     */
    public final B phoneNumber(IPhoneNumber phoneNumber) {
        this.phoneNumber = phoneNumber;
        return self();
    }

    /**
     * Sets how many numbers to order by the search: 1 to 200. All of them reach the same application. A lower count
     * takes the last ones out of the stack, by their removal policy. Default: 1.
     *
     * @param phoneNumberCount how many
     * @return this builder
     */
    public final B phoneNumberCount(int phoneNumberCount) {
        this.phoneNumberCount = phoneNumberCount;
        return self();
    }

    /**
     * Sets what happens to the ordered number when it leaves the stack. Default:
     * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}, so it stays in the account and is billed.
     *
     * @param phoneNumberRemovalPolicy for example {@link RemovalPolicy#DESTROY} to release it
     * @return this builder
     */
    public final B phoneNumberRemovalPolicy(RemovalPolicy phoneNumberRemovalPolicy) {
        this.phoneNumberRemovalPolicy = phoneNumberRemovalPolicy;
        return self();
    }

    /**
     * Sets the function that handles the calls, for example one that several applications share. Default: one is created.
     *
     * @param callHandler the function
     * @return this builder
     */
    public final B callHandler(CallHandlerFunction callHandler) {
        this.callHandler = callHandler;
        return self();
    }

    @Override
    public final B messageLogs(boolean messageLogs) {
        this.messageLogs = messageLogs;
        return self();
    }

    @Override
    public final B messageLogRetention(RetentionDays messageLogRetention) {
        this.messageLogRetention = messageLogRetention;
        return self();
    }

    @Override
    public final B messageLogRemovalPolicy(RemovalPolicy messageLogRemovalPolicy) {
        this.messageLogRemovalPolicy = messageLogRemovalPolicy;
        return self();
    }

    /** The properties of the function to create; null if there is one already. */
    @Nullable
    CallHandlerFunctionProps callHandlerProps() {
        if (callHandler == null) {
            return callHandlerFunctionProps();
        }
        if (!callHandlerFunctionSettings().isEmpty()) {
            throw new IllegalArgumentException("'callHandler' is set together with '"
                    + String.join("', '", callHandlerFunctionSettings())
                    + "', but these are for a function that this application creates. Set them on the"
                    + " CallHandlerFunction instead.");
        }
        return null;
    }
}
