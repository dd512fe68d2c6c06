package io.github.hookswitch.examples.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.CloudFormationValidatePlugin;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class FailoverAppTest {
    private static Template main;
    private static Template standby;

    @BeforeAll
    static void synthesize() {
        App app = new App();
        StandbyStack second =
                new StandbyStack(app, "Failover-Standby", FailoverApp.in(FailoverApp.STANDBY_REGION, "Standby"));
        main = Template.fromStack(new MainStack(
                app, "Failover-Main", FailoverApp.in(FailoverApp.MAIN_REGION, "Main"), second.application()));
        standby = Template.fromStack(second);
    }

    @Test
    void theRuleTriesTheMainRegionFirstAndTheStandbySecond() {
        main.hasResourceProperties(
                "Custom::ChimeSipRule",
                Map.of("TargetApplications", List.of(target(1, "us-east-1"), target(2, "us-west-2"))));
    }

    @Test
    void theProviderMayCreateTheRuleForBothApplications() {
        assertThat(main.findResources("AWS::IAM::Policy").toString())
                .contains("chime:CreateSipRule")
                // The other Region's ARN comes by way of the CDK's cross-Region reference.
                .contains("/cdk/exports/Failover-Main/FailoverStandbyuswest2");
    }

    @Test
    void theStandbyHasItsOwnFunctionAndNoNumber() {
        standby.hasResourceProperties("AWS::Chime::SipMediaApplication", Map.of("AwsRegion", "us-west-2"));
        standby.resourceCountIs("AWS::Chime::SipMediaApplication", 1);
        standby.resourceCountIs("Custom::ChimePhoneNumber", 0);
        standby.resourceCountIs("Custom::ChimeSipRule", 0);
    }

    @Test
    void bothStacksAreSynthesizedFromOneAppAndTheCdksCheckOfTemplatesFindsNothing(@TempDir Path directory) {
        App app = FailoverApp.app(AppProps.builder()
                .outdir(directory.toString())
                // As in cdk.json: what the check finds ends synthesis.
                .context(Map.of("@aws-cdk/core:validateAgainstDefaultRules", true))
                .build());
        // Added by name, it runs even where the environment turns the check off.
        Validations.of(app).addPlugins(new CloudFormationValidatePlugin());
        app.synth();

        assertThat(directory)
                .isDirectoryContaining("glob:**validation-report.json")
                .isDirectoryContaining("glob:**Failover-Main.template.json")
                .isDirectoryContaining("glob:**Failover-Standby.template.json");
    }

    private static Map<String, Object> target(int priority, String region) {
        return Map.of(
                "SipMediaApplicationId",
                Match.objectLike(Map.of("Fn::GetAtt", Match.anyValue())),
                "Priority",
                priority,
                "AwsRegion",
                region);
    }
}
