package io.github.hookswitch.simulator.call;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where recordings are written. */
@FunctionalInterface
public interface RecordingTarget {

    /**
     * The file for a recording: a WAV file of 8 kHz and 16 bits is written there.
     *
     * @param bucketName bucket it is stored in
     * @param key its key
     * @return the file, whose folder is created when needed; null to write none
     */
    @Nullable
    Path file(String bucketName, String key);

    /**
     * Is told of a recording after its file was written.
     *
     * @param recording the recording
     */
    default void stored(Recording recording) {}

    /**
     * Writes no files.
     *
     * @return such a target
     */
    static RecordingTarget none() {
        return (bucketName, key) -> null;
    }

    /**
     * A folder that stands for S3: a recording is written as {@code root/bucket/key}.
     *
     * @param root the folder of buckets
     * @return a target that refuses a key that leads out of the folder, with an {@link IllegalArgumentException}
     */
    static RecordingTarget folder(Path root) {
        Path folder = root.normalize();
        return (bucketName, key) -> {
            Path file = folder.resolve(bucketName).resolve(key).normalize();
            if (!file.startsWith(folder)) {
                throw new IllegalArgumentException("A recording is to be stored as " + bucketName + "/" + key
                        + ", which leads out of the folder " + folder + "; use a prefix without \"..\"");
            }
            return file;
        };
    }
}
