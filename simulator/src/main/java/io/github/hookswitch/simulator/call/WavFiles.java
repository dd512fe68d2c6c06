package io.github.hookswitch.simulator.call;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;

/** Reads WAV files. */
final class WavFiles {
    private static final long MOST_BYTES = 50L * 1024 * 1024;

    private WavFiles() {}

    /** The length of a WAV file that the service can play: PCM, at most 50 MB; null if it cannot. */
    static @Nullable Duration lengthOf(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            AudioFileFormat format = AudioSystem.getAudioFileFormat(in);
            AudioFormat.Encoding encoding = format.getFormat().getEncoding();
            boolean pcm = encoding.equals(AudioFormat.Encoding.PCM_SIGNED)
                    || encoding.equals(AudioFormat.Encoding.PCM_UNSIGNED);
            if (!pcm || !format.getType().equals(AudioFileFormat.Type.WAVE) || Files.size(file) > MOST_BYTES) {
                return null;
            }
            double seconds =
                    format.getFrameLength() / (double) format.getFormat().getFrameRate();
            return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
        } catch (UnsupportedAudioFileException notAudio) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
