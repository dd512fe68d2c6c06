package io.github.hookswitch.infra;

import software.amazon.awscdk.IResource;
import software.amazon.awscdk.interfaces.chime.IVoiceConnectorRef;

/** A Voice Connector, owned by this app or imported. */
public interface IVoiceConnector extends IResource, IVoiceConnectorRef {
    /**
     * Returns the connector's ARN, which a bridge to an AWS endpoint names.
     *
     * @return {@code arn:aws:chime:<region>:<account>:vc/<id>}
     */
    String getVoiceConnectorArn();

    /**
     * Returns the connector's id.
     *
     * @return the id
     */
    String getVoiceConnectorId();

    /**
     * Returns the host that a SIP request names to reach the connector; a {@link SipRule} can have it as its trigger.
     *
     * @return {@code <id>.voiceconnector.chime.aws}
     * @see SipRuleTrigger#requestUriHostname(IVoiceConnector)
     */
    String getOutboundHostName();
}
