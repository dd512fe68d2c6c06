package io.github.hookswitch.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.function.CallHandlerFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.Version;
import software.constructs.Construct;

/** What is invoked, called or dialled must be where the service looks for it: in one account, one Region, once. */
class AccountsAndRegionsTest {
    private static final String OTHER_ACCOUNT = "999922223333";
    private static final String NUMBER = "+12065550100";

    private final App app = new App();
    private final Stack stack = stack(app, "Stack", TestStacks.ACCOUNT);
    private final Stack foreign = stack(app, "Foreign", OTHER_ACCOUNT);

    private static Stack stack(Construct scope, String id, @Nullable String account) {
        return new Stack(
                scope,
                id,
                StackProps.builder()
                        .env(Environment.builder()
                                .account(account)
                                .region("us-east-1")
                                .build())
                        .build());
    }

    private static SipMediaApplication application(Stack stack, IFunction endpoint) {
        return SipMediaApplication.Builder.create(stack, "Application")
                .endpoint(endpoint)
                .build();
    }

    private static SipRule rule(Construct scope, String id, SipRuleTrigger trigger, ISipMediaApplication target) {
        return SipRule.Builder.create(scope, id)
                .trigger(trigger)
                .addTargetApplication(target)
                .build();
    }

    private static SipRuleTrigger imported(Construct scope, String id, String number) {
        return SipRuleTrigger.toPhoneNumber(PhoneNumber.fromE164(scope, id, number));
    }

    private static ISipMediaApplication target(Construct scope) {
        return SipMediaApplication.fromSipMediaApplicationId(scope, "Target", "abc");
    }

