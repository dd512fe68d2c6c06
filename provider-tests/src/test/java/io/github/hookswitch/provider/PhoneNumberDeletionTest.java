package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.chime.ChimeFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoneNumberDeletionTest extends PhoneNumberTestCase {
    private static final Map<String, String> EXACT = Map.of("PhoneNumber", FIRST);

    @Test
    void deletionPutsTheNumberIntoTheReleaseQueue() {
        create(SEATTLE);
        JsonNode answer = delete(FIRST, SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.snapshot().isEmpty()).isTrue();
        assertThat(deployment.snapshot().releaseQueue()).hasSize(1);
    }

    @Test
    void deletionOfANumberInTheReleaseQueueSucceeds() {
        create(SEATTLE);
        delete(FIRST, SEATTLE);

        assertThat(delete(FIRST, SEATTLE).path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.requests("DeletePhoneNumber")).isEqualTo(1);
    }

    @Test
    void deletionOfANumberThatIsGoneSucceeds() {
        assertThat(delete(FIRST, SEATTLE).path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void deletionWhoseResponseIsLostSucceeds() {
        create(SEATTLE);
        deployment.chime.fault("DeletePhoneNumber", new ChimeFault.ResponseLost());

        assertThat(delete(FIRST, SEATTLE).path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.snapshot().releaseQueue()).hasSize(1);
    }

    @Test
    void deletionAfterAnUnansweredCreationLeavesANumberAloneThatWasKeptBefore() {
        create(SEATTLE);
        deployment.sendUnheard(creation(SEATTLE));
        delete("phone-Phone-1ABCDEF", SEATTLE);

        assertThat(deployment.snapshot().phoneNumbers())
                .singleElement()
                .satisfies(kept -> assertThat(kept.e164PhoneNumber()).isEqualTo(FIRST));
    }

    @Test
    void deletionAfterAnUnansweredCreationReleasesTheNumber() {
        deployment.sendUnheard(creation(SEATTLE));
        JsonNode answer = delete("phone-Phone-1ABCDEF", SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.snapshot().isEmpty()).isTrue();
    }

    @Test
    void aProcessThatDiedAfterItsAnswerIsMadeUpForByTheNextDelivery() {
        Map<String, Object> creation = creation(EXACT);
        deployment.sendAndDieAfterTheAnswer(creation, "UpdatePhoneNumber");
        assertThat(number().name()).endsWith("-new");
        deployment.send(creation);

        assertThat(number().name()).matches("Phone hookswitch-[0-9a-f]{16}-[0-9a-f]{8}");
        assertThat(deployment.requests("CreatePhoneNumberOrder")).isEqualTo(1);
    }

    @Test
    void deletionAfterACreationThatFailedLeavesANumberAloneThatWasKeptWithTheMarkOfNewOnes() {
        deployment.sendAndDieAfterTheAnswer(creation(EXACT), "UpdatePhoneNumber");
        JsonNode failed = create(EXACT);
        assertThat(failed.path("Status").asText()).isEqualTo("FAILED");
        delete(failed.path("PhysicalResourceId").asText(), EXACT);

        assertThat(number().e164PhoneNumber()).isEqualTo(FIRST);
    }

    @Test
    void deletionAfterARefusedCreationIsNothingToDo() {
        JsonNode answer = delete("not-created-12345678", Map.of());

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo("not-created-12345678");
        assertThat(deployment.chime.requests()).isEmpty();
    }

    @Test
    void deletionOfANumberInUseWaitsThenNamesTheRule() {
        create(SEATTLE);
        Instant start = deployment.time.instant();
        String rule = rule();
        JsonNode answer = delete(FIRST, SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText()).contains("still billed").contains("used by SIP rule " + rule);
        assertThat(deployment.time.since(start)).isLessThan(Duration.ofMinutes(3));
    }

    @Test
    void aNumberIsReleasedAsSoonAsItsRuleIsGone() {
        create(SEATTLE);
        String rule = rule();
        deployment.client.updateSipRule(
                request -> request.sipRuleId(rule).name("rule").disabled(true));
        deployment.time.duringNextPause(() -> deployment.client.deleteSipRule(request -> request.sipRuleId(rule)));

        assertThat(delete(FIRST, SEATTLE).path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.snapshot().phoneNumbers()).isEmpty();
    }

    @Test
    void aCreationDeliveredAgainAfterTheDeletionBuysNothing() {
        Map<String, Object> creation = deployment.event("Create", TYPE, "Phone", null, SEATTLE);
        deployment.send(creation);
        delete(FIRST, SEATTLE);
        JsonNode late = deployment.send(creation);

        assertThat(late.path("Status").asText()).isEqualTo("FAILED");
        assertThat(late.path("Reason").asText()).contains("out of date");
        assertThat(deployment.requests("CreatePhoneNumberOrder")).isEqualTo(1);
        assertThat(deployment.snapshot().phoneNumbers()).isEmpty();
    }

    @Test
    void aCreationOfOneNumberDeliveredAgainAfterTheDeletionDoesNotTakeItBack() {
        Map<String, Object> creation = deployment.event("Create", TYPE, "Phone", null, Map.of("PhoneNumber", FIRST));
        deployment.send(creation);
        delete(FIRST, Map.of("PhoneNumber", FIRST));

        assertThat(deployment.send(creation).path("Status").asText()).isEqualTo("FAILED");
        assertThat(deployment.snapshot().phoneNumbers()).isEmpty();
    }

    @Test
    void aCreationDeliveredAgainAfterARenamingAndTheDeletionBuysNothing() {
        Map<String, Object> creation = deployment.event("Create", TYPE, "Phone", null, SEATTLE);
        deployment.send(creation);
        deployment.update(TYPE, "Phone", FIRST, Map.of("AreaCode", "206", "Name", "desk"), SEATTLE);
        delete(FIRST, SEATTLE);

        assertThat(deployment.send(creation).path("Status").asText()).isEqualTo("FAILED");
        assertThat(deployment.snapshot().phoneNumbers()).isEmpty();
    }

    @Test
    void anotherCreationOfTheSameResourceAfterItsDeletionSucceeds() {
        create(SEATTLE);
        delete(FIRST, SEATTLE);

        assertThat(create(SEATTLE).path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }
}
