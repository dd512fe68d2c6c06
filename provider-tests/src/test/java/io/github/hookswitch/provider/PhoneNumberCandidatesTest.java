package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.OrderOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoneNumberCandidatesTest extends PhoneNumberTestCase {
    @Test
    void resourcesOfOtherLogicalIdsGetNumbersOfTheirOwn() {
        create(SEATTLE);
        JsonNode other = deployment.create(TYPE, "OtherPhone", SEATTLE);

        assertThat(other.path("PhysicalResourceId").asText())
                .startsWith("+1206")
                .isNotEqualTo(FIRST);
    }

    @Test
    void aFailedOrderIsFollowedByTheNextCandidate() {
        deployment.chime.voice().nextOrderEnds(OrderOutcome.FAILED);
        JsonNode answer = create(SEATTLE);

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(SECOND);
    }

    @Test
    void aNumberThatSomebodyElseBoughtMeanwhileIsFollowedByTheNextCandidate() {
        deployment.chime.fault("CreatePhoneNumberOrder", new ChimeFault.Throttled());
        deployment.time.duringNextPause(() -> deployment.chime.voice().takeByOthers(FIRST));

        assertThat(create(SEATTLE).path("PhysicalResourceId").asText()).isEqualTo(SECOND);
    }

    @Test
    void aNumberThatAnotherStackOrderedMeanwhileIsLeftToIt() {
        deployment.chime.fault("CreatePhoneNumberOrder", new ChimeFault.Throttled());
        deployment.time.duringNextPause(
                () -> deployment.client.createPhoneNumberOrder(request -> request.e164PhoneNumbers(FIRST)
                        .productType("SipMediaApplicationDialIn")
                        .name("another stack")));
        JsonNode answer = create(Map.of("AreaCode", "206", "MaxCandidates", "1"));
        deployment.time.advance(Deployment.ORDER_DURATION);

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText()).contains("in this account already");
        assertThat(number().name()).isEqualTo("another stack");
    }

    @Test
    void candidatesAreLimited() {
        deployment.chime.voice().nextOrderEnds(OrderOutcome.FAILED);
        deployment.chime.voice().nextOrderEnds(OrderOutcome.FAILED);
        JsonNode answer = create(Map.of("AreaCode", "206", "MaxCandidates", "2"));

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText())
                .contains("None of 2 candidates for area code 206, country US")
                .contains("+12065550193: order")
                .contains("raise MaxCandidates");
        assertThat(deployment.requests("CreatePhoneNumberOrder")).isEqualTo(2);
        assertThat(deployment.snapshot().isEmpty()).isTrue();
    }

    @Test
    void nothingOfferedSaysWhatWasSearchedAndWhatToTry() {
        JsonNode answer = create(Map.of("AreaCode", "911"));

        assertThat(answer.path("Reason").asText())
                .isEqualTo(
                        "Amazon Chime SDK offers no phone number for area code 911, country US. Try another area code,"
                                + " search by State only, or take a TollFreePrefix such as 844.");
        assertThat(answer.path("PhysicalResourceId").asText()).startsWith("not-created-");
    }

    @Test
    void numbersOrderedAtTheSameMomentDoNotMeet() throws Exception {
        Options options = Options.defaults().withOrderDuration(Duration.ofMillis(300));
        List<String> logicalIds = List.of("One", "Two", "Three", "Four", "Five");
        try (ConcurrentProvider provider = new ConcurrentProvider(options)) {
            List<JsonNode> answers = provider.createAll(TYPE, logicalIds, SEATTLE);

            assertThat(answers)
                    .extracting(answer -> answer.path("PhysicalResourceId").asText())
                    .doesNotHaveDuplicates()
                    .allMatch(number -> number.startsWith("+1206"));
            assertThat(provider.chime().requests())
                    .filteredOn(request -> request.operation().equals("CreatePhoneNumberOrder"))
                    .hasSize(5);
            assertThat(provider.chime().voice().snapshot().phoneNumbers()).hasSize(5);
        }
    }

    @Test
    void thoseThatMeetAllTheSameGetOneNumberEach() throws Exception {
        Options options = Options.defaults().withOrderDuration(Duration.ofMillis(300));
        try (ConcurrentProvider provider = new ConcurrentProvider(options)) {
            // Three numbers are left, so that requests have to meet.
            for (int last = 0; last < 97; last++) {
                provider.chime().voice().takeByOthers("+120655501" + String.format(Locale.ROOT, "%02d", last));
            }
            List<JsonNode> answers = provider.createAll(TYPE, List.of("One", "Two", "Three"), SEATTLE);

            assertThat(answers)
                    .extracting(answer -> answer.path("PhysicalResourceId").asText())
                    .containsExactlyInAnyOrder("+12065550197", "+12065550198", "+12065550199");
        }
    }

    @Test
    void aSecondDeliveryThatSeesNothingOfTheFirstKeepsTheNumberOfTheFirst() {
        String[] name = {""};
        deployment.time.duringNextPause(() -> name[0] = deployment
                .client
                .listPhoneNumbers(request -> {})
                .phoneNumbers()
                .get(0)
                .name());
        deployment.time.duringNextPause(
                () -> deployment.client.createPhoneNumberOrder(request -> request.e164PhoneNumbers("+12065550142")
                        .productType("SipMediaApplicationDialIn")
                        .name(name[0])));

        JsonNode answer = create(SEATTLE);

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
        assertThat(deployment.snapshot().releaseQueue()).hasSize(1);
    }

    @Test
    void aSecondDeliveryWhoseNumberTheFirstGaveBackKeepsTheNumberOfTheFirst() {
        deployment.time.duringNextPause(() -> {
            String name = deployment
                    .client
                    .listPhoneNumbers(request -> {})
                    .phoneNumbers()
                    .get(0)
                    .name();
            deployment.client.createPhoneNumberOrder(request -> request.e164PhoneNumbers("+12065550142")
                    .productType("SipMediaApplicationDialIn")
                    .name(name));
            deployment.time.advance(Deployment.ORDER_DURATION);
            deployment.client.deletePhoneNumber(request -> request.phoneNumberId(FIRST));
        });

        assertThat(create(SEATTLE).path("PhysicalResourceId").asText()).isEqualTo("+12065550142");
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }

    @Test
    void aNumberThatSomebodyReleasesAtOnceIsNotWaitedFor() {
        deployment.time.duringNextPause(() -> {
            deployment.time.advance(Deployment.ORDER_DURATION);
            deployment.client.deletePhoneNumber(request -> request.phoneNumberId(FIRST));
        });
        Instant start = deployment.time.instant();

        assertThat(create(SEATTLE).path("Reason").asText()).contains(FIRST, "released by somebody else");
        assertThat(deployment.time.since(start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aRequestDeliveredTwiceAtTheSameMomentBuysOneNumber() throws Exception {
        Options options = Options.defaults().withOrderDuration(Duration.ofMillis(300));
        try (ConcurrentProvider provider = new ConcurrentProvider(options)) {
            List<JsonNode> answers = provider.createAll(TYPE, List.of("One", "One"), SEATTLE);

            assertThat(answers.get(0).path("PhysicalResourceId"))
                    .isEqualTo(answers.get(1).path("PhysicalResourceId"));
            assertThat(provider.chime().voice().snapshot().phoneNumbers()).hasSize(1);
        }
    }
}
