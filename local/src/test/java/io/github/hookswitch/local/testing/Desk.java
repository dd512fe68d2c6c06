package io.github.hookswitch.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The front desk in Node.js among the test resources, edited. */
final class Desk {
    private Desk() {}

    /** Copies the assembly; every file's text is edited. */
    static Path edited(Path folder, UnaryOperator<String> edit) {
        try (Stream<Path> files = Files.walk(original())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(original().relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, edit.apply(Files.readString(file)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path original() {
        try {
            return Path.of(Objects.requireNonNull(Desk.class.getResource("/io/github/hookswitch/local/desk"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
