package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.chime.Options;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lambda runs only when CloudFormation has given it up must make nothing that no stack would own. */
class OutdatedRequestTest {
    private static final String NUMBER = "Custom::ChimePhoneNumber";
    private static final Map<String, String> SEATTLE = Map.of("AreaCode", "206", "ServiceTimeout", "1200");
    private static final Duration AWAITED = Duration.ofMinutes(20);
    private final Deployment deployment = new Deployment(Options.defaults().withOrderDuration(Duration.ofMinutes(2)));

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void aCreationThatBeginsTooLateBuysNothing() {
        Map<String, Object> creation = creation(SEATTLE);
        Instant sent = deployment.time.instant();
        deployment.time.advance(AWAITED);
        JsonNode answer = deployment.send(creation);

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText())
                .contains("until " + sent.plus(AWAITED))
                .contains("nothing is done for it")
                .contains("deploy again");
        assertThat(deployment.chime.requests()).isEmpty();
    }

    @Test
    void aCreationThatEndsTooLateGivesItsNumberBack() {
        Map<String, Object> creation = creation(SEATTLE);
        deployment.time.advance(AWAITED.minus(Duration.ofMinutes(1)));
        Instant start = deployment.time.instant();
        JsonNode answer = deployment.send(creation);

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(deployment.time.since(start)).isLessThanOrEqualTo(Duration.ofMinutes(1));

        deployment.delete(NUMBER, "Phone", answer.path("PhysicalResourceId").asText(), SEATTLE);
        assertThat(deployment.snapshot().phoneNumbers()).isEmpty();
    }

    @Test
    void anUpdateThatBeginsTooLateChangesNothing() {
        deployment.create(NUMBER, "Phone", SEATTLE);
        Map<String, Object> update = deployment.event("Update", NUMBER, "Phone", "+12065550193", named("other"));
        update.put("OldResourceProperties", SEATTLE);
        deployment.time.advance(AWAITED);
        long before = deployment.requests("UpdatePhoneNumber");

        assertThat(deployment.send(update).path("Status").asText()).isEqualTo("FAILED");
        assertThat(deployment.requests("UpdatePhoneNumber")).isEqualTo(before);
    }

    @Test
    void aDeletionIsNeverTooLate() {
        deployment.create(NUMBER, "Phone", SEATTLE);
        Map<String, Object> deletion = deployment.event("Delete", NUMBER, "Phone", "+12065550193", SEATTLE);
        deployment.time.advance(Duration.ofHours(2));

        assertThat(deployment.send(deletion).path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.snapshot().phoneNumbers()).isEmpty();
    }

    @Test
    void withoutAServiceTimeoutTwentyMinutesCount() {
        Map<String, Object> creation = creation(Map.of("AreaCode", "206"));
        deployment.time.advance(Duration.ofMinutes(20));

        assertThat(deployment.send(creation).path("Status").asText()).isEqualTo("FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?AWSAccessKeyId=A&Expires=1&Signature=s", "?X-Amz-Date=20269999T999999Z", "?X-Amz-Date=now"
            })
    void aUrlThatDoesNotTellWhenItWasSignedIsTakenAsNew(String query) {
        Map<String, Object> creation = creation(SEATTLE);
        String url = String.valueOf(creation.get("ResponseURL"));
        creation.put("ResponseURL", url.substring(0, url.indexOf('?')) + query);
        deployment.time.advance(AWAITED);

        assertThat(deployment.send(creation).path("Status").asText()).isEqualTo("SUCCESS");
    }

    private Map<String, Object> creation(Map<String, String> properties) {
        return deployment.event("Create", NUMBER, "Phone", null, properties);
    }

    private static Map<String, String> named(String name) {
        return Map.of("AreaCode", "206", "Name", name, "ServiceTimeout", "1200");
    }
}
