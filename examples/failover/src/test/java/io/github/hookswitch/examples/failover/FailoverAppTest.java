package io.github.hookswitch.examples.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class FailoverAppTest {
    private static final String STANDBY_ID = "0f0f0f0f-1111-2222-3333-444444444444";
    private static final String RULE = "Custom::ChimeSipRule";

    private static MainStack main(MainStack.@Nullable Standby standby) {
        return new MainStack(new App(), "Failover-Main", FailoverApp.in(FailoverApp.MAIN_REGION, "Main"), standby);
    }

    private static Map<String, Object> own() {
        return Map.of(
                "SipMediaApplicationId",
                Match.objectLike(Map.of("Fn::GetAtt", Match.anyValue())),
                "Priority",
                1,
                "AwsRegion",
                "us-east-1");
    }

    @Test
    void theRuleTriesTheMainRegionFirstAndTheStandbySecond() {
        Template template = Template.fromStack(main(FailoverApp.standby(STANDBY_ID)));

        template.hasResourceProperties(
                RULE,
                Map.of(
                        "TargetApplications",
                        List.of(
                                own(),
                                Map.of("SipMediaApplicationId", STANDBY_ID, "Priority", 2, "AwsRegion", "us-west-2"))));
    }

    @Test
    void theProviderMayCreateTheRuleForBothApplications() {
        Template template = Template.fromStack(main(FailoverApp.standby(STANDBY_ID)));

        assertThat(template.findResources("AWS::IAM::Policy").toString())
                .contains("chime:CreateSipRule", ":chime:us-west-2:", ":sma/" + STANDBY_ID);
    }

    @Test
    void withoutAStandbyTheMainRegionAnswersAloneAndWarns() {
        MainStack stack = main(null);

        Template.fromStack(stack).hasResourceProperties(RULE, Map.of("TargetApplications", List.of(own())));
        Annotations.fromStack(stack)
                .hasWarning("/Failover-Main", Match.stringLikeRegexp(".*standbySipMediaApplicationId.*"));
    }

    @Test
    void theStandbyHasItsOwnFunctionAndNoNumber() {
        StandbyStack stack =
                new StandbyStack(new App(), "Failover-Standby", FailoverApp.in(FailoverApp.STANDBY_REGION, "Standby"));

        Template template = Template.fromStack(stack);
        template.hasResourceProperties("AWS::Chime::SipMediaApplication", Map.of("AwsRegion", "us-west-2"));
        template.hasOutput("SipMediaApplicationId", Map.of());
        template.resourceCountIs("AWS::Lambda::Function", 1);
        template.resourceCountIs("Custom::ChimePhoneNumber", 0);
    }

    @Test
    void bothStacksAreSynthesizedFromOneApp(@TempDir Path directory) {
        String assembly = FailoverApp.synthesize(AppProps.builder()
                .outdir(directory.toString())
                .context(Map.of(FailoverApp.STANDBY_ID, STANDBY_ID))
                .build());

        assertThat(Path.of(assembly))
                .isDirectoryContaining("glob:**Failover-Main.template.json")
                .isDirectoryContaining("glob:**Failover-Standby.template.json");
    }
}
