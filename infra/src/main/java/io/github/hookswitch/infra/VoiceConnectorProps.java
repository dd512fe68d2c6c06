package io.github.hookswitch.infra;

import org.jspecify.annotations.Nullable;

/** Properties of a {@link VoiceConnector}. All are optional. */
public final class VoiceConnectorProps {
    private final @Nullable String name;
    private final boolean requireEncryption;
    private final @Nullable VoiceConnectorNetworkType networkType;

    VoiceConnectorProps(VoiceConnectorSettings<?> builder) {
        name = ResourceName.check(builder.name);
        requireEncryption = builder.requireEncryption;
        networkType = builder.networkType;
    }

    /**
     * Starts a set of properties.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the connector's name, or null to generate one} */
    public @Nullable String getName() {
        return name;
    }

    /** {@return whether the connector takes encrypted connections (TLS and SRTP) only} */
    public boolean getRequireEncryption() {
        return requireEncryption;
    }

    /** {@return the connector's Internet Protocol versions, or null for the service's default} */
    public @Nullable VoiceConnectorNetworkType getNetworkType() {
        return networkType;
    }

    /** Builds {@link VoiceConnectorProps}. */
    public static final class Builder extends VoiceConnectorSettings<Builder>
            implements software.amazon.jsii.Builder<VoiceConnectorProps> {
        private Builder() {}

        @Override
        Builder self() {
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
