package io.github.hookswitch.local.internal.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ConflictException;
import software.amazon.awssdk.services.chimesdkvoice.model.Credential;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.OriginationRoute;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberProductType;
import software.amazon.awssdk.services.chimesdkvoice.model.Tag;
import software.amazon.awssdk.services.chimesdkvoice.model.UpdatePhoneNumberRequestItem;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnector;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnectorItem;

class ConnectorsTest {
    private static final String NUMBER = "+12065550100";
    private final Port port = new Port();
    private final ChimeSdkVoiceClient client = port.client(Port.ACCOUNT);
    private final VoiceConnector connector = client.createVoiceConnector(
                    request -> request.name("pbx").requireEncryption(true))
            .voiceConnector();
    private final String id = connector.voiceConnectorId();

    @AfterEach
    void close() {
        port.close();
    }

    @Test
    void aTerminationIsKeptUntilItIsDeleted() {
        client.putVoiceConnectorTermination(request -> request.voiceConnectorId(id)
                .termination(termination -> termination
                        .callingRegions("US")
                        .cidrAllowedList("203.0.113.0/27")
                        .cpsLimit(1)));

        assertThat(client.getVoiceConnectorTermination(request -> request.voiceConnectorId(id))
                        .termination()
                        .cidrAllowedList())
                .containsExactly("203.0.113.0/27");
        client.deleteVoiceConnectorTermination(request -> request.voiceConnectorId(id));
        assertThatThrownBy(() -> client.getVoiceConnectorTermination(request -> request.voiceConnectorId(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anOriginationRouteHasToBeOfTheModelsShape() {
        assertThatThrownBy(() -> client.putVoiceConnectorOrigination(request -> request.voiceConnectorId(id)
                        .origination(origination -> origination.routes(OriginationRoute.builder()
                                .host("pbx.example")
                                .port(70_000)
                                .build()))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Port 70000 is more than 65535");
    }

    @Test
    void nothingIsLoggedUntilLoggingIsSwitchedOn() {
        assertThat(client.getVoiceConnectorLoggingConfiguration(request -> request.voiceConnectorId(id))
                        .loggingConfiguration()
                        .enableSIPLogs())
                .isFalse();
        client.putVoiceConnectorLoggingConfiguration(
                request -> request.voiceConnectorId(id).loggingConfiguration(logs -> logs.enableSIPLogs(true)));

        assertThat(client.getVoiceConnectorLoggingConfiguration(request -> request.voiceConnectorId(id))
                        .loggingConfiguration()
                        .enableSIPLogs())
                .isTrue();
    }

    @Test
    void streamingNeedsToSayHowLongDataIsKept() {
        assertThatThrownBy(() -> client.putVoiceConnectorStreamingConfiguration(request ->
                        request.voiceConnectorId(id).streamingConfiguration(streaming -> streaming.disabled(false))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("DataRetentionInHours is missing");
    }

    @Test
    void credentialsAreListedByUserName() {
        client.putVoiceConnectorTerminationCredentials(request -> request.voiceConnectorId(id)
                .credentials(
                        Credential.builder().username("pbx").password("secret").build(),
                        Credential.builder()
                                .username("spare")
                                .password("secret")
                                .build()));
        client.deleteVoiceConnectorTerminationCredentials(
                request -> request.voiceConnectorId(id).usernames("spare"));

        assertThat(client.listVoiceConnectorTerminationCredentials(request -> request.voiceConnectorId(id))
                        .usernames())
                .containsExactly("pbx");
    }

    @Test
    void aNumberOfAConnectorIsFoundByItAndCannotBeDeleted() {
        order(PhoneNumberProductType.VOICE_CONNECTOR);
        assertThat(client.associatePhoneNumbersWithVoiceConnector(
                                request -> request.voiceConnectorId(id).e164PhoneNumbers(NUMBER))
                        .phoneNumberErrors())
                .isEmpty();

        assertThat(client.listPhoneNumbers(request ->
                                request.filterName("VoiceConnectorId").filterValue(id))
                        .phoneNumbers())
                .hasSize(1);
        assertThat(client.batchDeletePhoneNumber(request -> request.phoneNumberIds(NUMBER))
                        .phoneNumberErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.errorCodeAsString()).isEqualTo("PhoneNumberAssociationsExist"));
        assertThatThrownBy(() -> client.deleteVoiceConnector(request -> request.voiceConnectorId(id)))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void aNumberForApplicationsCannotBeAssociatedWithAConnector() {
        order(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN);

        assertThat(client.associatePhoneNumbersWithVoiceConnector(
                                request -> request.voiceConnectorId(id).e164PhoneNumbers(NUMBER))
                        .phoneNumberErrors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.errorMessage()).contains("a Voice Connector needs VoiceConnector"));
    }

    @Test
    void aConnectorOfAGroupCannotBeDeleted() {
        client.createVoiceConnectorGroup(request -> request.name("both")
                .voiceConnectorItems(VoiceConnectorItem.builder()
                        .voiceConnectorId(id)
                        .priority(1)
                        .build()));

        assertThatThrownBy(() -> client.deleteVoiceConnector(request -> request.voiceConnectorId(id)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void tagsAreAddedListedAndTakenAway() {
        String arn = connector.voiceConnectorArn();
        client.tagResource(request -> request.resourceARN(arn)
                .tags(
                        Tag.builder().key("team").value("phone").build(),
                        Tag.builder().key("stage").value("test").build()));
        client.untagResource(request -> request.resourceARN(arn).tagKeys("stage"));

        assertThat(client.listTagsForResource(request -> request.resourceARN(arn))
                        .tags())
                .containsExactly(Tag.builder().key("team").value("phone").build());
        assertThatThrownBy(() -> client.listTagsForResource(request -> request.resourceARN(arn.replace(id, "nobody"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void severalNumbersAreRenamedAtOnceEachWithItsOwnOutcome() {
        order(PhoneNumberProductType.VOICE_CONNECTOR);

        assertThat(client.batchUpdatePhoneNumber(
                                request -> request.updatePhoneNumberRequestItems(named(NUMBER), named("+12065550199")))
                        .phoneNumberErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.phoneNumberId()).isEqualTo("+12065550199"));
        assertThat(client.getPhoneNumber(request -> request.phoneNumberId(NUMBER))
                        .phoneNumber()
                        .name())
                .isEqualTo("desk");
    }

    @Test
    void theAccountsOwnSettingsAreKept() {
        client.updateGlobalSettings(request -> request.voiceConnector(settings -> settings.cdrBucket("call-records")));
        client.updatePhoneNumberSettings(request -> request.callingName("Reception"));

        assertThat(client.getGlobalSettings(request -> {}).voiceConnector().cdrBucket())
                .isEqualTo("call-records");
        assertThat(client.getPhoneNumberSettings(request -> {}).callingName()).isEqualTo("Reception");
    }

    @Test
    void theServicesRegionsAndCountriesAreListed() {
        assertThat(client.listAvailableVoiceConnectorRegions(request -> {}).voiceConnectorRegions())
                .hasSize(10);
        assertThat(client.listSupportedPhoneNumberCountries(request -> request.productType("SipMediaApplicationDialIn"))
                        .phoneNumberCountries())
                .extracting(country -> country.countryCode())
                .isEqualTo(List.of("US", "CA", "GB"));
    }

    private static UpdatePhoneNumberRequestItem named(String number) {
        return UpdatePhoneNumberRequestItem.builder()
                .phoneNumberId(number)
                .name("desk")
                .build();
    }

    private void order(PhoneNumberProductType productType) {
        client.createPhoneNumberOrder(
                request -> request.productType(productType).e164PhoneNumbers(NUMBER));
    }
}
