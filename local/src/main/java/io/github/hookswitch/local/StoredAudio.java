package io.github.hookswitch.local;

import io.github.hookswitch.local.internal.s3.S3Store;
import io.github.hookswitch.local.internal.s3.StoredObject;
import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.Recording;
import io.github.hookswitch.simulator.call.RecordingTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Prompts from and recordings in the buckets that are here. A prompt that was not put there, or that is in another bucket,
 * exists all the same and lasts five seconds: an app is deployed before its prompts are recorded.
 */
final class StoredAudio implements AudioLibrary, RecordingTarget {
    private static final Duration OTHERWISE = Duration.ofSeconds(5);

    private final S3Store buckets;
    private final AudioLibrary files;
    private final Path folder;

    /** Keeps recordings in the folder until they are in their bucket. */
    StoredAudio(S3Store buckets, Path folder) {
        this.buckets = buckets;
        this.files = AudioLibrary.files((bucketName, key) ->
                buckets.find(bucketName, key).map(StoredObject::file).orElse(null));
        this.folder = folder;
    }

    @Override
    public @Nullable Duration lengthOf(String bucketName, String key) {
        return buckets.find(bucketName, key).isPresent() ? files.lengthOf(bucketName, key) : OTHERWISE;
    }

    @Override
    public byte @Nullable [] contentOf(String bucketName, String key) {
        return files.contentOf(bucketName, key);
    }

    @Override
    public @Nullable Path file(String bucketName, String key) {
        if (!buckets.hasBucket(bucketName)) {
            return null;
        }
        try {
            return Files.createTempFile(folder, "recording", ".wav");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stored(Recording recording) {
        Path file = recording.file();
        if (file == null) {
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            buckets.put(recording.bucketName(), recording.key(), content, "audio/wav");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
