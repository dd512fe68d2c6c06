package io.github.hookswitch.local.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    private Path parent;

    private final Notes notes = new Notes("notes");

    @Test
    void whatWasSavedIsThereAfterARestart() {
        notes.texts.put("greeting", "Hello.");
        notes.texts.put("parting", "Goodbye.");
        saveAll(notes);

        assertThat(restored("notes").texts).isEqualTo(notes.texts);
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        notes.texts.put("one", "the same");
        notes.texts.put("two", "the same");

        saveAll(notes);

        assertThat(files("blobs")).hasSize(1);
    }

    @Test
    void bytesThatNobodyHoldsAnyMoreAreDeleted() throws IOException {
        notes.texts.put("greeting", "Hello.");
        try (StateFolder state = StateFolder.open(folder(), List.of(notes))) {
            state.save();
            notes.texts.put("greeting", "Welcome.");
            state.save();
        }

        assertThat(files("blobs")).hasSize(1);
        assertThat(restored("notes").texts).containsValue("Welcome.");
    }

    @Test
    void aWriterThatWasKilledInTheMiddleLeavesTheLastGoodState() throws IOException {
        notes.texts.put("greeting", "Hello.");
        saveAll(notes);
        Files.writeString(folder().resolve("state.json.unfinished"), "{\"version\":1,\"stor");
        Files.writeString(folder().resolve("blobs").resolve("0".repeat(64) + ".unfinished"), "Wel");

        assertThat(restored("notes").texts).containsExactly(Map.entry("greeting", "Hello."));
    }

    @Test
    void aStoreThatCannotBeSavedLeavesTheLastGoodState() {
        notes.texts.put("greeting", "Hello.");
        try (StateFolder state = StateFolder.open(folder(), List.of(notes))) {
            state.save();
            notes.texts.put("greeting", "Welcome.");
            notes.broken = true;
            assertThatThrownBy(state::save).hasMessage("broken on purpose");
        }

        assertThat(restored("notes").texts).containsValue("Hello.");
    }

    @Test
    void aStoreThatWasNotThereBeforeIsEmpty() {
        saveAll(notes);

        assertThat(restored("numbers").texts).isEmpty();
    }

    @Test
    void storesAreRestoredInTheirOrder() {
        notes.texts.put("a", "b");
        Notes numbers = new Notes("numbers");
        numbers.texts.put("c", "d");
        saveAll(notes, numbers);
        List<String> order = new ArrayList<>();

        StateFolder.open(folder(), List.of(new Notes("notes", order), new Notes("numbers", order)))
                .close();

        assertThat(order).containsExactly("notes", "numbers");
    }

    @Test
    void aFolderThatIsInUseIsRefused() {
        try (StateFolder first = StateFolder.open(folder(), List.of(notes))) {
            first.save();
            assertThatThrownBy(() -> StateFolder.open(folder(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("is in use by another instance; stop that one, or name another folder");
        }
    }

    @Test
    void aDamagedStateIsNamedAndKept() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("state.json"), "{ no JSON");

        assertThatThrownBy(() -> StateFolder.open(folder(), List.of(notes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The state in " + folder().resolve("state.json") + " cannot be read")
                .hasMessageEndingWith("name another folder, or delete this one");
        assertThat(folder().resolve("state.json")).hasContent("{ no JSON");
    }

    @Test
    void aStateOfAnotherVersionIsRefused() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("state.json"), "{\"version\":2,\"stores\":{}}");

        assertThatThrownBy(() -> StateFolder.open(folder(), List.of(notes)))
                .hasMessageContaining("its version is 2, not 1");
    }

    @Test
    void aFileWhereTheFolderShouldBeIsNamed() throws IOException {
        Files.writeString(folder(), "");

        assertThatThrownBy(() -> StateFolder.open(folder(), List.of(notes)))
                .hasMessageStartingWith("The state folder " + folder() + " cannot be used");
    }

    @Test
    void aWriterWritesTheLastStateWhenItCloses() {
        try (StateWriter writer = new StateWriter(StateFolder.open(folder(), List.of(notes)), failure -> {
            throw failure;
        })) {
            notes.texts.put("greeting", "Hello.");
            writer.changed();
        }

        assertThat(restored("notes").texts).containsValue("Hello.");
    }

    private Path folder() {
        return parent.resolve("state");
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve(name))) {
            return files.toList();
        }
    }

    private void saveAll(Notes... stores) {
        try (StateFolder state = StateFolder.open(folder(), List.of(stores))) {
            state.save();
        }
    }

    private Notes restored(String name) {
        Notes store = new Notes(name);
        StateFolder.open(folder(), List.of(store)).close();
        return store;
    }

    /** Texts by their names, each kept as bytes. */
    private static final class Notes implements Stateful {
        private final String name;
        private final List<String> order;
        private final Map<String, String> texts = new TreeMap<>();
        private boolean broken;

        Notes(String name) {
            this(name, new ArrayList<>());
        }

        Notes(String name, List<String> order) {
            this.name = name;
            this.order = order;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public JsonNode save(Blobs blobs) {
            ObjectNode saved = JsonNodeFactory.instance.objectNode();
            texts.forEach((key, text) -> saved.put(key, blobs.put(text.getBytes(StandardCharsets.UTF_8))));
            if (broken) {
                throw new IllegalStateException("broken on purpose");
            }
            return saved;
        }

        @Override
        public void restore(JsonNode saved, Blobs blobs) {
            order.add(name);
            saved.properties()
                    .forEach(text -> texts.put(
                            text.getKey(), new String(blobs.get(text.getValue().asText()), StandardCharsets.UTF_8)));
        }
    }
}
