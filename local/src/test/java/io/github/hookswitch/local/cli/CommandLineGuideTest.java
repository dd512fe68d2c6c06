package io.github.hookswitch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide shows of the tool is what the tool prints. */
class CommandLineGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "command-line.md");
    private static final Pattern HELP = Pattern.compile("```text\n(Usage: .*?)```", Pattern.DOTALL);
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("start", "--help"),
            List.of("env", "--help"),
            List.of("deploy", "--help"),
            List.of("call", "--help"),
            List.of("dial-in", "--help"),
            List.of("dial-out", "--help"),
            List.of("log", "--help"),
            List.of("phone", "--help"));

    @Test
    void theHelpTextsAreThoseOfTheTool() throws IOException {
        List<String> shown = HELP.matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1))
                .toList();

        List<String> printed = COMMANDS.stream()
                .map(command -> Run.of(command.toArray(String[]::new)).out().replace("\r\n", "\n"))
                .toList();
        assertThat(shown).isEqualTo(printed);
    }

    @Test
    void theKeysAreThoseOfTheTool() throws IOException {
        assertThat(Files.readString(GUIDE)).contains(ConsoleCall.KEYS.replace(System.lineSeparator(), "\n"));
    }
}
