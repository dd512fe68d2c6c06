package io.github.hookswitch.infra;

import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.internal.Arguments;
import io.github.hookswitch.infra.internal.CdkVersion;
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

    private SipMediaApplicationProps(Builder builder) {
        endpoint = Arguments.required("endpoint", builder.endpoint);
        name = ServiceName.check(builder.name);
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
        CdkVersion.check();
        return new Builder();
    }

    /**
     * Returns what the service invokes.
     *
     * @return a function, a version or an alias
     */
    public IFunction getEndpoint() {
        return endpoint;
    }

    /**
     * Returns the application's name.
     *
     * @return the name, or null to generate one
     */
    public @Nullable String getName() {
        return name;
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
     * @return the retention
     */
    public RetentionDays getMessageLogRetention() {
        return messageLogRetention;
    }

    /**
     * Returns what happens to the message logs when they leave the stack.
     *
     * @return the removal policy
     */
    public RemovalPolicy getMessageLogRemovalPolicy() {
        return messageLogRemovalPolicy;
    }

    /** Builds {@link SipMediaApplicationProps}. */
    public static final class Builder implements software.amazon.jsii.Builder<SipMediaApplicationProps> {
        private @Nullable IFunction endpoint;
        private @Nullable String name;
        private boolean messageLogs;
        private @Nullable RetentionDays messageLogRetention;
        private @Nullable RemovalPolicy messageLogRemovalPolicy;

        private Builder() {}

        /**
         * Sets what the service invokes for each event of a call: an alias (recommended), a version or a function in the
         * application's own account and Region. Lambda takes no permission for {@code $LATEST}, and a function with
         * SnapStart has snapshots of its versions only, so neither can be the endpoint. Required.
         *
         * @param endpoint the endpoint
         * @return this builder
         */
        public Builder endpoint(IFunction endpoint) {
            this.endpoint = endpoint;
            return this;
        }

        /**
         * Sets the call handler that the service invokes for each event of a call, by its alias. Required, unless another
         * endpoint is set.
         *
         * @param handler a call handler in the application's own account and Region
         * @return this builder
         */
        public Builder endpoint(CallHandlerFunction handler) {
            return endpoint(handler.getAlias());
        }

        /**
         * Sets the name that the console shows: 1 to 256 letters, digits, blanks, {@code _}, {@code .} and {@code -}.
         * Default: a unique name made from the construct's path.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets whether the service logs the SIP messages of the application's calls, and why it refused an answer of the
         * handler. They hold whole phone numbers. Default: false.
         *
         * <p>The log group {@code /aws/ChimeSipMediaApplicationSipMessages/<id>} belongs to the stack then, so that its
         * events expire; without it the service would create one that keeps them for ever. When the logs are switched off,
         * the log group is kept by default. Import or delete it before they are switched on again, as CloudFormation
         * creates no second one of that name.
         *
         * @param messageLogs true to log them
         * @return this builder
         * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/check-logs.html">Checking the logs</a>
         */
        public Builder messageLogs(boolean messageLogs) {
            this.messageLogs = messageLogs;
            return this;
        }

        /**
         * Sets how long message logs are kept. Needs {@link #messageLogs(boolean)}. Default:
         * {@link RetentionDays#ONE_MONTH}.
         *
         * @param messageLogRetention the retention
         * @return this builder
         */
        public Builder messageLogRetention(RetentionDays messageLogRetention) {
            this.messageLogRetention = messageLogRetention;
            return this;
        }

        /**
         * Sets what happens to the message logs when they leave the stack. Needs {@link #messageLogs(boolean)}. Default:
         * {@link RemovalPolicy#RETAIN_ON_UPDATE_OR_DELETE}: they are kept unless their creation is rolled back, and expire
         * by their retention.
         *
         * @param messageLogRemovalPolicy the removal policy
         * @return this builder
         */
        public Builder messageLogRemovalPolicy(RemovalPolicy messageLogRemovalPolicy) {
            this.messageLogRemovalPolicy = messageLogRemovalPolicy;
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
