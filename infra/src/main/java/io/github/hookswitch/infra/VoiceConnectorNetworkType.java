package io.github.hookswitch.infra;

/**
 * The Internet Protocol versions of a {@link VoiceConnector}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_CreateVoiceConnector.html">CreateVoiceConnector</a>
 */
public enum VoiceConnectorNetworkType {
    /** IPv4 only. */
    IPV4_ONLY,

    /** IPv4 and IPv6. */
    DUAL_STACK
}
