package io.github.hookswitch.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcLookupOptions;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.ssm.StringParameter;

/** The first synthesis of an app that looks values up: until then the CDK puts placeholders in their place. */
class LookupTest {
    private final App app = new App();
    private final Stack stack = TestStacks.inUsEast1(app, "Stack");

    /** A stack of an app whose lookups have been made: the second synthesis. */
    private static Stack whereTheNumberIs(String number) {
        App app = App.Builder.create()
                .context(Map.of(
                        "ssm:account=" + TestStacks.ACCOUNT + ":parameterName=/app/number:region=us-east-1", number))
                .build();
        return TestStacks.inUsEast1(app, "Stack");
    }

    private String lookUp(String parameter) {
        return StringParameter.valueFromLookup(stack, parameter);
    }

    private static Named<Consumer<LookupTest>> use(String name, Consumer<LookupTest> use) {
        return Named.of(name, use);
    }

    static Stream<Named<Consumer<LookupTest>>> uses() {
        return Stream.of(
                use(
                        "forwardTo",
                        test -> test.withSettings(
                                BundledHandlerSettings.builder().forwardTo(test.lookUp("/app/number")))),
                use(
                        "callerId",
                        test -> test.withSettings(
                                BundledHandlerSettings.builder().callerId(test.lookUp("/app/number")))),
                use(
                        "endCallArgument",
                        test -> test.withSettings(
                                BundledHandlerSettings.builder().endCallArgument(test.lookUp("/" + "x".repeat(300))))),
                use(
                        "greeting",
                        test -> test.withSettings(
                                BundledHandlerSettings.builder().greeting(test.lookUp("/" + "x".repeat(1000))))),
                use("areaCode", test -> test.order(PhoneNumberSearch.areaCode(test.lookUp("/app/area")))),
                use("state", test -> test.order(PhoneNumberSearch.state(test.lookUp("/app/state")))),
                use(
                        "cityAndState",
                        test -> test.order(
                                PhoneNumberSearch.cityAndState(test.lookUp("/app/city"), test.lookUp("/app/state")))),
                use("tollFree", test -> test.order(PhoneNumberSearch.tollFree(test.lookUp("/app/prefix")))),
                use(
                        "country",
                        test -> test.order(
                                PhoneNumberSearch.country(test.lookUp("/app/country"), PhoneNumberType.LOCAL))),
                use("exactly", test -> test.order(PhoneNumberSearch.exactly(test.lookUp("/app/number")))),
                use(
                        "number names",
                        test -> PhoneNumber.Builder.create(test.stack, "Number")
                                .search(PhoneNumberSearch.areaCode("206"))
                                .name(test.lookUp("/app/name"))
                                .callingName(test.lookUp("/app/calling-name"))
                                .build()),
                use("fromE164", test -> {
                    test.rule("One", SipRuleTrigger.toPhoneNumber(test.imported("One", "/app/number")), test.owned());
                    test.rule("Two", SipRuleTrigger.toPhoneNumber(test.imported("Two", "/app/other")), test.owned());
                }),
                use(
                        "requestUriHostname",
                        test -> test.rule(
                                "Rule", SipRuleTrigger.requestUriHostname(test.lookUp("/app/host")), test.owned())),
                use(
                        "fromVoiceConnectorArn",
                        test -> test.rule(
                                "Rule",
                                SipRuleTrigger.requestUriHostname(VoiceConnector.fromVoiceConnectorArn(
                                        test.stack, "Trunk", test.lookUp("/app/connector"))),
                                test.owned())),
                use(
                        "fromSipMediaApplicationArn",
                        test -> test.rule(
                                "Rule",
                                SipRuleTrigger.requestUriHostname("a.example"),
                                test.byArn("/a"),
                                test.byArn("/b"))),
                use(
                        "fromSipMediaApplicationId",
                        test -> test.rule(
                                "Rule",
                                SipRuleTrigger.requestUriHostname("a.example"),
                                SipMediaApplication.fromSipMediaApplicationAttributes(
                                        test.stack,
                                        "Application",
                                        SipMediaApplicationAttributes.builder()
                                                .sipMediaApplicationId(test.lookUp("/app/id"))
                                                .region(test.lookUp("/app/region"))
                                                .build()))),
                use("fromSipRuleId", test -> SipRule.fromSipRuleId(test.stack, "Rule", test.lookUp("/app/rule"))),
                use(
                        "application name and endpoint",
                        test -> SipMediaApplication.Builder.create(test.stack, "Named")
                                .name(test.lookUp("/app/name"))
                                .endpoint(
                                        Function.fromFunctionName(test.stack, "Function", test.lookUp("/app/function")))
                                .build()),
                use("function in a VPC that is looked up", test -> {
                    Function function = Function.Builder.create(test.stack, "Function")
                            .vpc(Vpc.fromLookup(
                                    test.stack,
                                    "Vpc",
                                    VpcLookupOptions.builder().vpcName("main").build()))
                            .runtime(Runtime.NODEJS_24_X)
                            .handler("index.handler")
                            .code(Code.fromInline("exports.handler = async () => ({});"))
                            .build();
                    SipMediaApplication.Builder.create(test.stack, "Application")
                            .endpoint(function.getCurrentVersion())
                            .build()
                            .grantUpdateCall(function);
                }));
    }

