package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.logs.RetentionDays;

/** Properties of a {@link SipMediaApplication}. */
public final class SipMediaApplicationProps {
    private final IFunction endpoint;
    private final @Nullable String name;
    private final boolean messageLogs;
    private final RetentionDays messageLogRetention;
    private final RemovalPolicy messageLogRemovalPolicy;

    SipMediaApplicationProps(SipMediaApplicationSettings<?> builder) {
        endpoint = Arguments.required("endpoint", builder.endpoint);
        name = ResourceName.check(builder.name);
        messageLogs = builder.messageLogs;
        if (!messageLogs && (builder.messageLogRetention != null || builder.messageLogRemovalPolicy != null)) {
            throw new IllegalArgumentException("'messageLogRetention' or 'messageLogRemovalPolicy' is set, but"
                    + " 'messageLogs' is not. Call messageLogs(true), or remove them.");
        }
        messageLogRetention = Objects.requireNonNullElse(builder.messageLogRetention, RetentionDays.ONE_MONTH);
        messageLogRemovalPolicy =
                Objects.requireNonNullElse(builder.messageLogRemovalPolicy, RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }

    /**
     * Starts a set of properties.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what the service invokes: a function, a version or an alias} */
    public IFunction getEndpoint() {
        return endpoint;
    }

    /** {@return the application's name, or null to generate one} */
    public @Nullable String getName() {
        return name;
    }

    /** {@return whether the service logs SIP messages} */
    public boolean isMessageLogs() {
        return messageLogs;
    }

    /** {@return how long message logs are kept} */
    public RetentionDays getMessageLogRetention() {
        return messageLogRetention;
    }

    /** {@return what happens to the message logs when they leave the stack} */
    public RemovalPolicy getMessageLogRemovalPolicy() {
        return messageLogRemovalPolicy;
    }

    /** Builds {@link SipMediaApplicationProps}. */
    public static final class Builder extends SipMediaApplicationSettings<Builder>
            implements software.amazon.jsii.Builder<SipMediaApplicationProps> {
        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the properties.
         *
         * @return the properties
         * @throws IllegalArgumentException if the endpoint is missing, the name is not allowed, or message
         *     logs have settings but are off
         */
        @Override
        public SipMediaApplicationProps build() {
            return new SipMediaApplicationProps(this);
        }
    }
}
