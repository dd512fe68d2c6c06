package io.github.hookswitch.local.chime;

import java.time.Instant;

/**
 * A Voice Connector of the account.
 *
 * @param id the id, lower-case letters and digits
 * @param arn the ARN, {@code arn:aws:chime:REGION:ACCOUNT:vc/ID}
 * @param name the name
 * @param region the AWS Region
 * @param requireEncryption whether it takes encrypted signalling only
 * @param created when it was created
 * @param updated when it was last changed
 */
public record VoiceConnector(
        String id,
        String arn,
        String name,
        String region,
        boolean requireEncryption,
        Instant created,
        Instant updated) {

    /**
     * The host name that calls are sent to, and that a SIP rule can have as its trigger.
     *
     * @return the outbound host name
     */
    public String outboundHostName() {
        return id + ".voiceconnector.chime.aws";
    }

    VoiceConnector with(String newName, boolean newRequireEncryption, Instant now) {
        return new VoiceConnector(id, arn, newName, region, newRequireEncryption, created, now);
    }
}
