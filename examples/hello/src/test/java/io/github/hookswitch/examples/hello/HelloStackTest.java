package io.github.hookswitch.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.CloudFormationValidatePlugin;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class HelloStackTest {

    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Template.fromStack(new HelloStack(
                new App(),
                "Hello",
                StackProps.builder()
                        .env(Environment.builder().region("us-east-1").build())
                        .build()));
    }

    @Test
    void theCdksCheckOfTemplatesFindsNothing(@TempDir Path directory) {
        App app = HelloApp.app(AppProps.builder()
                .outdir(directory.toString())
                // As in cdk.json: what the check finds ends synthesis.
                .context(Map.of("@aws-cdk/core:validateAgainstDefaultRules", true))
                .build());
        // Added by name, it runs even where the environment turns the check off.
        Validations.of(app).addPlugins(new CloudFormationValidatePlugin());
        app.synth();

        assertThat(directory).isDirectoryContaining("glob:**validation-report.json");
    }

    @Test
    void itHasTheseResourcesAndNoOthers() {
        assertThat(countsByType())
                .containsExactly(
                        Map.entry("AWS::Chime::SipMediaApplication", 1),
                        Map.entry("AWS::IAM::Policy", 2),
                        Map.entry("AWS::IAM::Role", 2),
                        Map.entry("AWS::Lambda::Alias", 1),
                        Map.entry("AWS::Lambda::Function", 2),
                        Map.entry("AWS::Lambda::Permission", 1),
                        Map.entry("AWS::Lambda::Version", 1),
                        Map.entry("AWS::Logs::LogGroup", 2),
                        Map.entry("Custom::ChimePhoneNumber", 1),
                        Map.entry("Custom::ChimeSipRule", 1));
    }

    @Test
    void nothingOutlivesTheStack() {
        template.allResources("Custom::ChimePhoneNumber", Match.objectLike(Map.of("DeletionPolicy", "Delete")));
        template.allResources("AWS::Logs::LogGroup", Match.objectLike(Map.of("DeletionPolicy", "Delete")));
    }

    @Test
    void callersAreForwarded() {
        template.hasResourceProperties(
                "AWS::Lambda::Function",
                Match.objectLike(Map.of(
                        "Handler",
                        "io.github.hookswitch.handler.lambda.BundledCallHandler",
                        "Environment",
                        Map.of("Variables", Match.objectLike(Map.of("HOOKSWITCH_FORWARD_TO", HelloPhone.CALLEE))))));
    }

    @SuppressWarnings("unchecked") // the assertions library gives the template as nested maps
    private static Map<String, Integer> countsByType() {
        Map<String, Map<String, Object>> resources = (Map<String, Map<String, Object>>)
                Objects.requireNonNull(template.toJSON().get("Resources"));
        Map<String, Integer> counts = new TreeMap<>();
        resources.values().forEach(resource -> counts.merge((String) resource.get("Type"), 1, Integer::sum));
        return counts;
    }
}
