package io.github.hookswitch.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.CloudFormationValidatePlugin;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.assertions.Template;
import software.constructs.Construct;

/** Every construct in every Region, in a project that {@code cdk init} made: the CDK's check of templates finds nothing. */
class RecommendedFlagsTest {
    private static final List<String> WITH_NUMBERS = List.of("us-east-1", "us-west-2");
    private static final List<String> WITHOUT_NUMBERS = List.of(
            "ca-central-1",
            "eu-central-1",
            "eu-west-1",
            "eu-west-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-southeast-1",
            "ap-southeast-2");

    private static Map<String, Object> report;

    /** One synthesis for all: the check takes seconds. */
    @BeforeAll
    static void synthesize(@TempDir Path directory) throws IOException {
        App app = new App(AppProps.builder()
                .outdir(directory.toString())
                .context(RecommendedFlags.context())
                .build());
        WITH_NUMBERS.forEach(region -> number(withoutNumber(stack(app, region))));
        WITHOUT_NUMBERS.forEach(region -> withoutNumber(stack(app, region)));
        // Added by name, it runs even where the environment turns the check off.
        Validations.of(app).addPlugins(new CloudFormationValidatePlugin());
        app.synth();
        report = report(directory.resolve("validation-report.json"));
    }

    private static Stack stack(App app, String region) {
        return new Stack(
                app,
                region,
                StackProps.builder()
                        .env(Environment.builder()
                                .account(TestStacks.ACCOUNT)
                                .region(region)
                                .build())
                        .build());
    }

    private static Construct withoutNumber(Construct scope) {
        CallHandlerFunction handler = new CallHandlerFunction(scope, "Handler");
        SipMediaApplication application = SipMediaApplication.Builder.create(scope, "Application")
                .endpoint(handler.getAlias())
                .messageLogs(true)
                .build();
        VoiceConnector trunk = VoiceConnector.Builder.create(scope, "Trunk")
                .networkType(VoiceConnectorNetworkType.DUAL_STACK)
                .build();
        SipRule.Builder.create(scope, "Rule")
                .trigger(SipRuleTrigger.requestUriHostname(trunk))
                .addTargetApplication(application)
                .build();
        return scope;
    }

    private static void number(Construct scope) {
        PhoneApplication.Builder.create(scope, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .build()
                .addPhoneNumber("TollFree", PhoneNumberSearch.tollFree("833"));
    }

    @SuppressWarnings("unchecked") // a report is JSON
    private static Map<String, Object> report(Path file) throws IOException {
        List<Map<String, Object>> reports = (List<Map<String, Object>>) Objects.requireNonNull(
                Template.fromString(Files.readString(file)).toJSON().get("pluginReports"));
        return reports.stream()
                .filter(report -> "CloudFormation Validate".equals(report.get("pluginName")))
                .findAny()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // a report is JSON
    private static List<Map<String, Object>> list(Map<String, Object> object, String member) {
        return (List<Map<String, Object>>) object.getOrDefault(member, List.of());
    }

    @Test
    void theFlagsAreThoseThatTurnFindingsIntoErrors() {
        assertThat(RecommendedFlags.context())
                .hasSizeGreaterThan(80)
                .containsEntry("@aws-cdk/core:validateAgainstDefaultRules", true);
    }

    @Test
    void nothingIsFound() {
        assertThat(report).containsEntry("conclusion", "success");
        assertThat(list(report, "violations")).isEmpty();
    }

    @Test
    void onlyTheRegionsOfTheServiceAreAcknowledgedAndOnTheResourceItselfOnly() {
        assertThat(list(report, "suppressedViolations")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding).containsEntry("ruleName", "F3006");
            assertThat(list(finding, "violatingConstructs")).allSatisfy(construct -> {
                assertThat(construct).containsEntry("constructPath", finding.get("acknowledgedAt"));
                assertThat(construct.get("constructFqn"))
                        .isIn(
                                "aws-cdk-lib.aws_chime.CfnSipMediaApplication",
                                "aws-cdk-lib.aws_chime.CfnVoiceConnector");
            });
        });
    }
}
