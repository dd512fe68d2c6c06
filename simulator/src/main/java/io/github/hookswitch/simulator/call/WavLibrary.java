package io.github.hookswitch.simulator.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** WAV files on this machine. */
final class WavLibrary implements AudioLibrary {
    private final BiFunction<String, String, @Nullable Path> files;

    WavLibrary(BiFunction<String, String, @Nullable Path> files) {
        this.files = files;
    }

    @Override
    public @Nullable Duration lengthOf(String bucketName, String key) {
        Path file = files.apply(bucketName, key);
        return file == null ? null : WavFiles.lengthOf(file);
    }

    @Override
    public byte @Nullable [] contentOf(String bucketName, String key) {
        Path file = files.apply(bucketName, key);
        if (file == null || WavFiles.lengthOf(file) == null) {
            return null;
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
