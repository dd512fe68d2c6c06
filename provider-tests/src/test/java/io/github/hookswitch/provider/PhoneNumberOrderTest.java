package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.OrderOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoneNumberOrderTest extends PhoneNumberTestCase {
    @Test
    void anOrderThatWaitsForDocumentsNamesTheOrder() {
        deployment.chime.voice().nextOrderEnds(OrderOutcome.PENDING_DOCUMENTS);
        Map<String, String> london = Map.of("Country", "GB", "PhoneNumberType", "Local");
        JsonNode answer = create(london);
        JsonNode deleted = delete(answer.path("PhysicalResourceId").asText(), london);

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText())
                .contains(deployment.snapshot().pendingOrders().get(0).id())
                .contains("waits for documents");
        assertThat(deleted.path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void aQuotaThatIsUsedUpSaysSo() {
        try (Deployment full = new Deployment(Options.defaults().withPhoneNumberQuota(0))) {
            JsonNode answer = full.create(TYPE, "Phone", SEATTLE);

            assertThat(answer.path("Reason").asText())
                    .contains("ResourceLimitExceeded")
                    .contains("Service Quotas");
        }
    }

    @Test
    void anOrderThatOutlivesTheFunctionIsNamedAndCleanedUpByTheDeletion() {
        try (Deployment slow = new Deployment(Options.defaults().withOrderDuration(Duration.ofMinutes(5)))) {
            slow.context = new TestContext(Duration.ofMinutes(1));
            Instant start = slow.time.instant();
            JsonNode answer = slow.create(TYPE, "Phone", SEATTLE);
            Duration taken = slow.time.since(start);
            slow.context = new TestContext(Duration.ofMinutes(15));
            JsonNode deleted =
                    slow.delete(TYPE, "Phone", answer.path("PhysicalResourceId").asText(), SEATTLE);

            assertThat(answer.path("Reason").asText())
                    .contains("still being processed when this function ran out of time")
                    .contains("could not be waited for any longer");
            assertThat(taken).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(56));
            assertThat(deleted.path("Status").asText()).isEqualTo("SUCCESS");
            assertThat(slow.snapshot().isEmpty()).isTrue();
            assertThat(slow.snapshot().releaseQueue()).hasSize(1);
        }
    }

    @Test
    void anOrderThatCompletesDuringTheUndoingIsReleased() {
        try (Deployment slow = new Deployment(Options.defaults().withOrderDuration(Duration.ofSeconds(50)))) {
            slow.context = new TestContext(Duration.ofMinutes(1));
            JsonNode answer = slow.create(TYPE, "Phone", SEATTLE);

            assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
            assertThat(answer.path("Reason").asText()).doesNotContain("billed");
            assertThat(slow.snapshot().isEmpty()).isTrue();
            assertThat(slow.snapshot().releaseQueue()).hasSize(1);
        }
    }

    @Test
    void waitingForAnOrderBeginsShortAndGrowsWithTheTimeWaited() {
        try (Deployment slow = new Deployment(Options.defaults().withOrderDuration(Duration.ofMinutes(2)))) {
            slow.create(TYPE, "Phone", SEATTLE);

            assertThat(slow.time.pauses)
                    .startsWith(Duration.ofMillis(250), Duration.ofMillis(250))
                    .isSorted()
                    .endsWith(Duration.ofSeconds(4), Duration.ofSeconds(4));
        }
    }

    @Test
    void anOrderOfFiveSecondsIsSeenWithinASecond() {
        try (Deployment slow = new Deployment(Options.defaults().withOrderDuration(Duration.ofSeconds(5)))) {
            Instant start = slow.time.instant();
            slow.create(TYPE, "Phone", SEATTLE);

            assertThat(slow.time.since(start)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5600));
        }
    }

    @Test
    void aPartialOrderThatBroughtTheNumberIsASuccess() {
        deployment.chime.voice().nextOrderEnds(OrderOutcome.PARTIAL);

        assertThat(create(SEATTLE).path("PhysicalResourceId").asText()).isEqualTo(FIRST);
    }

    @Test
    void aNumberThatSomebodyElseGotDuringTheOrderIsFollowedByTheNextCandidate() {
        deployment.time.duringNextPause(() -> deployment.chime.voice().takeByOthers(FIRST));

        assertThat(create(SEATTLE).path("PhysicalResourceId").asText()).isEqualTo(SECOND);
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }

    @Test
    void deletionDuringAnOrderWaitsForItAndReleasesTheNumber() {
        try (Deployment slow = new Deployment(Options.defaults().withOrderDuration(Duration.ofMinutes(9)))) {
            slow.context = new TestContext(Duration.ofMinutes(1));
            String id = slow.create(TYPE, "Phone", SEATTLE)
                    .path("PhysicalResourceId")
                    .asText();
            slow.context = new TestContext(Duration.ofMinutes(15));
            JsonNode deleted = slow.delete(TYPE, "Phone", id, SEATTLE);

            assertThat(deleted.path("Status").asText()).isEqualTo("SUCCESS");
            assertThat(slow.snapshot().isEmpty()).isTrue();
        }
    }

    @Test
    void deletionDuringAnOrderThatNeverEndsNamesTheOrder() {
        try (Deployment stuck = new Deployment(Options.defaults().withOrderDuration(Duration.ofDays(2)))) {
            String id = stuck.create(TYPE, "Phone", SEATTLE)
                    .path("PhysicalResourceId")
                    .asText();
            JsonNode deleted = stuck.delete(TYPE, "Phone", id, SEATTLE);

            assertThat(deleted.path("Status").asText()).isEqualTo("FAILED");
            assertThat(deleted.path("Reason").asText())
                    .contains(stuck.snapshot().pendingOrders().get(0).id())
                    .contains("still being processed")
                    .contains("Delete the resource again later");
        }
    }
}
