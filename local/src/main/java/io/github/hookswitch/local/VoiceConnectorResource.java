package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.ChimeAccounts;
import io.github.hookswitch.local.chime.VoiceConnector;
import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import java.util.Objects;

/**
 * CloudFormation's own resource type for Voice Connectors; {@code Ref} gives the ARN.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-voiceconnector.html">
 *     AWS::Chime::VoiceConnector</a>
 */
final class VoiceConnectorResource implements ResourceType {

    static final String TYPE = "AWS::Chime::VoiceConnector";

    private static final String ID = "VoiceConnectorId";

    private final ChimeAccounts accounts;

    VoiceConnectorResource(ChimeAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public ResourceState create(ResourceRequest request) {
        return state(accounts.of(request.stack().account())
                .createVoiceConnector(request.required("Name"), region(request), encryption(request)));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        String named = oldProperties.text("AwsRegion");
        String oldRegion = named == null ? request.stack().region() : named;
        if (!region(request).equals(oldRegion)) {
            return create(request);
        }
        accounts.of(request.stack().account())
                .updateVoiceConnector(id(old), request.required("Name"), encryption(request));
        return old;
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        accounts.of(request.stack().account()).deleteVoiceConnector(id(state));
    }

    private static String region(ResourceRequest request) {
        return request.optional("AwsRegion").orElse(request.stack().region());
    }

    private static boolean encryption(ResourceRequest request) {
        return request.required("RequireEncryption").equals("true");
    }

    private static String id(ResourceState state) {
        return Objects.requireNonNull(state.attributes().text(ID), ID);
    }

    private static ResourceState state(VoiceConnector connector) {
        return ResourceState.of(connector.arn())
                .with(ID, connector.id())
                .with("VoiceConnectorArn", connector.arn())
                .with("OutboundHostName", connector.outboundHostName());
    }
}