    @Test
    void theNewestCodeOfAFunctionIsNoEndpoint() {
        Function function = TestStacks.function(stack, "Function");

        assertThatThrownBy(() -> application(stack, function.getLatestVersion()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "'endpoint' of Stack/Application is the function's $LATEST", "addAlias(\"live\")");
    }

    @Test
    void anAliasOfTheNewestCodeIsAnEndpoint() {
        Function function = TestStacks.function(stack, "Function");
        Alias alias = Alias.Builder.create(stack, "Alias")
                .aliasName("live")
                .version(function.getLatestVersion())
                .build();

        application(stack, alias);

        Template.fromStack(stack).resourceCountIs("AWS::Lambda::Permission", 1);
    }

    @Test
    void aFunctionWithSnapStartIsAnEndpointByItsVersionsOnly() {
        CallHandlerFunction handler = new CallHandlerFunction(stack, "Handler");

        assertThatThrownBy(() -> application(stack, handler.getFunction()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "'endpoint' of Stack/Application is Stack/Handler/Function", "SnapStart", "addAlias(\"live\")");
        SipMediaApplication.Builder.create(stack, "Good").endpoint(handler).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:lambda:us-east-1:111122223333:function:*",
                "arn:aws:lambda:us-east-1:111122223333:function:calls:*",
                "arn:aws:lambda:us-east-1:111122223333:layer:calls",
                "arn:aws-cn:lambda:us-east-1:111122223333:function:calls",
                "arn:aws:lambda:us-east-1:*:function:calls",
                "arn:aws:lambda:*:111122223333:function:calls"
            })
    void anythingButTheArnOfOneFunctionIsNoEndpoint(String arn) {
        assertThatThrownBy(() -> application(stack, Function.fromFunctionArn(stack, "Function", arn)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'endpoint' of Stack/Application is \"" + arn, "without wildcards");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "calls:live", "calls:7"})
    void theArnOfAFunctionOfTheAccountIsAnEndpoint(String name) {
        String arn = "arn:aws:lambda:us-east-1:" + TestStacks.ACCOUNT + ":function:" + name;

        application(stack, Version.fromVersionArn(stack, "Function", arn));

        assertThat(Template.fromStack(stack).toJSON().toString()).contains("LambdaArn=" + arn);
    }

    @Test
    void aFunctionOfAnotherAccountIsNoEndpoint() {
        IFunction byArn = Function.fromFunctionArn(
                stack, "Imported", "arn:aws:lambda:us-east-1:" + OTHER_ACCOUNT + ":function:calls:live");
        IFunction ofAStack = TestStacks.function(foreign, "Function");

        for (IFunction function : new IFunction[] {byArn, ofAStack}) {
            assertThatThrownBy(() -> application(stack, function))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("account " + OTHER_ACCOUNT, "in " + TestStacks.ACCOUNT, "one account");
            stack.getNode().tryRemoveChild("Application");
        }
    }

    @ParameterizedTest
    @CsvSource({"arn:aws:chime:us-east-1:999922223333:sma/abc", "arn:aws:chime:eu-west-2:999922223333:sma/abc"})
    void anApplicationOfAnotherAccountIsNoTarget(String arn) {
        ISipMediaApplication target = SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", arn);

        assertThatThrownBy(() -> rule(stack, "Rule", imported(stack, "Number", NUMBER), target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "'targetApplications' of Stack/Rule",
                        "account " + OTHER_ACCOUNT + " (Stack/Imported)",
                        "in " + TestStacks.ACCOUNT);
    }

    @Test
    void aNumberOrAConnectorOfAnotherAccountIsNoTrigger() {
        PhoneNumber number = PhoneNumber.Builder.create(foreign, "Number")
                .search(PhoneNumberSearch.areaCode("206"))
                .build();
        IVoiceConnector connector = VoiceConnector.fromVoiceConnectorArn(
                stack, "Trunk", "arn:aws:chime:us-east-1:" + OTHER_ACCOUNT + ":vc/abc");

        assertThatThrownBy(() -> rule(stack, "One", SipRuleTrigger.toPhoneNumber(number), target(stack)))
                .hasMessageContainingAll("'trigger' of Stack/One is of the account " + OTHER_ACCOUNT);
        assertThatThrownBy(() -> rule(stack, "Two", SipRuleTrigger.requestUriHostname(connector), target(foreign)))
                .hasMessageContainingAll("'trigger' of Stack/Two is of the account " + OTHER_ACCOUNT);
    }

    @Test
    void anAccountThatIsNotKnownYetIsNotRefused() {
        Stack anywhere = stack(app, "Anywhere", null);

        rule(
                anywhere,
                "Rule",
                imported(anywhere, "Number", NUMBER),
                SipMediaApplication.fromSipMediaApplicationArn(
                        anywhere, "Imported", "arn:aws:chime:us-east-1:" + OTHER_ACCOUNT + ":sma/abc"));

        Template.fromStack(anywhere).resourceCountIs("Custom::ChimeSipRule", 1);
    }

    @Test
    void anImportedNumberTriggersOneRule() {
        SipRuleTrigger trigger = imported(stack, "Number", Fn.importValue("Number"));
        rule(stack, "One", trigger, target(stack));

        assertThatThrownBy(() ->
                        rule(stack, "Two", trigger, SipMediaApplication.fromSipMediaApplicationId(stack, "B", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'trigger' of Stack/Two", "already the trigger of Stack/One");
    }

    @Test
    void aNumberThatIsImportedTwiceTriggersOneRuleOfTheApp() {
        Stack other = stack(app, "Other", TestStacks.ACCOUNT);
        rule(stack, "Rule", imported(stack, "Number", NUMBER), target(stack));

        assertThatThrownBy(() -> rule(other, "Rule", imported(other, "Number", NUMBER), target(other)))
                .hasMessageContainingAll(
                        "'trigger' of Other/Rule is " + NUMBER, "already the trigger of Stack/Rule", "one rule only");
    }

    @Test
    void twoRulesOfANumberInOneStackAreRefusedWhateverItsAccount() {
        Stack anywhere = stack(app, "Anywhere", null);
        rule(anywhere, "One", imported(anywhere, "Number", NUMBER), target(anywhere));

        assertThatThrownBy(() -> rule(
                        anywhere,
                        "Two",
                        imported(anywhere, "Again", NUMBER),
                        SipMediaApplication.fromSipMediaApplicationId(anywhere, "B", "b")))
                .hasMessageContainingAll("'trigger' of Anywhere/Two is " + NUMBER, "the trigger of Anywhere/One");
    }

    @Test
    void twoStacksThatMayBeOfOneAccountAreWarnedOfANumberInBoth() {
        Stack one = stack(app, "One", null);
        Stack two = stack(app, "Two", null);
        for (Stack each : List.of(one, two)) {
            rule(each, "Rule", imported(each, "Number", NUMBER), target(each));
        }

        Annotations.fromStack(one).hasNoWarning("*", Match.anyValue());
        Annotations.fromStack(two)
                .hasWarning(
                        "/Two/Rule",
                        Match.stringLikeRegexp(
                                ".*the trigger of One/Rule.*no account at synthesis.*numberInTwoRules.*"));
    }

    @Test
    void stagesMayEachHaveARuleOfANumber() {
        Stack dev = stack(new Stage(app, "Dev"), "Stack", null);
        Stack prod = stack(new Stage(app, "Prod"), "Stack", null);
        for (Stack each : List.of(dev, prod)) {
            rule(each, "Rule", imported(each, "Number", NUMBER), target(each));
        }

        Annotations.fromStack(prod).hasNoWarning("*", Match.anyValue());
    }

    @Test
    void twoAccountsMayEachHaveTheSameRule() {
        Stack dev = stack(new Stage(app, "Dev"), "Stack", null);
        Stack prod = stack(new Stage(app, "Prod"), "Stack", null);
        for (Stack each : new Stack[] {stack, foreign, dev, prod}) {
            rule(each, "Rule", imported(each, "Number", NUMBER), target(each));
        }

        assertThat(app.synth().getStacks()).hasSize(2);
    }
}
