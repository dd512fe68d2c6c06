package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.chime.PhoneNumber;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberCreationTest extends PhoneNumberTestCase {
    @Test
    void creationBuysANumberOffered() {
        JsonNode answer = create(SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(answer.path("Data").path("PhoneNumber").asText()).isEqualTo(FIRST);
        assertThat(answer.path("Data").path("PhoneNumberId").asText()).isEqualTo("%2B12065550193");
        assertThat(answer.path("Data").path("Type").asText()).isEqualTo("Local");
        assertThat(answer.path("Data").path("Country").asText()).isEqualTo("US");
        assertThat(answer.path("Data").path("OrderId").asText()).isNotBlank();
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }

    @Test
    void theNameInTheServiceEndsWithAToken() {
        create(SEATTLE);

        assertThat(number().name()).matches("support hookswitch-[0-9a-f]{16}-[0-9a-f]{8}");
    }

    @Test
    void theNameDefaultsToTheLogicalId() {
        create(Map.of("AreaCode", "206"));

        assertThat(number().name()).startsWith("Phone hookswitch-");
    }

    @Test
    void aRepeatedCreationReturnsTheSameNumber() {
        Map<String, Object> creation = creation(SEATTLE);
        deployment.send(creation);
        JsonNode second = deployment.send(creation);

        assertThat(second.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(deployment.requests("CreatePhoneNumberOrder")).isEqualTo(1);
    }

    @Test
    void aRepeatedCreationWaitsForTheRunningOrder() {
        Map<String, Object> creation = creation(SEATTLE);
        deployment.send(creation);
        String name = number().name();
        deployment.client.deletePhoneNumber(request -> request.phoneNumberId(FIRST));
        deployment.client.createPhoneNumberOrder(request -> request.e164PhoneNumbers(SECOND)
                .productType("SipMediaApplicationDialIn")
                .name(name));
        JsonNode answer = deployment.send(creation);

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(SECOND);
        assertThat(deployment.requests("CreatePhoneNumberOrder")).isEqualTo(2);
    }

    @Test
    void twoNumbersBoughtByTwoAttemptsBecomeOne() {
        Map<String, Object> creation = creation(SEATTLE);
        deployment.send(creation);
        String name = number().name();
        deployment.client.createPhoneNumberOrder(request -> request.e164PhoneNumbers(SECOND)
                .productType("SipMediaApplicationDialIn")
                .name(name));
        JsonNode answer = deployment.send(creation);

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(deployment.snapshot().phoneNumbers())
                .extracting(PhoneNumber::e164PhoneNumber)
                .containsExactly(FIRST);
    }

    @Test
    void aLostOrderResponseDoesNotBuyASecondNumber() {
        deployment.chime.fault("CreatePhoneNumberOrder", new ChimeFault.ResponseLost());
        JsonNode answer = create(SEATTLE);

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }

    @Test
    void transientFailuresAreRetried() {
        deployment.chime.fault("CreatePhoneNumberOrder", new ChimeFault.Throttled(), new ChimeFault.ConnectionCut());
        deployment.chime.fault("GetPhoneNumberOrder", new ChimeFault.ServerError(503), new ChimeFault.ServerError(500));

        assertThat(create(SEATTLE).path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void aPermissionThatIsNotInEffectYetIsWaitedFor() {
        deployment.chime.fault("ListPhoneNumbers", new ChimeFault.Denied(), new ChimeFault.Denied());

        assertThat(create(SEATTLE).path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void aPermissionThatDoesNotComeIsNamed() {
        ChimeFault[] denials = new ChimeFault[100];
        Arrays.fill(denials, new ChimeFault.Denied());
        deployment.chime.fault("ListPhoneNumbers", new ChimeFault.Denied(), denials);

        JsonNode answer = create(SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText()).contains("Allow the action to the role of the provider's function");
    }

    @Test
    void aSearchWithoutAnyFilterIsRefused() {
        assertThat(create(Map.of()).path("Reason").asText()).contains("Nothing says which number to buy");
    }

    @Test
    void anExactNumberTogetherWithASearchIsRefused() {
        assertThat(create(Map.of("PhoneNumber", FIRST, "AreaCode", "206"))
                        .path("Reason")
                        .asText())
                .contains("remove AreaCode, or PhoneNumber");
    }

    @Test
    void aNameThatTheServiceWouldRefuseIsRefusedWithTheRule() {
        assertThat(create(Map.of("AreaCode", "206", "Name", "a/b"))
                        .path("Reason")
                        .asText())
                .contains("Property Name is 'a/b'");
    }

    @Test
    void anExactNumberIsOrderedWithoutSearching() {
        JsonNode answer = create(Map.of("PhoneNumber", "+12065550142"));

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo("+12065550142");
        assertThat(deployment.requests("SearchAvailablePhoneNumbers")).isZero();
    }

    @Test
    void anExactNumberInTheReleaseQueueIsRestored() {
        create(SEATTLE);
        delete(FIRST, SEATTLE);
        JsonNode answer = deployment.create(TYPE, "Again", Map.of("PhoneNumber", FIRST));

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(number().name()).startsWith("Again hookswitch-");
        assertThat(deployment.requests("RestorePhoneNumber")).isEqualTo(1);
    }

    @Test
    void anExactNumberOfSomebodyElseInTheAccountIsNotTakenOver() {
        create(SEATTLE);
        JsonNode answer = deployment.create(TYPE, "Again", Map.of("PhoneNumber", FIRST));

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText())
                .contains("in this account already")
                .contains("fromE164");
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }

    @Test
    void aRestoredNumberGetsTheProductTypeThatIsWanted() {
        Map<String, String> dialOut = Map.of("AreaCode", "206", "ProductType", "VoiceConnector");
        create(dialOut);
        delete(FIRST, dialOut);
        deployment.create(TYPE, "Again", Map.of("PhoneNumber", FIRST));

        assertThat(number().productType()).isEqualTo("SipMediaApplicationDialIn");
    }

    @Test
    void aNumberIsRestoredThoughTheAnswerIsLost() {
        create(SEATTLE);
        delete(FIRST, SEATTLE);
        deployment.chime.fault("RestorePhoneNumber", new ChimeFault.ResponseLost());

        assertThat(create(Map.of("PhoneNumber", FIRST))
                        .path("PhysicalResourceId")
                        .asText())
                .isEqualTo(FIRST);
    }

    @Test
    void aNumberThatWasKeptIsNotTakenOverByTheSameResourceCreatedAnew() {
        create(SEATTLE);
        PhoneNumber kept = number();

        assertThat(create(SEATTLE).path("PhysicalResourceId").asText()).isEqualTo(SECOND);
        assertThat(number()).isEqualTo(kept);
    }

    @Test
    void anExactNumberThatWasKeptIsNotTakenOverByTheSameResourceCreatedAnew() {
        create(Map.of("PhoneNumber", FIRST));
        PhoneNumber kept = number();

        assertThat(create(Map.of("PhoneNumber", FIRST)).path("Reason").asText()).contains("fromE164");
        delete("not-created-12345678", Map.of("PhoneNumber", FIRST));
        assertThat(number()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Front\ndesk", "Front\rdesk", "Front\tdesk", "desk\n", " desk"})
    void aNameWithAnythingButBlanksBetweenWordsIsRefusedBeforeAnythingIsBought(String name) {
        JsonNode answer = create(Map.of("AreaCode", "206", "Name", name));

        assertThat(answer.path("Reason").asText())
                .contains("Property Name is '" + name + "'")
                .contains("no line breaks");
        assertThat(deployment.snapshot().isEmpty()).isTrue();
    }

    @Test
    void aLogicalIdThatIsTooLongForANameIsCut() {
        deployment.create(TYPE, "L".repeat(255), Map.of("AreaCode", "206"));

        assertThat(number().name()).startsWith("L".repeat(200) + " hookswitch-");
    }

    @Test
    void aNumberBearsTheMarkOfNewOnesUntilItsAnswerHasArrived() {
        deployment.sendUnheard(creation(SEATTLE));

        assertThat(number().name()).matches("support hookswitch-[0-9a-f]{16}-[0-9a-f]{8}-new");
    }

    @Test
    void aTollFreeNumberIsFoundByItsPrefix() {
        assertThat(create(Map.of("TollFreePrefix", "844"))
                        .path("PhysicalResourceId")
                        .asText())
                .isEqualTo("+18445550101");
    }
}
