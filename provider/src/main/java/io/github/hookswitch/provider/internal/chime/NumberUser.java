package io.github.hookswitch.provider.internal.chime;

import io.github.hookswitch.provider.internal.json.JsonObject;

/**
 * What a phone number is assigned to.
 *
 * @param kind the service's name for the kind of thing
 * @param id its id
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_PhoneNumberAssociation.html">
 *     PhoneNumberAssociation</a>
 */
public record NumberUser(String kind, String id) {

    static NumberUser of(JsonObject json) {
        return new NumberUser(json.textOrEmpty("Name"), json.textOrEmpty("Value"));
    }

    /** In words, for a Reason. */
    @Override
    public String toString() {
        return switch (kind) {
            case "SipRuleId" -> "SIP rule " + id;
            case "VoiceConnectorId" -> "Voice Connector " + id;
            case "VoiceConnectorGroupId" -> "Voice Connector group " + id;
            default -> kind + " " + id;
        };
    }
}
