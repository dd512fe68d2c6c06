package io.github.hookswitch.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.hookswitch.simulator.call.internal.actions.ActionTypes;
import io.github.hookswitch.simulator.call.internal.engine.CallEventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the tables on the simulator in docs/ with what there is. */
class SimulatorGuideTest {
    private static final Pattern SHOWN_BY = Pattern.compile("\\| `(\\w+Test)\\.(\\w+)` \\|$", Pattern.MULTILINE);
    private static final String PAGE =
            page("simulated-events.md") + page("simulated-actions.md") + page("simulator-settings.md");

    static Stream<String> actions() {
        return new ActionTypes(
                        ServiceRules.defaults(),
                        Account.withApplications(1),
                        AudioLibrary.everyFileLasts(Duration.ofSeconds(1)),
                        Meetings.any(),
                        Bots.none())
                .names().stream().sorted();
    }

    static Stream<String> settings() {
        return Arrays.stream(ServiceRules.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("variants"));
    }

    static List<String> rows() {
        return SHOWN_BY.matcher(PAGE)
                .results()
                .map(row -> row.group(1) + "." + row.group(2))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyActionHasARow(String type) {
        assertThat(PAGE).contains("\n| `" + type + "` | ");
    }

    @ParameterizedTest
    @EnumSource(CallEventType.class)
    void everyEventHasARow(CallEventType type) {
        assertThat(PAGE).contains("\n| `" + type.name() + "` | ");
    }

    @ParameterizedTest
    @EnumSource(ServiceVariant.class)
    void everyVariantHasARow(ServiceVariant variant) {
        assertThat(PAGE).contains("\n| `" + variant.name() + "` | ");
    }

    @ParameterizedTest
    @EnumSource(ServiceVariant.class)
    void everyVariantSaysInTheTableAndInItsCommentWhereItComesFrom(ServiceVariant variant) {
        String evidence = variant.evidence().toString();

        assertThat(PAGE.lines().filter(line -> line.startsWith("| `" + variant.name() + "` | ")))
                .singleElement(STRING)
                .endsWith(" | " + evidence + " |");
        assertThat(comment(variant)).endsWith(". " + evidence + ".");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyNumberHasARow(String name) {
        assertThat(PAGE).contains("\n| `" + name + "` | ");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsShownByATest(String test) throws ClassNotFoundException {
        List<String> name = List.of(test.split("\\."));
        Class<?> tests = Class.forName(getClass().getPackageName() + "." + name.get(0));

        assertThat(tests.getDeclaredMethods())
                .filteredOn(method -> method.getAnnotations().length > 0)
                .extracting(Method::getName)
                .contains(name.get(1));
    }

    @Test
    void everyRowNamesATest() {
        List<String> rows = Pattern.compile("^\\| `?[A-Z].*Test.*$|^\\| .*Test\\..*$", Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(80)
                .allMatch(row -> SHOWN_BY.matcher(row).find());
    }

    private static String comment(ServiceVariant variant) {
        String source = read(Path.of(
                "src", "main", "java", "io", "github", "hookswitch", "simulator", "call", "ServiceVariant.java"));
        Matcher comment = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+" + variant.name() + "\\(", Pattern.DOTALL)
                .matcher(source);
        assertThat(comment.find()).isTrue();
        return comment.group(1).replaceAll("\\s+\\*\\s+|\\s+", " ").strip();
    }

    private static String page(String file) {
        return read(Path.of("..", "docs", file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
