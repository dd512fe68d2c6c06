package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.lambda.IFunction;

/** Properties of a {@link SipMediaApplication}. */
public final class SipMediaApplicationProps {
    private final IFunction endpoint;
    private final @Nullable String name;

    private SipMediaApplicationProps(Builder builder) {
        endpoint = Arguments.required("endpoint", builder.endpoint);
        name = ServiceName.check(builder.name);
    }

    /**
     * Starts a set of properties.
     *
     * @return an empty builder
     */
    public static Builder builder() {
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

    /** Builds {@link SipMediaApplicationProps}. */
    public static final class Builder implements software.amazon.jsii.Builder<SipMediaApplicationProps> {
        private @Nullable IFunction endpoint;
        private @Nullable String name;

        private Builder() {}

        /**
         * Sets what the service invokes for each event of a call: an alias (recommended), a version or a function in the
         * application's own Region. Required.
         *
         * @param endpoint the endpoint
         * @return this builder
         */
        public Builder endpoint(IFunction endpoint) {
            this.endpoint = endpoint;
            return this;
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
         * Builds the properties.
         *
         * @return the properties
         * @throws IllegalArgumentException if the endpoint is missing or the name is not allowed
         */
        @Override
        public SipMediaApplicationProps build() {
            return new SipMediaApplicationProps(this);
        }
    }
}
