package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoneNumberUpdateTest extends PhoneNumberTestCase {
    @Test
    void aNewNameIsSetAndTheTokenStays() {
        create(SEATTLE);
        String token = number().name().substring("support".length());
        JsonNode answer = update(Map.of("AreaCode", "206", "Name", "sales"), SEATTLE);

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(number().name()).isEqualTo("sales" + token);
    }

    @Test
    void aChangedSearchNeverReplacesTheNumber() {
        create(SEATTLE);
        JsonNode answer = update(Map.of("AreaCode", "312", "Name", "support"), SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(answer.path("Reason").asText())
                .contains("area code 312")
                .contains("add a second PhoneNumber construct");
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }

    @Test
    void theRollbackOfAChangedSearchSucceeds() {
        create(SEATTLE);
        Map<String, String> chicago = Map.of("AreaCode", "312", "Name", "support");
        update(chicago, SEATTLE);
        JsonNode rollback = update(SEATTLE, chicago);

        assertThat(rollback.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(rollback.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
    }

    @Test
    void namingTheNumberThatWasBoughtChangesNothing() {
        create(SEATTLE);
        JsonNode pinned = update(Map.of("PhoneNumber", FIRST, "Name", "support"), SEATTLE);
        JsonNode unpinned = update(SEATTLE, Map.of("PhoneNumber", FIRST, "Name", "support"));

        assertThat(pinned.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(unpinned.path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void anUpdateAfterSomebodyRenamedTheNumberPutsTheTokenBack() {
        create(SEATTLE);
        String token = tokenOf(number().name());
        deployment.client.updatePhoneNumber(
                request -> request.phoneNumberId(FIRST).name("renamed by hand"));
        update(SEATTLE, SEATTLE);

        assertThat(tokenOf(number().name())).isEqualTo(token);
    }

    @Test
    void theProductTypeIsChangedInPlace() {
        create(SEATTLE);
        JsonNode answer =
                update(Map.of("AreaCode", "206", "Name", "support", "ProductType", "VoiceConnector"), SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(number().productType()).isEqualTo("VoiceConnector");
    }

    @Test
    void anUpdateOfANumberThatIsGoneSaysSo() {
        create(SEATTLE);
        delete(FIRST, SEATTLE);
        JsonNode answer = update(SEATTLE, SEATTLE);

        assertThat(answer.path("Reason").asText()).contains("no longer in the account's inventory");
    }

    /** Without the part of the request: the update is another one than the creation. */
    private static String tokenOf(String name) {
        return name.substring(0, name.lastIndexOf('-'));
    }
}
