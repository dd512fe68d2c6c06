package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Placeholder;
import software.amazon.awscdk.ResourceProps;
import software.constructs.Construct;

final class ImportedVoiceConnector extends VoiceConnectorBase {
    private static final String DOMAIN = ".voiceconnector.chime.aws";

    private final String arn;
    private final String connectorId;

    ImportedVoiceConnector(Construct scope, String id, ResourceProps props, String arn, String connectorId) {
        super(scope, id, props);
        Placeholder.warn(this, "arn", arn);
        this.arn = arn;
        this.connectorId = connectorId;
    }

    @Override
    public String getVoiceConnectorArn() {
        return arn;
    }

    @Override
    public String getVoiceConnectorId() {
        return connectorId;
    }

    @Override
    public String getOutboundHostName() {
        return connectorId + DOMAIN;
    }
}
