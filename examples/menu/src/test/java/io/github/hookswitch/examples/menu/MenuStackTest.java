package io.github.hookswitch.examples.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.CloudFormationValidatePlugin;
import software.amazon.awscdk.PolicyViolation;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class MenuStackTest {
    private static Template template;

    @BeforeAll
    static void synthesizeOnce() {
        template = Template.fromStack(MenuApp.stack(new App()));
    }

    @Test
    void theAppSynthesizesWithEveryCheckOfTheCdk(@TempDir Path directory) {
        App app = new App(AppProps.builder()
                .outdir(directory.toString())
                // As in cdk.json: what the check of templates finds ends synthesis.
                .context(Map.of("@aws-cdk/core:validateAgainstDefaultRules", true))
                .build());
        MenuApp.stack(app);
        // Added by name, it runs even where the environment turns the check off.
        Validations.of(app).addPlugins(new CloudFormationValidatePlugin());
        app.synth();

        assertThat(directory)
                .isDirectoryContaining("glob:**validation-report.json")
                .isDirectoryContaining("glob:**Menu.template.json");
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
                        Map.entry("AWS::S3::Bucket", 1),
                        Map.entry("AWS::S3::BucketPolicy", 1),
                        Map.entry("Custom::ChimePhoneNumber", 1),
                        Map.entry("Custom::ChimeSipRule", 1));
    }

    @Test
    void theFunctionIsTheExamplesOwn() {
        template.hasResourceProperties(
                "AWS::Lambda::Function", Map.of("Handler", "io.github.hookswitch.examples.menu.call.MenuFunction"));
    }

    @Test
    void itsJarHasTheHandlerAndNothingOfTheCdk() throws Exception {
        try (JarFile jar = new JarFile(MenuApp.HANDLER_JAR.toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .contains("io/github/hookswitch/examples/menu/call/MenuFunction.class")
                    .noneMatch(name -> name.startsWith("software/"));
        }
        assertThat(Files.size(MenuApp.HANDLER_JAR)).isLessThan(500_000);
    }

    @Test
    void onlyTheServiceMayStoreMessagesAndOnlyForThisApplication() {
        template.hasResourceProperties(
                "AWS::S3::BucketPolicy",
                Match.objectLike(Map.of(
                        "PolicyDocument",
                        Match.objectLike(Map.of(
                                "Statement",
                                Match.arrayWith(List.of(Match.objectLike(Map.of(
                                        "Action",
                                        List.of("s3:PutObject", "s3:PutObjectAcl"),
                                        "Principal",
                                        Map.of("Service", "voiceconnector.chime.amazonaws.com"),
                                        "Condition",
                                        Map.of(
                                                "StringEquals",
                                                Map.of(
                                                        "aws:SourceAccount",
                                                        Match.anyValue(),
                                                        "aws:SourceArn",
                                                        Match.anyValue())))))))))));
    }

    /** The bucket's access log (S1) is left out on purpose. */
    @Test
    void theAwsSolutionsPackFindsTheMissingAccessLogAndNothingElse() {
        assertThat(new AwsSolutionsChecks()
                        .validateScope(MenuApp.stack(new App()))
                        .getViolations())
                .extracting(PolicyViolation::getRuleName)
                .containsExactly("AwsSolutions-S1");
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
