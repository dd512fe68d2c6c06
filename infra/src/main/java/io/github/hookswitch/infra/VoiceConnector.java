package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.PstnAudioRegions;
import io.github.hookswitch.infra.internal.StackContext;
import software.amazon.awscdk.ResourceProps;
import software.amazon.awscdk.services.chime.CfnVoiceConnector;
import software.constructs.Construct;

/**
 * A Voice Connector: the SIP trunk between a phone system and the service. In Regions without phone numbers it is the way
 * to call a SIP media application.
 *
 * <pre>{@code
 * VoiceConnector connector = VoiceConnector.Builder.create(this, "Trunk").build();
 * SipRule.Builder.create(this, "Rule")
 *         .trigger(SipRuleTrigger.requestUriHostname(connector))
 *         .addTargetApplication(application)
 *         .build();
 * }</pre>
 *
 * <p>It takes encrypted connections only, unless told otherwise. Who may connect (origination, termination, credentials)
 * is not part of CloudFormation's type; set it up in the console or by the API.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/ag/voice-connectors.html">Managing Voice Connectors</a>
 */
public final class VoiceConnector extends VoiceConnectorBase {
    private final CfnVoiceConnector resource;

    /**
     * Creates a connector.
     *
     * @param scope the construct that holds it
     * @param id its id in the scope
     * @param props its properties
     */
    @SuppressWarnings("this-escape")
    public VoiceConnector(Construct scope, String id, VoiceConnectorProps props) {
        super(scope, id, ResourceProps.builder().build());
        StackContext context = StackContext.of(scope);
        context.require(PstnAudioRegions.APPLICATIONS, this);
        String region = context.region();
        VoiceConnectorNetworkType networkType = props.getNetworkType();
        resource = CfnVoiceConnector.Builder.create(this, "Resource")
                .awsRegion(region)
                .name(ResourceName.orGenerated(props.getName(), this))
                .requireEncryption(props.getRequireEncryption())
                .networkType(networkType == null ? null : networkType.name())
                .build();
        PstnAudioRegions.APPLICATIONS.acknowledgeType(resource, region);
    }

    /**
     * Imports a connector by its ARN, from this or another stack, account or Region.
     *
     * @param scope the construct that holds the import
     * @param id the import's id in the scope
     * @param voiceConnectorArn {@code arn:aws:chime:<region>:<account>:vc/<id>}
     * @return the connector
     * @throws IllegalArgumentException if the ARN is not that of one Voice Connector
     */
    public static IVoiceConnector fromVoiceConnectorArn(Construct scope, String id, String voiceConnectorArn) {
        ChimeArn arn = ChimeArn.parse(scope, "voiceConnectorArn", voiceConnectorArn, "vc", "Voice Connector");
        return new ImportedVoiceConnector(scope, id, arn.environment(), arn.arn(), arn.resourceId());
    }

    @Override
    public String getVoiceConnectorArn() {
        return resource.getAttrVoiceConnectorArn();
    }

    @Override
    public String getVoiceConnectorId() {
        return resource.getAttrVoiceConnectorId();
    }

    @Override
    public String getOutboundHostName() {
        return resource.getAttrOutboundHostName();
    }

    /** Creates a {@link VoiceConnector}. */
    public static final class Builder extends VoiceConnectorSettings<Builder>
            implements software.amazon.jsii.Builder<VoiceConnector> {
        private final Construct scope;
        private final String id;

        private Builder(Construct scope, String id) {
            this.scope = scope;
            this.id = id;
        }

        /**
         * Starts a connector.
         *
         * @param scope the construct that holds it
         * @param id its id in the scope
         * @return a builder
         */
        public static Builder create(Construct scope, String id) {
            return new Builder(scope, id);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Creates the connector in its scope.
         *
         * @return the connector
         */
        @Override
        public VoiceConnector build() {
            return new VoiceConnector(scope, id, new VoiceConnectorProps(this));
        }
    }
}
