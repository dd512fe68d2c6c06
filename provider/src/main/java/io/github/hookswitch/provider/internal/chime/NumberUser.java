package io.github.hookswitch.provider.internal.chime;

import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberAssociation;

/** What a phone number is assigned to, in words for a Reason. */
public final class NumberUser {
    private NumberUser() {}

    /**
     * Names a user of a number.
     *
     * @param user a kind of thing and its id
     * @return for example "SIP rule" and the id
     */
    public static String describe(PhoneNumberAssociation user) {
        String kind = String.valueOf(user.nameAsString());
        return switch (kind) {
                    case "SipRuleId" -> "SIP rule ";
                    case "VoiceConnectorId" -> "Voice Connector ";
                    case "VoiceConnectorGroupId" -> "Voice Connector group ";
                    default -> kind + " ";
                }
                + user.value();
    }
}
