package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.CdkVersion;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of a Voice Connector: the setters that {@link VoiceConnector.Builder} and
 * {@link VoiceConnectorProps.Builder} have in common.
 *
 * @param <B> the builder itself, which each setter returns
 */
public abstract class VoiceConnectorSettings<B extends VoiceConnectorSettings<B>> {
    @Nullable
    String name;

    boolean requireEncryption = true;

    @Nullable
    VoiceConnectorNetworkType networkType;

    VoiceConnectorSettings() {
        CdkVersion.check();
    }

    abstract B self();

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

    /**
     * Sets whether the connector takes encrypted connections only: TLS for signalling and SRTP for media. Default:
     * true. A phone system that can do neither needs false, and then everybody on the way can listen.
     *
     * @param requireEncryption whether to refuse what is not encrypted
     * @return this builder
     */
    public final B requireEncryption(boolean requireEncryption) {
        this.requireEncryption = requireEncryption;
        return self();
    }

    /**
     * Sets the connector's Internet Protocol versions. Default: the service's, which is IPv4 only.
     *
     * @param networkType the type
     * @return this builder
     */
    public final B networkType(VoiceConnectorNetworkType networkType) {
        this.networkType = networkType;
        return self();
    }
}
