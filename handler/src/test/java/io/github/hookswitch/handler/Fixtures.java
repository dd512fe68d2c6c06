package io.github.hookswitch.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.handler.event.CallEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The fixture files of this module. */
public final class Fixtures {

    private static final Path ROOT = root();

    private Fixtures() {}

    /** All event files, by their path below {@code events}. */
    public static List<String> events() {
        return files("events");
    }

    /** All files of a folder, by their path below it. */
    public static List<String> files(String folder) {
        Path root = ROOT.resolve(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file below the resources. */
    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event by its path below {@code events}. */
    public static CallEvent event(String file) {
        return CallEvent.parse(bytes("events/" + file));
    }

    /** The answer to an inbound call as the service gets it, as a tree. */
    public static JsonNode written(Response response) {
        return tree(response.toJson(event("NEW_INBOUND_CALL/new-inbound-call.json")));
    }

    /** The JSON of a file below the resources, as a tree. */
    public static JsonNode tree(String file) {
        return tree(bytes(file));
    }

    /** JSON as a tree. */
    public static JsonNode tree(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource("/README.md"))
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
