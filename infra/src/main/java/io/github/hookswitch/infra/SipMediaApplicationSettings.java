package io.github.hookswitch.infra;

import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.internal.CdkVersion;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What can be set of a SIP media application: the setters that {@link SipMediaApplication.Builder} and
 * {@link SipMediaApplicationProps.Builder} have in common.
 *
 * @param <B> the builder itself, which each setter returns
 */
public abstract class SipMediaApplicationSettings<B extends SipMediaApplicationSettings<B>>
        implements MessageLogSettings<B> {
    @Nullable
    IFunction endpoint;

    @Nullable
    String name;

    boolean messageLogs;

    @Nullable
    RetentionDays messageLogRetention;

    @Nullable
    RemovalPolicy messageLogRemovalPolicy;

    SipMediaApplicationSettings() {
        CdkVersion.check();
    }

    abstract B self();

    /**
     * Sets what the service invokes for each event of a call: an alias (recommended), a version or a function in the
     * application's own account and Region. Lambda takes no permission for {@code $LATEST}, and a function with
     * SnapStart has snapshots of its versions only, so neither can be the endpoint. Required.
     *
     * @param endpoint the endpoint
     * @return this builder
     */
    public final B endpoint(IFunction endpoint) {
        this.endpoint = endpoint;
        return self();
    }

    /**
     * Sets the call handler that the service invokes for each event of a call, by its alias. Required, unless another
     * endpoint is set.
     *
     * @param handler a call handler in the application's own account and Region
     * @return this builder
     */
    public final B endpoint(CallHandlerFunction handler) {
        return endpoint(handler.getAlias());
    }

    /**
     * Sets the name that the console shows: 1 to 256 letters, digits, blanks, {@code _}, {@code .} and {@code -}.
     * Default: a unique name made from the construct's path.
     *
     * @param name the name
     * @return this builder
     */
    public final B name(String name) {
        this.name = name;
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
}
