package io.github.hookswitch.infra.patterns;

import static io.github.hookswitch.infra.TestStacks.resources;
import static io.github.hookswitch.infra.TestStacks.stable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.PhoneNumber;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.RecommendedFlags;
import io.github.hookswitch.infra.SipRule;
import io.github.hookswitch.infra.SipRuleTrigger;
import io.github.hookswitch.infra.TestStacks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.NestedStack;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** An application among other stacks, stages and settings of the CDK. */
class PhoneApplicationStacksTest {
    private final Stack stack = TestStacks.inRegion("us-east-1");

    private PhoneApplication.Builder application() {
        return PhoneApplication.Builder.create(stack, "Hello").phoneNumberSearch(PhoneNumberSearch.areaCode("206"));
    }

    @Test
    void twoInOneStackShareTheProviderOnly() {
        application().build();
        PhoneApplication.Builder.create(stack, "Second")
                .phoneNumberSearch(PhoneNumberSearch.tollFree("833"))
                .build();

        Template template = Template.fromStack(stack);
        template.resourceCountIs("Custom::ChimePhoneNumber", 2);
        template.resourceCountIs("Custom::ChimeSipRule", 2);
        template.resourceCountIs("AWS::Chime::SipMediaApplication", 2);
        template.resourceCountIs("AWS::Lambda::Function", 3);
        assertThat(resources(template)).containsKeys("HelloSipRuleD25AB1A3", "HookswitchProviderFunction6CF3E0A5");
    }

    @Test
    void aNestedStackHasItsOwnProvider() {
        NestedStack nested = new NestedStack(stack, "Nested");
        PhoneApplication.Builder.create(nested, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .build();

        assertThat(resources(Template.fromStack(nested))).hasSize(14);
        Template.fromStack(stack).resourceCountIs("AWS::Lambda::Function", 0);
    }

    @Test
    void everyStageHasTheSameIds() {
        App app = new App();
        List<Set<String>> ids = Stream.of("Beta", "Production")
                .map(name -> new Stage(app, name))
                .map(stage -> new Stack(
                        stage,
                        "Stack",
                        StackProps.builder()
                                .env(Environment.builder().region("us-east-1").build())
                                .build()))
                .peek(staged -> PhoneApplication.Builder.create(staged, "Hello")
                        .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                        .build())
                .map(staged -> resources(Template.fromStack(staged)).keySet().stream()
                        .map(TestStacks::stable)
                        .collect(Collectors.toSet()))
                .toList();

        assertThat(ids.get(0)).isEqualTo(ids.get(1)).contains("HelloSipRuleD25AB1A3");
    }

    @Test
    void theNumberMayBeInAnotherStack() {
        Stack numbers = TestStacks.besides(stack, "Numbers");
        PhoneNumber number = PhoneNumber.Builder.create(numbers, "Number")
                .search(PhoneNumberSearch.areaCode("206"))
                .build();
        PhoneApplication.Builder.create(stack, "Hello").phoneNumber(number).build();

        Template.fromStack(stack)
                .hasResourceProperties(
                        "Custom::ChimeSipRule",
                        Map.of("TriggerValue", Match.objectLike(Map.of("Fn::ImportValue", Match.anyValue()))));
        assertThat(stack.getDependencies()).containsExactly(numbers);
    }

    @Test
    void theApplicationMayBeInAnotherStackThanItsRule() {
        PhoneApplication application = application().build();
        Stack rules = TestStacks.besides(stack, "Rules");
        SipRule.Builder.create(rules, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname("abc.voiceconnector.chime.aws"))
                .addTargetApplication(application.getSipMediaApplication())
                .build();

        Template.fromStack(rules).resourceCountIs("Custom::ChimeSipRule", 1);
        assertThat(rules.getDependencies()).containsExactly(stack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", "sa-east-1"})
    void aWrongRegionIsSaidOnceForAllConstructsOfAStack(String region) {
        Stack regional = TestStacks.inRegion(region);
        for (String id : List.of("One", "Two")) {
            PhoneApplication.Builder.create(regional, id)
                    .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                    .phoneNumberCount(2)
                    .build();
        }

        assertThatThrownBy(() -> Template.fromStack(regional))
                .message()
                .satisfies(message -> assertThat(message.lines()
                                .filter(line -> line.contains("in the Region"))
                                .distinct())
                        .singleElement()
                        .asString()
                        .contains("[Stack/One/PhoneNumber]", "no phone numbers in the Region " + region, "us-west-2"));
    }

    @Test
    void anUnknownRegionIsWarnedOfOnceForEachThingThatNeedsIt() {
        Stack regionless = TestStacks.withoutRegion();
        for (String id : List.of("One", "Two")) {
            PhoneApplication.Builder.create(regionless, id)
                    .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                    .build();
        }

        Annotations annotations = Annotations.fromStack(regionless);
        annotations.hasWarning("/Stack/One/SipMediaApplication", Match.anyValue());
        annotations.hasWarning("/Stack/One/PhoneNumber", Match.anyValue());
        assertThat(annotations.findWarning("*", Match.anyValue())).hasSize(2);
    }

    @Test
    void featureFlagsChangeNothingButTheHashOfTheVersion() {
        assertThat(resourcesById(RecommendedFlags.context())).isEqualTo(resourcesById(Map.of()));
    }

    private static Map<String, String> resourcesById(Map<String, Object> context) {
        Stack flagged =
                TestStacks.inUsEast1(new App(AppProps.builder().context(context).build()), "Stack");
        PhoneApplication.Builder.create(flagged, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .messageLogs(true)
                .build();
        Map<String, String> byId = new TreeMap<>();
        resources(Template.fromStack(flagged))
                .forEach((id, resource) -> byId.put(stable(id), stable(new TreeMap<>(resource).toString())));
        return byId;
    }
}
