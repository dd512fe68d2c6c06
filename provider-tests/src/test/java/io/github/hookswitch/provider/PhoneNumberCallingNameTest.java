package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.chime.CallingName;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.chime.Options;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoneNumberCallingNameTest extends PhoneNumberTestCase {
    private static final Map<String, String> ACME = Map.of("AreaCode", "206", "CallingName", "Acme Support");

    @Test
    void creationSetsTheCallingName() {
        create(ACME);

        assertThat(callingName()).isEqualTo("Acme Support");
    }

    @Test
    void aLostAnswerToTheCallingNameIsNoFailure() {
        try (Deployment slow = new Deployment(Options.defaults().withCallingNameDuration(Duration.ofDays(3)))) {
            slow.chime.fault("UpdatePhoneNumber", new ChimeFault.ResponseLost());
            JsonNode answer = slow.create(TYPE, "Phone", ACME);

            assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
            assertThat(slow.snapshot().phoneNumbers()).hasSize(1);
        }
    }

    @Test
    void aNumberWhoseCallingNameIsRefusedIsReleased() {
        deployment.chime.fault("UpdatePhoneNumber", new ChimeFault.Rejected("no such name"));
        JsonNode answer = create(ACME);

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText()).contains("no such name");
        assertThat(deployment.snapshot().isEmpty()).isTrue();
    }

    @Test
    void aCallingNameIsChangedAndTakenAwayInPlace() {
        create(SEATTLE);
        update(ACME, SEATTLE);
        assertThat(callingName()).isEqualTo("Acme Support");

        update(SEATTLE, ACME);
        assertThat(callingName()).isEmpty();
    }

    @Test
    void aCallingNameThatTheTemplateNeverHadIsLeftAlone() {
        create(SEATTLE);
        deployment.client.updatePhoneNumber(
                request -> request.phoneNumberId(FIRST).callingName("By Hand"));
        update(Map.of("AreaCode", "206", "Name", "sales"), SEATTLE);

        assertThat(callingName()).isEqualTo("By Hand");
    }

    @Test
    void theRollbackOfAPendingCallingNameSucceeds() {
        try (Deployment slow = new Deployment(Options.defaults().withCallingNameDuration(Duration.ofDays(3)))) {
            slow.create(TYPE, "Phone", SEATTLE);
            slow.update(TYPE, "Phone", FIRST, ACME, SEATTLE);
            JsonNode rollback = slow.update(TYPE, "Phone", FIRST, SEATTLE, ACME);

            assertThat(rollback.path("Status").asText()).isEqualTo("SUCCESS");
        }
    }

    @Test
    void aCallingNameForATollFreeNumberIsRefusedBeforeAnythingIsBought() {
        JsonNode answer = create(Map.of("TollFreePrefix", "844", "CallingName", "Acme"));

        assertThat(answer.path("Reason").asText()).contains("a toll-free number cannot have one");
        assertThat(deployment.chime.requests()).isEmpty();
    }

    @Test
    void aCallingNameOutsideTheRuleIsRefused() {
        assertThat(create(Map.of("AreaCode", "206", "CallingName", "Acme & Sons"))
                        .path("Reason")
                        .asText())
                .contains("use 2 to 15 letters, digits and blanks");
    }

    private String callingName() {
        CallingName name = number().callingName();
        return name == null ? "" : name.text();
    }
}
