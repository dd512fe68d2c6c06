package io.github.hookswitch.infra;

import static io.github.hookswitch.infra.TestStacks.onlyId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class VoiceConnectorTest {
    private static final String TYPE = "AWS::Chime::VoiceConnector";

    private final Stack stack = TestStacks.inRegion("eu-west-1");

    @Test
    void takesEncryptedConnectionsOnlyUnlessToldOtherwise() {
        VoiceConnector.Builder.create(stack, "Trunk").build();

        Template.fromStack(stack)
                .hasResourceProperties(
                        TYPE,
                        Map.of(
                                "Name",
                                Match.stringLikeRegexp("^Stack-Trunk-[0-9A-F]{8}$"),
                                "AwsRegion",
                                "eu-west-1",
                                "RequireEncryption",
                                true,
                                "NetworkType",
                                Match.absent()));
    }

    @Test
    void everyPropertyCanBeSet() {
        VoiceConnector.Builder.create(stack, "Trunk")
                .name("Office trunk")
                .requireEncryption(false)
                .networkType(VoiceConnectorNetworkType.DUAL_STACK)
                .build();

        Template.fromStack(stack)
                .hasResourceProperties(
                        TYPE, Map.of("Name", "Office trunk", "RequireEncryption", false, "NetworkType", "DUAL_STACK"));
    }

    @Test
    void carriesTheTagsOfItsScope() {
        VoiceConnector.Builder.create(stack, "Trunk").build();
        Tags.of(stack).add("team", "voice");

        Template.fromStack(stack)
                .hasResourceProperties(TYPE, Map.of("Tags", List.of(Map.of("Key", "team", "Value", "voice"))));
    }

    @Test
    void itsHostNameIsTheTriggerOfARule() {
        VoiceConnector connector = VoiceConnector.Builder.create(stack, "Trunk").build();
        SipRule.Builder.create(stack, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname(connector))
                .addTargetApplication(SipMediaApplication.fromSipMediaApplicationId(stack, "Application", "an-id"))
                .build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(
                "Custom::ChimeSipRule",
                Map.of(
                        "TriggerType",
                        "RequestUriHostname",
                        "TriggerValue",
                        Map.of("Fn::GetAtt", List.of(onlyId(template, TYPE), "OutboundHostName"))));
    }

    @Test
    void anImportKnowsItsIdHostNameAndRegion() {
        String arn = "arn:aws:chime:us-west-2:111122223333:vc/abcdef1ghij2klmno3pqr4";

        IVoiceConnector connector = VoiceConnector.fromVoiceConnectorArn(stack, "Trunk", arn);

        assertThat(connector.getVoiceConnectorArn()).isEqualTo(arn);
        assertThat(connector.getVoiceConnectorId()).isEqualTo("abcdef1ghij2klmno3pqr4");
        assertThat(connector.getOutboundHostName()).isEqualTo("abcdef1ghij2klmno3pqr4.voiceconnector.chime.aws");
        assertThat(connector.getEnv().getRegion()).isEqualTo("us-west-2");
    }

    @Test
    void anArnOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> VoiceConnector.fromVoiceConnectorArn(
                        stack, "Trunk", "arn:aws:chime:us-west-2:111122223333:sma/an-id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("voiceConnectorArn")
                .hasMessageContaining(":vc/<id>");
    }

    @Test
    void aRegionWithoutTheServiceIsRefused() {
        Stack elsewhere = TestStacks.inRegion("eu-north-1");
        VoiceConnector.Builder.create(elsewhere, "Trunk").build();

        assertThatThrownBy(() -> Template.fromStack(elsewhere)).hasMessageContaining("eu-north-1");
    }
}
