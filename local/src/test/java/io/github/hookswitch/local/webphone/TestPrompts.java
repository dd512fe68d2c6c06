package io.github.hookswitch.local.webphone;

import static java.util.Objects.requireNonNull;

import io.github.hookswitch.simulator.call.AudioLibrary;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The files of the bucket {@code prompts}; of all others only a length is known. */
final class TestPrompts implements AudioLibrary {
    private final AudioLibrary files = AudioLibrary.folder(folder());

    @Override
    public @Nullable Duration lengthOf(String bucketName, String key) {
        return bucketName.equals("prompts") ? files.lengthOf(bucketName, key) : Duration.ofSeconds(3);
    }

    @Override
    public byte @Nullable [] contentOf(String bucketName, String key) {
        return files.contentOf(bucketName, key);
    }

    private static Path folder() {
        try {
            return Path.of(requireNonNull(TestPrompts.class.getResource("ears.js"))
                            .toURI())
                    .resolveSibling(".");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
