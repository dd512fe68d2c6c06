package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.CdkVersion;
import org.jspecify.annotations.Nullable;

/** Properties of a {@link VoiceConnector}. All are optional. */
public final class VoiceConnectorProps {
    private final @Nullable String name;
    private final boolean requireEncryption;
    private final @Nullable VoiceConnectorNetworkType networkType;

    private VoiceConnectorProps(Builder builder) {
        name = ServiceName.check(builder.name);
        requireEncryption = builder.requireEncryption;
        networkType = builder.networkType;
    }

    /**
     * Starts a set of properties.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        CdkVersion.check();
        return new Builder();
    }

    /**
     * Returns the connector's name.
     *
     * @return the name, or null to generate one
     */
    public @Nullable String getName() {
        return name;
    }

    /**
     * Tells whether the connector takes encrypted connections only.
     *
     * @return true for TLS and SRTP only
     */
    public boolean getRequireEncryption() {
        return requireEncryption;
    }

    /**
     * Returns the connector's Internet Protocol versions.
     *
     * @return the type, or null for the service's default
     */
    public @Nullable VoiceConnectorNetworkType getNetworkType() {
        return networkType;
    }

    /** Builds {@link VoiceConnectorProps}. */
    public static final class Builder implements software.amazon.jsii.Builder<VoiceConnectorProps> {
        private @Nullable String name;
        private boolean requireEncryption = true;
        private @Nullable VoiceConnectorNetworkType networkType;

        private Builder() {}

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
         * Sets whether the connector takes encrypted connections only: TLS for signalling and SRTP for media. Default:
         * true. A phone system that can do neither needs false, and then everybody on the way can listen.
         *
         * @param requireEncryption whether to refuse what is not encrypted
         * @return this builder
         */
        public Builder requireEncryption(boolean requireEncryption) {
            this.requireEncryption = requireEncryption;
            return this;
        }

        /**
         * Sets the connector's Internet Protocol versions. Default: the service's, which is IPv4 only.
         *
         * @param networkType the type
         * @return this builder
         */
        public Builder networkType(VoiceConnectorNetworkType networkType) {
            this.networkType = networkType;
            return this;
        }

        /**
         * Builds the properties.
         *
         * @return the properties
         * @throws IllegalArgumentException if the name is not allowed
         */
        @Override
        public VoiceConnectorProps build() {
            return new VoiceConnectorProps(this);
        }
    }
}
