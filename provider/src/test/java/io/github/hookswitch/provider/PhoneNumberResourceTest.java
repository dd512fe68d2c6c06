package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.simulator.chime.ChimeFault;
import io.github.hookswitch.simulator.chime.Options;
import io.github.hookswitch.simulator.chime.OrderOutcome;
import io.github.hookswitch.simulator.chime.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;

class PhoneNumberResourceTest {
    private static final String TYPE = "Custom::ChimePhoneNumber";
    private static final String FIRST = "+12065550100";
    private static final String SECOND = "+12065550101";
    private static final Map<String, String> SEATTLE = Map.of("AreaCode", "206", "Name", "support");
    private final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void creationBuysTheFirstNumberOffered() {
        JsonNode answer = create(SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(answer.path("Data").path("PhoneNumber").asText()).isEqualTo(FIRST);
        assertThat(answer.path("Data").path("PhoneNumberId").asText()).isEqualTo("%2B12065550100");
        assertThat(answer.path("Data").path("Type").asText()).isEqualTo("Local");
        assertThat(answer.path("Data").path("Country").asText()).isEqualTo("US");
        assertThat(answer.path("Data").path("OrderId").asText()).isNotBlank();
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }

    @Test
    void theNameInTheServiceEndsWithAToken() {
        create(SEATTLE);

        assertThat(number().name()).matches("support hookswitch-[0-9a-f]{16}");
    }

    @Test
    void theNameDefaultsToTheLogicalId() {
        create(Map.of("AreaCode", "206"));

        assertThat(number().name()).startsWith("Phone hookswitch-");
    }

    @Test
    void aRepeatedCreationReturnsTheSameNumber() {
        create(SEATTLE);
        JsonNode second = create(SEATTLE);

        assertThat(second.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(deployment.requests("CreatePhoneNumberOrder")).isEqualTo(1);
    }

    @Test
    void aRepeatedCreationWaitsForTheRunningOrder() {
        create(SEATTLE);
        String name = number().name();
        deployment.client.deletePhoneNumber(request -> request.phoneNumberId(FIRST));
        deployment.client.createPhoneNumberOrder(request -> request.e164PhoneNumbers(SECOND)
                .productType("SipMediaApplicationDialIn")
                .name(name));
        JsonNode answer = create(SEATTLE);

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(SECOND);
        assertThat(deployment.requests("CreatePhoneNumberOrder")).isEqualTo(2);
    }

    @Test
    void twoNumbersBoughtByTwoAttemptsBecomeOne() {
        create(SEATTLE);
        String name = number().name();
        deployment.client.createPhoneNumberOrder(request -> request.e164PhoneNumbers(SECOND)
                .productType("SipMediaApplicationDialIn")
                .name(name));
        JsonNode answer = create(SEATTLE);

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(deployment.snapshot().phoneNumbers())
                .extracting(PhoneNumber::e164PhoneNumber)
                .containsExactly(FIRST);
    }

    @Test
    void resourcesOfOtherLogicalIdsGetNumbersOfTheirOwn() {
        create(SEATTLE);
        JsonNode other = deployment.create(TYPE, "OtherPhone", SEATTLE);

        assertThat(other.path("PhysicalResourceId").asText()).isEqualTo(SECOND);
    }

    @Test
    void aLostOrderResponseDoesNotBuyASecondNumber() {
        deployment.chime.fault("CreatePhoneNumberOrder", new ChimeFault.ResponseLost());
        JsonNode answer = create(SEATTLE);

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(FIRST);
        assertThat(deployment.snapshot().phoneNumbers()).hasSize(1);
    }

    @Test
    void passingTroubleIsSatOut() {
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
                .contains("+12065550100: order")
                .contains("raise MaxCandidates");
        assertThat(deployment.requests("CreatePhoneNumberOrder")).isEqualTo(2);
        assertThat(deployment.snapshot().isEmpty()).isTrue();
    }

    @Test
    void nothingOfferedSaysWhatWasSearchedAndWhatToTry() {
        JsonNode answer = create(Map.of("AreaCode", "907"));

        assertThat(answer.path("Reason").asText())
                .isEqualTo(
                        "Amazon Chime SDK offers no phone number for area code 907, country US. Try another area code,"
                                + " search by State only, or take a TollFreePrefix such as 844.");
        assertThat(answer.path("PhysicalResourceId").asText()).startsWith("not-created-");
    }

    @Test
    void aTollFreeNumberIsFoundByItsPrefix() {
        assertThat(create(Map.of("TollFreePrefix", "844"))
                        .path("PhysicalResourceId")
                        .asText())
                .isEqualTo("+18445550100");
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
    void waitingForAnOrderBeginsShortAndGrows() {
        try (Deployment slow = new Deployment(Options.defaults().withOrderDuration(Duration.ofSeconds(20)))) {
            slow.create(TYPE, "Phone", SEATTLE);

            assertThat(slow.time.pauses)
                    .startsWith(
                            Duration.ofMillis(250),
                            Duration.ofMillis(500),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(4),
                            Duration.ofSeconds(4));
        }
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
        String name = number().name();
        deployment.client.updatePhoneNumber(
                request -> request.phoneNumberId(FIRST).name("renamed by hand"));
        update(SEATTLE, SEATTLE);

        assertThat(number().name()).isEqualTo(name);
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
    void deletionAfterAnUnansweredCreationReleasesTheNumber() {
        create(SEATTLE);
        JsonNode answer = delete("phone-Phone-1ABCDEF", SEATTLE);

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.snapshot().isEmpty()).isTrue();
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

    private String rule() {
        var application = deployment.application("app");
        return deployment
                .client
                .createSipRule(request -> request.name("rule")
                        .triggerType("ToPhoneNumber")
                        .triggerValue(FIRST)
                        .targetApplications(SipRuleTargetApplication.builder()
                                .sipMediaApplicationId(application.id())
                                .priority(1)
                                .awsRegion("us-east-1")
                                .build()))
                .sipRule()
                .sipRuleId();
    }

    private JsonNode create(Map<String, String> properties) {
        return deployment.create(TYPE, "Phone", properties);
    }

    private JsonNode update(Map<String, String> properties, Map<String, String> old) {
        return deployment.update(TYPE, "Phone", FIRST, properties, old);
    }

    private JsonNode delete(String physicalId, Map<String, String> properties) {
        return deployment.delete(TYPE, "Phone", physicalId, properties);
    }

    private PhoneNumber number() {
        return deployment.snapshot().phoneNumbers().get(0);
    }
}
