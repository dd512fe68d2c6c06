package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.simulator.call.AudioLibrary;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An audio file that an action names and the service can read. */
public record AudioPrompt(String name, Duration length) {

    /** Tells which files the service may read. */
    @FunctionalInterface
    public interface Reading {
        /** Why it may not; null if it may. */
        @Nullable
        String refusal(AudioSource file);
    }

    public static AudioPrompt read(ActionParameters parameters, String parameter, AudioLibrary audio, Reading reading)
            throws ActionRefusedException {
        JsonNode source =
                parameters.given(parameter).orElseThrow(() -> AudioSource.invalid(parameter, "it is required"));
        AudioSource file = AudioSource.of(parameter, source);
        String refusal = reading.refusal(file);
        if (refusal != null) {
            throw AudioSource.invalid(parameter, refusal);
        }
        Duration length = audio.lengthOf(file.bucketName(), file.key());
        if (length == null) {
            throw AudioSource.invalid(parameter, "the file cannot be read");
        }
        return new AudioPrompt(file.bucketName() + "/" + file.key(), length);
    }
}
