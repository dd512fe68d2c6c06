package io.github.hookswitch.simulator.call.internal.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Writes WAV files. */
final class WavWriter {
    private WavWriter() {}

    static void write(Path file, ToneStream tones, int channels, Duration length) {
        AudioFormat format = new AudioFormat(ToneStream.RATE, 16, channels, true, false);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (AudioInputStream audio = new AudioInputStream(tones, format, ToneStream.frames(length))) {
                AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file.toFile());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write the recording " + file, failed);
        }
    }
}
