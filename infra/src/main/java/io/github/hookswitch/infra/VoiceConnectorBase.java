package io.github.hookswitch.infra;

import software.amazon.awscdk.Resource;
import software.amazon.awscdk.ResourceProps;
import software.amazon.awscdk.interfaces.chime.VoiceConnectorReference;
import software.constructs.Construct;

/** What an owned and an imported connector have in common. */
abstract class VoiceConnectorBase extends Resource implements IVoiceConnector {
    VoiceConnectorBase(Construct scope, String id, ResourceProps props) {
        super(scope, id, props);
    }

    @Override
    public VoiceConnectorReference getVoiceConnectorRef() {
        return VoiceConnectorReference.builder()
                .voiceConnectorArn(getVoiceConnectorArn())
                .build();
    }
}
