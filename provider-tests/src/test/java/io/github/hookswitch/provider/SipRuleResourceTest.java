package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.SipRule;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipRuleResourceTest {
    private static final String TYPE = "Custom::ChimeSipRule";
    private static final String NUMBER = "+12065550100";
    private static final String OTHER_NUMBER = "+13125550100";
    private final Deployment deployment = new Deployment();
    private String application = "";

    @BeforeEach
    void buyNumbers() {
        deployment.create("Custom::ChimePhoneNumber", "Seattle", Map.of("PhoneNumber", NUMBER));
        deployment.create("Custom::ChimePhoneNumber", "Chicago", Map.of("PhoneNumber", OTHER_NUMBER));
        application = deployment.application("app").id();
    }

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void creationMakesARule() {
        JsonNode answer = create(rule(NUMBER));

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(only().id());
        assertThat(answer.path("Data").path("SipRuleId").asText()).isEqualTo(only().id());
        assertThat(deployment.chime.voice().route(NUMBER)).hasSize(1);
    }

    @Test
    void aRuleCanBeMadeDisabled() {
        create(with(rule(NUMBER), "Disabled", "true"));

        assertThat(only().disabled()).isTrue();
    }

    @Test
    void aRepeatedCreateReturnsTheSameRule() {
        Map<String, Object> creation = creation(rule(NUMBER));
        JsonNode first = deployment.send(creation);
        JsonNode second = deployment.send(creation);

        assertThat(second.path("PhysicalResourceId")).isEqualTo(first.path("PhysicalResourceId"));
        assertThat(deployment.requests("CreateSipRule")).isEqualTo(1);
    }

    @Test
    void aCreationWhoseResponseIsLostReturnsTheRule() {
        deployment.chime.fault("CreateSipRule", new ChimeFault.ResponseLost());
        JsonNode answer = create(rule(NUMBER));

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(only().id());
    }

    @Test
    void transientFailuresAreRetried() {
        deployment.chime.fault(
                "CreateSipRule",
                new ChimeFault.Throttled(),
                new ChimeFault.ServerError(503),
                new ChimeFault.ConnectionCut());

        assertThat(create(rule(NUMBER)).path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void aNumberThatIsNotAssignableYetIsWaitedFor() {
        try (Deployment slow = new Deployment(Options.defaults().withAssignableAfter(Duration.ofSeconds(20)))) {
            slow.create("Custom::ChimePhoneNumber", "Seattle", Map.of("PhoneNumber", NUMBER));
            JsonNode answer = slow.create(
                    TYPE, "Rule", rule(NUMBER, slow.application("app").id()));

            assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
            assertThat(slow.requests("CreateSipRule")).isGreaterThan(3);
        }
    }

    @Test
    void aNumberThatNeverBecomesAssignableFailsWithTheCause() {
        try (Deployment stuck = new Deployment(Options.defaults().withAssignableAfter(Duration.ofHours(1)))) {
            stuck.create("Custom::ChimePhoneNumber", "Seattle", Map.of("PhoneNumber", NUMBER));
            JsonNode answer = stuck.create(
                    TYPE, "Rule", rule(NUMBER, stuck.application("app").id()));

            assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
            assertThat(answer.path("Reason").asText())
                    .contains("could not be created in time")
                    .contains("not ready");
        }
    }

    @Test
    void aNumberOutsideTheInventoryFailsAtOnce() {
        JsonNode answer = create(rule("+12065550177"));

        assertThat(answer.path("Reason").asText()).contains("BadRequest").contains("inventory");
        assertThat(deployment.requests("CreateSipRule")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "eu-west-2"})
    void anUnknownApplicationFailsAtOnceAndIsNamed(String region) {
        String unknown = "11111111-2222-3333-4444-55555555abcd";
        JsonNode answer = create(with(rule(NUMBER), "TargetApplications", List.of(target(unknown, "1", region))));

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText()).contains(unknown).contains("does not exist");
        assertThat(deployment.requests("CreateSipRule")).isEqualTo(1);
    }

    @Test
    void anUnknownApplicationIsNamedThoughTheServiceSaysNoMoreThanThatTheRequestIsBad() {
        String unknown = "11111111-2222-3333-4444-55555555abcd";
        deployment.chime.fault("CreateSipRule", new ChimeFault.Rejected("Service received a bad request"));
        JsonNode answer = create(rule(NUMBER, unknown));

        assertThat(answer.path("Reason").asText())
                .startsWith("SIP media application " + unknown + " does not exist in us-east-1 of this account");
        assertThat(deployment.requests("CreateSipRule")).isEqualTo(1);
    }

    @Test
    void anApplicationOfAnotherRegionFailsAtOnceAndIsNamed() {
        JsonNode answer =
                create(with(rule(NUMBER), "TargetApplications", List.of(target(application, "1", "us-west-2"))));

        assertThat(answer.path("Reason").asText()).contains(application).contains("not in AwsRegion us-west-2");
        assertThat(deployment.requests("CreateSipRule")).isEqualTo(1);
    }

    @Test
    void aNumberOfAnotherProductTypeFailsAtOnce() {
        deployment.create(
                "Custom::ChimePhoneNumber",
                "Trunk",
                Map.of("PhoneNumber", "+12065550102", "ProductType", "VoiceConnector"));
        JsonNode answer = create(rule("+12065550102"));

        assertThat(answer.path("Reason").asText())
                .contains("+12065550102 has the product type VoiceConnector")
                .contains("Change the number's product type");
        assertThat(deployment.requests("CreateSipRule")).isEqualTo(1);
    }

    @Test
    void aNewNumberIsWaitedForThoughTheServiceSaysNoMoreThanThatTheRequestIsBad() {
        deployment.chime.fault(
                "CreateSipRule",
                new ChimeFault.Rejected("Service received a bad request"),
                new ChimeFault.Rejected("Service received a bad request"));

        assertThat(create(rule(NUMBER)).path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.requests("CreateSipRule")).isEqualTo(3);
    }

    @Test
    void whetherAnApplicationExistsNeedNotBeKnownToWaitForANumber() {
        deployment.chime.fault("CreateSipRule", new ChimeFault.Rejected("Service received a bad request"));
        deployment.chime.fault("GetSipMediaApplication", new ChimeFault.Denied());

        assertThat(create(rule(NUMBER)).path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void anOldNumberIsNotWaitedFor() {
        deployment.time.advance(Duration.ofHours(1));
        deployment.chime.fault("CreateSipRule", new ChimeFault.Rejected("Service received a bad request"));
        JsonNode answer = create(rule(NUMBER));

        assertThat(answer.path("Reason").asText())
                .contains("Service received a bad request", NUMBER, application + " in us-east-1");
        assertThat(deployment.requests("CreateSipRule")).isEqualTo(1);
    }

    @Test
    void anUpdateToAnUnknownApplicationNamesIt() {
        String id = createdId();
        String unknown = "11111111-2222-3333-4444-55555555abcd";
        deployment.chime.fault("UpdateSipRule", new ChimeFault.Rejected("Service received a bad request"));
        JsonNode answer = update(id, rule(NUMBER, unknown), rule(NUMBER));

        assertThat(answer.path("Reason").asText()).contains("Service received a bad request", unknown);
    }

    @Test
    void aTriggerOfAnotherRuleFailsAndNamesThatRule() {
        create(rule(NUMBER));
        JsonNode answer = deployment.create(TYPE, "Other", with(rule(NUMBER), "Name", "other"));

        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Reason").asText())
                .contains("belongs to SIP rule " + only().id() + " ('rule hookswitch-")
                .contains("another logical id");
    }

    @Test
    void aRuleOfTheSameDescriptionIsNotTakenOverByACreation() {
        create(rule(NUMBER));

        assertThat(deployment
                        .create(TYPE, "NewLogicalId", rule(NUMBER))
                        .path("Reason")
                        .asText())
                .contains("belongs to SIP rule " + only().id());
    }

    @Test
    void aRuleThatWasKeptIsNotTakenOverByTheSameResourceCreatedAnew() {
        create(rule(NUMBER));

        assertThat(create(rule(NUMBER)).path("Status").asText()).isEqualTo("FAILED");
        delete("not-created-12345678", rule(NUMBER));
        assertThat(deployment.chime.voice().route(NUMBER)).hasSize(1);
    }

    @Test
    void deletionAfterACreationThatFailedLeavesARuleAloneThatWasKeptWithTheMarkOfNewOnes() {
        deployment.sendAndDieAfterTheAnswer(
                deployment.event("Create", TYPE, "Rule", null, rule(NUMBER)), "UpdateSipRule");
        assertThat(only().name()).endsWith("-new");
        JsonNode failed = create(rule(NUMBER));
        assertThat(failed.path("Status").asText()).isEqualTo("FAILED");
        delete(failed.path("PhysicalResourceId").asText(), rule(NUMBER));

        assertThat(deployment.chime.voice().route(NUMBER)).hasSize(1);
    }

    @Test
    void aRuleOfTheSameDescriptionIsNotTakenOverByAnUpdate() {
        String id = createdId();
        deployment.create(TYPE, "Other", rule(OTHER_NUMBER));

        assertThat(update(id, rule(OTHER_NUMBER), rule(NUMBER)).path("Reason").asText())
                .contains("belongs to SIP rule");
        assertThat(update(id, rule(NUMBER), rule(OTHER_NUMBER))
                        .path("PhysicalResourceId")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void aRepeatedUpdateToAnotherTriggerMakesOneRule() {
        String id = createdId();
        Map<String, Object> update = deployment.event("Update", TYPE, "Rule", id, rule(OTHER_NUMBER));
        deployment.sendUnheard(update);
        deployment.send(update);

        assertThat(deployment.snapshot().sipRules()).hasSize(2);
    }

    @Test
    void theRollbackOfAnUnansweredReplacementRemovesWhatItMade() {
        String id = createdId();
        deployment.sendUnheard(deployment.event("Update", TYPE, "Rule", id, rule(OTHER_NUMBER)));
        update(id, rule(NUMBER), rule(OTHER_NUMBER));

        assertThat(only().id()).isEqualTo(id);
    }

    @Test
    void aRuleOfAnEarlierVersionIsReplacedAndRolledBackByItsPhysicalId() {
        String id = ruleWithoutToken();
        String replacement = update(id, rule(OTHER_NUMBER), rule(NUMBER))
                .path("PhysicalResourceId")
                .asText();

        assertThat(update(replacement, rule(NUMBER), rule(OTHER_NUMBER))
                        .path("PhysicalResourceId")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void aRuleOfAnEarlierVersionIsChangedAndDeletedByItsPhysicalId() {
        String id = ruleWithoutToken();
        update(id, with(rule(NUMBER), "Name", "renamed"), rule(NUMBER));

        assertThat(only().name()).startsWith("renamed hookswitch-");
        delete(id, rule(NUMBER));
        assertThat(deployment.snapshot().sipRules()).isEmpty();
    }

    @Test
    void aLateRepetitionOfACreationChangesNothing() {
        Map<String, Object> creation = creation(rule(NUMBER));
        String id = deployment.send(creation).path("PhysicalResourceId").asText();
        update(id, with(rule(NUMBER), "Name", "renamed"), rule(NUMBER));
        deployment.send(creation);

        assertThat(only().name()).startsWith("renamed ");
    }

    @Test
    void aNameOfTheServicesGreatestLengthIsCutForTheToken() {
        String longest = "n".repeat(256);

        assertThat(create(with(rule(NUMBER), "Name", longest)).path("Status").asText())
                .isEqualTo("SUCCESS");
        assertThat(only().name()).matches("n{215} hookswitch-[0-9a-f]{16}-[0-9a-f]{8}");
    }

    @Test
    void nameTargetsAndDisabledAreChangedInPlace() {
        String id = createdId();
        String second = deployment.application("second").id();
        Map<String, Object> changed = with(with(rule(NUMBER, second), "Name", "renamed"), "Disabled", "true");
        JsonNode answer = update(id, changed, rule(NUMBER));

        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(id);
        assertThat(only().name()).startsWith("renamed hookswitch-");
        assertThat(only().disabled()).isTrue();
        assertThat(only().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.sipMediaApplicationId()).isEqualTo(second));
    }

    @Test
    void anotherTriggerMakesAnotherRule() {
        String id = createdId();
        JsonNode answer = update(id, rule(OTHER_NUMBER), rule(NUMBER));

        assertThat(answer.path("PhysicalResourceId").asText()).isNotEqualTo(id);
        assertThat(deployment.snapshot().sipRules()).hasSize(2);
    }

    @Test
    void theReplacedRuleIsDeletedAfterwards() {
        String id = createdId();
        update(id, rule(OTHER_NUMBER), rule(NUMBER));
        JsonNode answer = delete(id, rule(NUMBER));

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(only().triggerValue()).isEqualTo(OTHER_NUMBER);
    }

    @Test
    void theRollbackOfAnotherTriggerReturnsToTheOldRule() {
        String id = createdId();
        deployment.time.advance(Duration.ofDays(30));
        String replacement = update(id, rule(OTHER_NUMBER), rule(NUMBER))
                .path("PhysicalResourceId")
                .asText();
        JsonNode rollback = update(replacement, rule(NUMBER), rule(OTHER_NUMBER));

        assertThat(rollback.path("PhysicalResourceId").asText()).isEqualTo(id);
    }

    @Test
    void anUpdateOfARuleThatIsGoneMakesItAgain() {
        String id = createdId();
        delete(id, rule(NUMBER));
        JsonNode answer = update(id, rule(NUMBER), rule(NUMBER));

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(answer.path("PhysicalResourceId").asText()).isEqualTo(only().id());
    }

    @Test
    void deletionDisablesTheRuleFirstAndFreesTheNumber() {
        String id = createdId();
        JsonNode answer = delete(id, rule(NUMBER));

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.snapshot().sipRules()).isEmpty();
        assertThat(deployment
                        .delete("Custom::ChimePhoneNumber", "Seattle", NUMBER, Map.of("PhoneNumber", NUMBER))
                        .path("Status")
                        .asText())
                .isEqualTo("SUCCESS");
    }

    @Test
    void deletionOfARuleThatIsGoneSucceeds() {
        String id = createdId();
        delete(id, rule(NUMBER));

        assertThat(delete(id, rule(NUMBER)).path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void deletionWhoseResponseIsLostSucceeds() {
        String id = createdId();
        deployment.chime.fault("DeleteSipRule", new ChimeFault.ResponseLost());

        assertThat(delete(id, rule(NUMBER)).path("Status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void deletionAfterAnUnansweredCreationDeletesTheRule() {
        deployment.sendUnheard(creation(rule(NUMBER)));
        JsonNode answer = delete("phone-Rule-1ABCDEF", rule(NUMBER));

        assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
        assertThat(deployment.snapshot().sipRules()).isEmpty();
    }

    @Test
    void aRuleWithoutTargetsIsRefused() {
        assertThat(create(with(rule(NUMBER), "TargetApplications", List.of()))
                        .path("Reason")
                        .asText())
                .contains("TargetApplications has 0 entries");
    }

    @Test
    void aRuleHasTheTargetsOfAllItsRegionsInTheOrderOfPriority() {
        String west = deployment.application("west", "us-west-2").id();
        String london = deployment.application("london", "eu-west-2").id();
        List<Map<String, String>> targets = List.of(
                target(london, "3", "eu-west-2"),
                target(application, "1", "us-east-1"),
                target(west, "2", "us-west-2"));

        assertThat(create(with(rule(NUMBER), "TargetApplications", targets))
                        .path("Status")
                        .asText())
                .isEqualTo("SUCCESS");
        assertThat(deployment.chime.voice().route(NUMBER))
                .extracting(found -> found.application().id())
                .containsExactly(application, west, london);
    }

    @Test
    void aRepeatedCreateOfSeveralTargetsReturnsTheSameRule() {
        String west = deployment.application("west", "us-west-2").id();
        Map<String, Object> two = with(
                rule(NUMBER),
                "TargetApplications",
                List.of(target(west, "2", "us-west-2"), target(application, "1", "us-east-1")));

        Map<String, Object> creation = creation(two);

        assertThat(deployment.send(creation).path("PhysicalResourceId"))
                .isEqualTo(deployment.send(creation).path("PhysicalResourceId"));
    }

    @Test
    void twentySixTargetsAreRefused() {
        List<Map<String, String>> many = Collections.nCopies(26, target(application, "1", "us-east-1"));

        assertThat(create(with(rule(NUMBER), "TargetApplications", many))
                        .path("Reason")
                        .asText())
                .contains("TargetApplications has 26 entries; give 1 to 25");
    }

    @Test
    void twoTargetsOfOneRegionAreRefused() {
        List<Map<String, String>> twice =
                List.of(target(application, "1", "us-east-1"), target(application, "2", "us-east-1"));

        assertThat(create(with(rule(NUMBER), "TargetApplications", twice))
                        .path("Reason")
                        .asText())
                .contains("names AwsRegion us-east-1 twice");
    }

    @Test
    void aMissingPropertyIsNamed() {
        Map<String, Object> incomplete = new HashMap<>(rule(NUMBER));
        incomplete.remove("TriggerValue");

        assertThat(create(incomplete).path("Reason").asText()).contains("Property TriggerValue is missing");
    }

    @Test
    void aPriorityThatIsNoNumberIsNamedWithItsPlace() {
        Map<String, Object> wrong = with(
                rule(NUMBER),
                "TargetApplications",
                List.of(Map.of("SipMediaApplicationId", application, "Priority", "first", "AwsRegion", "us-east-1")));

        assertThat(create(wrong).path("Reason").asText())
                .contains("Property TargetApplications[0].Priority is 'first'");
    }

    private Map<String, Object> creation(Map<String, Object> properties) {
        return deployment.event("Create", TYPE, "Rule", null, properties);
    }

    private String ruleWithoutToken() {
        String id = createdId();
        deployment.client.updateSipRule(request -> request.sipRuleId(id).name("rule"));
        return id;
    }

    private String createdId() {
        return create(rule(NUMBER)).path("PhysicalResourceId").asText();
    }

    private SipRule only() {
        assertThat(deployment.snapshot().sipRules()).hasSize(1);
        return deployment.snapshot().sipRules().get(0);
    }

    private Map<String, Object> rule(String number) {
        return rule(number, application);
    }

    private static Map<String, Object> rule(String number, String application) {
        return Map.of(
                "Name",
                "rule",
                "TriggerType",
                "ToPhoneNumber",
                "TriggerValue",
                number,
                "TargetApplications",
                List.of(Map.of("SipMediaApplicationId", application, "Priority", "1", "AwsRegion", "us-east-1")));
    }

    private static Map<String, String> target(String application, String priority, String region) {
        return Map.of("SipMediaApplicationId", application, "Priority", priority, "AwsRegion", region);
    }

    private static Map<String, Object> with(Map<String, Object> properties, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(properties);
        changed.put(name, value);
        return changed;
    }

    private JsonNode create(Map<String, Object> properties) {
        return deployment.create(TYPE, "Rule", properties);
    }

    private JsonNode update(String id, Map<String, Object> properties, Map<String, Object> old) {
        return deployment.update(TYPE, "Rule", id, properties, old);
    }

    private JsonNode delete(String id, Map<String, Object> properties) {
        return deployment.delete(TYPE, "Rule", id, properties);
    }
}
