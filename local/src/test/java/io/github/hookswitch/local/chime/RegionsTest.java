package io.github.hookswitch.local.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplication;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnector;

class RegionsTest {
    private static final String NUMBER = "+12065550100";
    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void anApplicationIsFoundInItsOwnRegionOnly() {
        SipMediaApplication east = account.application("us-east-1");
        SipMediaApplication frankfurt = account.application("eu-central-1");

        assertThat(account.client.listSipMediaApplications(request -> {}).sipMediaApplications())
                .containsExactly(east);
        assertThatThrownBy(() -> account.client.deleteSipMediaApplication(
                        request -> request.sipMediaApplicationId(frankfurt.sipMediaApplicationId())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anApplicationIsCreatedThroughTheEndpointOfItsRegion() {
        assertThatThrownBy(() -> account.in("us-west-2")
                        .createSipMediaApplication(request -> request.awsRegion("us-east-1")
                                .name("app")
                                .endpoints(Account.endpoint(Account.functionArn("us-east-1")))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("this is the endpoint of us-west-2");
    }

    @Test
    void bothRegionsWithNumbersShowTheSameInventory() {
        account.buy(NUMBER);

        assertThat(account.in("us-west-2")
                        .getPhoneNumber(request -> request.phoneNumberId(NUMBER))
                        .phoneNumber()
                        .e164PhoneNumber())
                .isEqualTo(NUMBER);
    }

    @Test
    void aRuleMayTargetOneApplicationOfEachRegion() {
        account.buy(NUMBER);
        SipMediaApplication east = account.application("us-east-1");
        SipMediaApplication west = account.application("us-west-2");
        SipRule rule = account.rule(NUMBER, west);
        account.client.updateSipRule(request -> request.sipRuleId(rule.sipRuleId())
                .name("rule")
                .targetApplications(Account.target(west, 1), Account.target(east, 2)));

        assertThat(account.voice.route(NUMBER))
                .extracting(target -> target.application().region())
                .containsExactly("us-west-2", "us-east-1");
    }

    @Test
    void aRuleOfAnotherRegionHasAHostNameAsItsTrigger() {
        ChimeSdkVoiceClient london = account.in("eu-west-2");
        SipMediaApplication application = account.application("eu-west-2");
        VoiceConnector connector = london.createVoiceConnector(
                        request -> request.name("pbx").awsRegion("eu-west-2").requireEncryption(true))
                .voiceConnector();
        london.createSipRule(request -> request.name("rule")
                .triggerType("RequestUriHostname")
                .triggerValue(connector.outboundHostName())
                .targetApplications(Account.target(application, 1)));

        assertThat(account.voice.routeHostname(connector.outboundHostName())).hasSize(1);
        assertThatThrownBy(() -> london.createSipRule(request -> request.name("rule")
                        .triggerType("ToPhoneNumber")
                        .triggerValue(NUMBER)
                        .targetApplications(Account.target(application, 1))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("possible only in");
    }

    @Test
    void aVoiceConnectorIsRenamedAndDeleted() {
        String id = account.client
                .createVoiceConnector(request -> request.name("pbx").requireEncryption(true))
                .voiceConnector()
                .voiceConnectorId();
        account.client.updateVoiceConnector(
                request -> request.voiceConnectorId(id).name("renamed").requireEncryption(false));

        assertThat(account.client
                        .listVoiceConnectors(request -> {})
                        .voiceConnectors()
                        .get(0)
                        .name())
                .isEqualTo("renamed");
        account.client.deleteVoiceConnector(request -> request.voiceConnectorId(id));
        assertThat(account.voice.snapshot().isEmpty()).isTrue();
    }

    @Test
    void messageLogsAreSwitchedOnAndOff() {
        String id = account.application("us-east-1").sipMediaApplicationId();
        account.client.putSipMediaApplicationLoggingConfiguration(request -> request.sipMediaApplicationId(id)
                .sipMediaApplicationLoggingConfiguration(logs -> logs.enableSipMediaApplicationMessageLogs(true)));

        assertThat(account.client
                        .getSipMediaApplicationLoggingConfiguration(request -> request.sipMediaApplicationId(id))
                        .sipMediaApplicationLoggingConfiguration()
                        .enableSipMediaApplicationMessageLogs())
                .isTrue();
        assertThatThrownBy(() -> account.in("us-west-2")
                        .putSipMediaApplicationLoggingConfiguration(request -> request.sipMediaApplicationId(id)))
                .isInstanceOf(NotFoundException.class);
    }
}