    private void withSettings(BundledHandlerSettings.Builder settings) {
        PhoneApplication.Builder.create(stack, "Phone")
                .phoneNumber(PhoneNumber.fromE164(stack, "Imported", "+12065550100"))
                .settings(settings.build())
                .build();
    }

    private void order(PhoneNumberSearch search) {
        PhoneNumber.Builder.create(stack, "Number").search(search).build();
    }

    private IPhoneNumber imported(String id, String parameter) {
        return PhoneNumber.fromE164(stack, "Number" + id, lookUp(parameter));
    }

    private ISipMediaApplication byArn(String parameter) {
        return SipMediaApplication.fromSipMediaApplicationArn(stack, "At" + parameter.substring(1), lookUp(parameter));
    }

    private ISipMediaApplication owned() {
        return stack.getNode().tryFindChild("Application") instanceof SipMediaApplication existing
                ? existing
                : SipMediaApplication.Builder.create(stack, "Application")
                        .endpoint(TestStacks.function(stack, "Function"))
                        .build();
    }

    private void rule(String id, SipRuleTrigger trigger, ISipMediaApplication... applications) {
        SipRule.Builder.create(stack, id)
                .trigger(trigger)
                .targetApplications(List.of(applications))
                .build();
    }

    @ParameterizedTest
    @MethodSource("uses")
    void theFirstSynthesisGivesAnAssemblyThatSaysWhatToLookUp(Consumer<LookupTest> use) {
        use.accept(this);

        assertThat(app.synth().getManifest().getMissing()).isNotEmpty();
    }

    @Test
    void theFormIsCheckedWhenTheValueIsThere() {
        Stack second = whereTheNumberIs("206-555-0100");
        String number = StringParameter.valueFromLookup(second, "/app/number");

        assertThatThrownBy(() -> PhoneNumber.fromE164(second, "Imported", number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'phoneNumberE164'", "206-555-0100", "E.164");
    }

    @Test
    void aValueThatTheCdkFoundIsUsed() {
        Stack second = whereTheNumberIs("+12065550100");
        PhoneNumber.Builder.create(second, "Number")
                .search(PhoneNumberSearch.exactly(StringParameter.valueFromLookup(second, "/app/number")))
                .build();

        Template.fromStack(second)
                .hasResourceProperties("Custom::ChimePhoneNumber", Map.of("PhoneNumber", "+12065550100"));
    }

    @Test
    void aPlaceholderThatNothingReplacesIsAWarning() {
        order(PhoneNumberSearch.areaCode("dummy"));

        Annotations.fromStack(stack)
                .hasWarning("/Stack/Number", Match.stringLikeRegexp(".*'AreaCode' is \"dummy\".*looked a value up.*"));
    }
}
