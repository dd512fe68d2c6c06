package io.github.hookswitch.infra;

import static io.github.hookswitch.infra.TestStacks.only;
import static io.github.hookswitch.infra.TestStacks.onlyId;
import static io.github.hookswitch.infra.TestStacks.properties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class PhoneNumberTest {
    private static final String TYPE = "Custom::ChimePhoneNumber";

    private final Stack stack = TestStacks.inRegion("us-west-2");

    private PhoneNumber.Builder number() {
        return PhoneNumber.Builder.create(stack, "Number").search(PhoneNumberSearch.areaCode("206"));
    }

    private Map<String, Object> ownProperties() {
        Map<String, Object> properties = new HashMap<>(properties(only(Template.fromStack(stack), TYPE)));
        properties.keySet().removeAll(List.of("ServiceToken", "ServiceTimeout"));
        return properties;
    }

    @Test
    void ordersADialInNumberAndLeavesTheRestToTheProvider() {
        number().build();

        assertThat(ownProperties())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("AreaCode", "206", "ProductType", "SipMediaApplicationDialIn"));
    }

    @Test
    void everyOptionReachesTheProvider() {
        number().name("Front desk")
                .productType(PhoneNumberProductType.VOICE_CONNECTOR)
                .maxCandidates(3)
                .build();

        assertThat(ownProperties())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "AreaCode", "206", "ProductType", "VoiceConnector", "Name", "Front desk", "MaxCandidates", 3));
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                Arguments.of(PhoneNumberSearch.areaCode("425"), Map.of("AreaCode", "425")),
                Arguments.of(PhoneNumberSearch.state("WA"), Map.of("State", "WA")),
                Arguments.of(PhoneNumberSearch.cityAndState("Seattle", "WA"), Map.of("City", "Seattle", "State", "WA")),
                Arguments.of(
                        PhoneNumberSearch.tollFree("833"),
                        Map.of("TollFreePrefix", "833", "PhoneNumberType", "TollFree")),
                Arguments.of(
                        PhoneNumberSearch.country("CA", PhoneNumberType.LOCAL),
                        Map.of("Country", "CA", "PhoneNumberType", "Local")),
                Arguments.of(PhoneNumberSearch.exactly("+12065550100"), Map.of("PhoneNumber", "+12065550100")));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void eachSearchHasItsOwnProperties(PhoneNumberSearch search, Map<String, Object> expected) {
        PhoneNumber.Builder.create(stack, "Number").search(search).build();

        Map<String, Object> properties = ownProperties();
        properties.remove("ProductType");
        assertThat(properties).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "2066", "106", "abc", ""})
    void anAreaCodeHasThreeDigits(String areaCode) {
        assertThatThrownBy(() -> PhoneNumberSearch.areaCode(areaCode))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'areaCode'", "\"" + areaCode + "\"", "three digits");
    }

    @Test
    void aStateHasTwoCapitalLetters() {
        assertThatThrownBy(() -> PhoneNumberSearch.state("Washington"))
                .hasMessageContainingAll("'state'", "\"Washington\"", "two capital letters");
        assertThatThrownBy(() -> PhoneNumberSearch.cityAndState(" ", "WA")).hasMessageContaining("'city'");
    }

    @Test
    void aTollFreePrefixIsOneOfSeven() {
        assertThatThrownBy(() -> PhoneNumberSearch.tollFree("811")).hasMessageContainingAll("'prefix'", "811", "833");
    }

    @Test
    void aSearchInTheUsSaysWhere() {
        assertThatThrownBy(() -> PhoneNumberSearch.country("US", PhoneNumberType.LOCAL))
                .hasMessageContainingAll("'country'", "areaCode(...)");
    }

    @Test
    void aNumberOutsideTheUsIsForApplicationsOnly() {
        PhoneNumberProps.Builder props = PhoneNumberProps.builder()
                .search(PhoneNumberSearch.country("CA", PhoneNumberType.LOCAL))
                .productType(PhoneNumberProductType.VOICE_CONNECTOR);

        assertThatThrownBy(props::build)
                .hasMessageContainingAll("'productType'", "VOICE_CONNECTOR", "SIP_MEDIA_APPLICATION_DIAL_IN");
    }

    @Test
    void anAreaCodeMayBeKnownAtDeploymentOnly() {
        PhoneNumber.Builder.create(stack, "Number")
                .search(PhoneNumberSearch.areaCode(Fn.importValue("AreaCode")))
                .build();

        assertThat(ownProperties()).containsEntry("AreaCode", Map.of("Fn::ImportValue", "AreaCode"));
    }

    @Test
    void isKeptUnlessItsCreationIsRolledBack() {
        number().build();

        Template.fromStack(stack)
                .hasResource(TYPE, Map.of("DeletionPolicy", "RetainExceptOnCreate", "UpdateReplacePolicy", "Retain"));
    }

    @Test
    void isReleasedWithTheStackWhenAskedFor() {
        number().removalPolicy(RemovalPolicy.DESTROY).build();

        Template.fromStack(stack)
                .hasResource(TYPE, Map.of("DeletionPolicy", "Delete", "UpdateReplacePolicy", "Delete"));
    }

    @Test
    void theRemovalPolicyCanBeAppliedLater() {
        number().build().applyRemovalPolicy(RemovalPolicy.DESTROY);

        Template.fromStack(stack).hasResource(TYPE, Map.of("DeletionPolicy", "Delete"));
    }

    @Test
    void thereIsNoSnapshotOfANumber() {
        assertThatThrownBy(number().removalPolicy(RemovalPolicy.SNAPSHOT)::build)
                .hasMessageContainingAll("'removalPolicy'", "SNAPSHOT", "DESTROY");
    }

    @Test
    void theSearchIsRequired() {
        assertThatThrownBy(PhoneNumberProps.builder()::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'search' is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Grüezi", " front", "desk ", "a/b"})
    void aNameWithOtherCharactersIsRefused(String name) {
        assertThatThrownBy(number().name(name)::build).hasMessageContainingAll("'name'", "\"" + name + "\"");
    }

    @Test
    void oneToFiftyCandidatesAreTried() {
        assertThatThrownBy(number().maxCandidates(0)::build).hasMessageContainingAll("'maxCandidates' is 0", "1 to 50");
        assertThatThrownBy(number().maxCandidates(51)::build).hasMessageContaining("'maxCandidates' is 51");
    }

    @Test
    void tellsItsNumberAndIds() {
        PhoneNumber number = number().build();

        String logicalId = onlyId(Template.fromStack(stack), TYPE);
        assertThat(stack.resolve(number.getPhoneNumberE164())).isEqualTo(Map.of("Ref", logicalId));
        assertThat(stack.resolve(number.getPhoneNumberId()))
                .isEqualTo(Map.of("Fn::GetAtt", List.of(logicalId, "PhoneNumberId")));
        assertThat(stack.resolve(number.getPhoneNumberOrderId()))
                .isEqualTo(Map.of("Fn::GetAtt", List.of(logicalId, "OrderId")));
    }

    @Test
    void anImportedNumberIsNoResource() {
        IPhoneNumber number = PhoneNumber.fromE164(stack, "Imported", "+12065550100");

        assertThat(number.getPhoneNumberE164()).isEqualTo("+12065550100");
        Template.fromStack(stack).resourceCountIs(TYPE, 0);
        assertThatThrownBy(() -> PhoneNumber.fromE164(stack, "Wrong", "2065550100"))
                .hasMessageContainingAll("'phoneNumberE164'", "2065550100");
    }

    @Test
    void aRegionWithoutNumbersIsAnErrorWithThePathAndTheCure() {
        Stack regional = TestStacks.inRegion("eu-central-1");
        PhoneNumber.Builder.create(regional, "Number")
                .search(PhoneNumberSearch.areaCode("206"))
                .build();

        assertThatThrownBy(() -> Template.fromStack(regional))
                .hasMessageContainingAll(
                        "[Stack/Number]",
                        "no phone numbers in the Region eu-central-1",
                        "only in us-east-1, us-west-2",
                        "Environment.builder().region(\"us-east-1\")");
    }

    @Test
    void aStackWithoutRegionGetsAWarning() {
        Stack regionless = TestStacks.withoutRegion();
        PhoneNumber.Builder.create(regionless, "Number")
                .search(PhoneNumberSearch.areaCode("206"))
                .build();

        Annotations.fromStack(regionless)
                .hasWarning("/Stack/Number", Match.stringLikeRegexp(".*hookswitch:regionUnknown.*"));
    }

    @Test
    void theCallingNameReachesTheProvider() {
        PhoneNumber.Builder.create(stack, "Number")
                .search(PhoneNumberSearch.areaCode("206"))
                .callingName("Acme 24")
                .build();

        Template.fromStack(stack).hasResourceProperties("Custom::ChimePhoneNumber", Map.of("CallingName", "Acme 24"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Sixteen letters!", "Sixteen letterss", "Zürich"})
    void aCallingNameHasTwoToFifteenLettersDigitsAndBlanks(String name) {
        assertThatThrownBy(PhoneNumberProps.builder()
                        .search(PhoneNumberSearch.areaCode("206"))
                        .callingName(name)::build)
                .hasMessageContainingAll("'callingName'", name, "2 to 15 letters");
    }
}
