package io.github.hookswitch.infra.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.infra.PhoneNumber;
import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.infra.TestStacks;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.s3.Bucket;

/** What the pages on constructs show is what is compiled here. */
class ConstructsGuideTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SOURCES = Path.of("src/test/java/io/github/hookswitch/infra/guide");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"README.md, 1", "infra/README.md, 3", "docs/provisioning.md, 4", "docs/updates.md, 1"})
    void everySnippetOfAPageIsCompiled(String page, int snippets) throws IOException {
        String sources = withoutIndentation(Files.readString(SOURCES.resolve("PhoneApp.java"))
                + Files.readString(SOURCES.resolve("GuideStack.java")));

        List<String> shown = JAVA_BLOCK
                .matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(match -> withoutIndentation(match.group(1)))
                // Handlers are not for this module.
                .filter(snippet -> !snippet.contains("LambdaCallHandler"))
                .toList();

        assertThat(shown)
                .hasSizeGreaterThanOrEqualTo(snippets)
                .allSatisfy(snippet -> assertThat(sources).contains(snippet));
    }

    private static String withoutIndentation(String text) {
        return text.replaceAll("(?m)^\\s+", "").strip();
    }

    @Test
    void whatIsShownCanBeDeployedTogether() {
        GuideStack stack = new GuideStack(
                new App(),
                "Stack",
                StackProps.builder()
                        .env(Environment.builder()
                                .account(TestStacks.ACCOUNT)
                                .region("us-east-1")
                                .build())
                        .build());
        PhoneApplication application = stack.hello();
        GuideStack.grant(application, TestStacks.function(stack, "Other"));
        GuideStack.override(application);
        GuideStack.buckets(application, new Bucket(stack, "Recordings"), new Bucket(stack, "Prompts"));
        stack.twoRegions(
                PhoneNumber.fromE164(stack, "Imported", "+12065550100"),
                application.getSipMediaApplication(),
                SipMediaApplication.fromSipMediaApplicationArn(
                        stack, "Standby", "arn:aws:chime:us-west-2:" + TestStacks.ACCOUNT + ":sma/standby"));

        Template.fromStack(stack).hasResourceProperties("Custom::ChimeSipRule", Map.of("Name", "Front desk"));
    }
}
