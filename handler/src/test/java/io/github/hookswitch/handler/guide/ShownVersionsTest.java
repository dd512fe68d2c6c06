package io.github.hookswitch.handler.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version in every snippet that depends on Hookswitch is the one that this build makes. */
class ShownVersionsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BUILT =
            Pattern.compile("<artifactId>hookswitch-parent</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern SHOWN = Pattern.compile(
            "hookswitch-(?:handler|infra|local|simulator)(?:</artifactId>\\s*<version>|:|-(?=\\d))([\\w.]+(?:-SNAPSHOT)?)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "handler/README.md",
                "infra/README.md",
                "local/README.md",
                "simulator/README.md",
                "docs/command-line.md",
                "docs/local.md",
                "docs/packaging.md",
                "docs/testing.md"
            })
    void aPageShowsTheVersionThatIsBuilt(String page) throws IOException {
        List<String> shown = versions(SHOWN, page);

        assertThat(shown).isNotEmpty().allMatch(versions(BUILT, "pom.xml").get(0)::equals);
    }

    private static List<String> versions(Pattern pattern, String file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(ROOT.resolve(file)));
        return matcher.results().map(match -> match.group(1)).toList();
    }
}
