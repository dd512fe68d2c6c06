package io.github.hookswitch.local.testing.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide on tests shows is what is compiled here. */
class TestingGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "testing.md");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/test/java/io/github/hookswitch/local/testing/guide"),
            Path.of("../simulator/src/test/java/io/github/hookswitch/simulator/testing/guide"));
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySnippetOfTheGuideIsCompiled() throws IOException {
        String sources = withoutIndentation(sources());

        List<String> snippets = JAVA_BLOCK
                .matcher(Files.readString(GUIDE))
                .results()
                .map(match -> withoutIndentation(match.group(1)))
                .toList();

        assertThat(snippets)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(snippet -> assertThat(sources).contains(snippet));
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.list(folder)) {
                all.append(files.map(TestingGuideTest::read).collect(Collectors.joining("\n")));
            }
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutIndentation(String text) {
        return text.replaceAll("(?m)^\\s+", "").strip();
    }
}
