package io.github.hookswitch.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole events of the engine have the form of the service's own examples: the same members of the same JSON types. Where
 * examples differ from each other, the engine is switched to the variant that an example shows.
 *
 * <p>What is known to differ stands in {@code known-differences.txt}, each line with its reason; a line that is no longer
 * true fails, too.
 */
class EventFormTest {
    private static final Map<String, List<ServiceVariant>> VARIANTS = Map.of(
            "action-failed-join-chime-meeting-error-string.json",
            List.of(ServiceVariant.ACTION_ERRORS_AS_ONE_STRING, ServiceVariant.MEETING_ID_OPTIONAL),
            "action-failed-start-call-recording-error-string.json",
            List.of(ServiceVariant.ACTION_ERRORS_AS_ONE_STRING),
            "action-successful-join-chime-meeting.json",
            List.of(ServiceVariant.MEETING_ID_OPTIONAL),
            "hangup-bridged-leg-b.json",
            List.of(ServiceVariant.HANGUP_NAMES_REGISTRATION));

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anEventHasTheFormOfItsExample(String name) throws Exception {
        JsonNode example = ScriptedFunction.parse(Files.readString(folder().resolve(name)));

        JsonNode event = new EventScenario(example, variants(name, example)).event();

        assertThat(EventForm.of(event).differencesFrom(EventForm.of(example)))
                .as(() -> name + ": " + event)
                .containsExactlyInAnyOrderElementsOf(knownDifferences(name));
    }

    @Test
    void knownDifferencesAreOfExamplesThatExistAndHaveReasons() throws Exception {
        List<String> names = examples().toList();

        assertThat(known()).allSatisfy(columns -> {
            assertThat(names).contains(columns.get(0));
            assertThat(columns).hasSize(3).noneMatch(String::isBlank);
        });
    }

    @Test
    void aMissingAnAdditionalAndAnotherMemberAreFound() {
        EventForm example = EventForm.of(ScriptedFunction.parse("{\"a\":1,\"b\":{\"c\":\"1\"}}"));
        EventForm event = EventForm.of(ScriptedFunction.parse("{\"b\":{\"c\":1,\"d\":[true]}}"));

        assertThat(event.differencesFrom(example))
                .containsExactly(
                        "has /b/c NUMBER instead of STRING", "has /b/d ARRAY", "has /b/d/* BOOLEAN", "lacks /a NUMBER");
    }

    private static List<ServiceVariant> variants(String name, JsonNode example) {
        List<ServiceVariant> variants = new ArrayList<>(VARIANTS.getOrDefault(name, List.of()));
        if (example.path("CallDetails").has("SipApplicationId")) {
            variants.add(ServiceVariant.OLD_APPLICATION_ID);
        }
        return variants;
    }

    private static List<String> knownDifferences(String name) throws IOException, URISyntaxException {
        return known().stream()
                .filter(columns -> columns.get(0).equals(name))
                .map(columns -> columns.get(1))
                .toList();
    }

    /** Example, difference, reason. */
    private static List<List<String>> known() throws IOException, URISyntaxException {
        return Files.readAllLines(folder().resolve("known-differences.txt")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    static Stream<String> examples() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(EventFormTest.class.getResource("events"), "events")
                .toURI());
    }
}
