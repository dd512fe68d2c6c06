package io.github.hookswitch.simulator.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How long the audio files of {@code PlayAudio} last. */
@FunctionalInterface
public interface AudioLibrary {

    /**
     * Looks a file up.
     *
     * @param bucketName bucket of the file
     * @param key key of the file
     * @return its length, more than zero; null if the service could not read it, which fails the action with
     *     {@code InvalidAudioSource}
     */
    @Nullable
    Duration lengthOf(String bucketName, String key);

    /**
     * Gives a file to those who want to hear it.
     *
     * @param bucketName bucket of the file
     * @param key key of the file
     * @return its bytes, a WAV file; null if the service could not read it, or only its length is known here
     */
    default byte @Nullable [] contentOf(String bucketName, String key) {
        return null;
    }

    /**
     * A library of WAV files that are somewhere on this machine. A file lasts as long as its own header says.
     *
     * @param files finds the file of a bucket and a key; null if there is none
     * @return a library in which files exist that are PCM in WAV and have at most 50 MB
     */
    static AudioLibrary files(BiFunction<String, String, @Nullable Path> files) {
        return new WavLibrary(files);
    }

    /**
     * A library of WAV files in a folder that stands for S3: the file of a bucket and a key is
     * {@code root/bucket/key}, and lasts as long as its own header says.
     *
     * @param root the folder of buckets
     * @return a library in which files exist that are PCM in WAV and have at most 50 MB
     */
    static AudioLibrary folder(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        return files((bucketName, key) -> {
            Path file = folder.resolve(bucketName).resolve(key).normalize();
            return file.startsWith(folder) ? file : null;
        });
    }

    /**
     * A library in which every file exists and has the same length.
     *
     * @param length length of each file, more than zero
     * @return the library
     */
    static AudioLibrary everyFileLasts(Duration length) {
        return (bucketName, key) -> length;
    }
}
