package io.github.hookswitch.infra;

/**
 * What a phone number is used for.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_PhoneNumber.html">PhoneNumber</a>
 */
public enum PhoneNumberProductType {
    /** Calls go to a SIP media application by a SIP rule. The only type for numbers outside the US. */
    SIP_MEDIA_APPLICATION_DIAL_IN("SipMediaApplicationDialIn"),

    /** Calls go to a Voice Connector. */
    VOICE_CONNECTOR("VoiceConnector");

    private final String value;

    PhoneNumberProductType(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }
}
