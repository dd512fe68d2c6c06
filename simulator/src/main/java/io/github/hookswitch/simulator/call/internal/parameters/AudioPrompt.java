package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.simulator.call.AudioLibrary;
import java.time.Duration;

/** An audio file that an action names and the service can read. */
public record AudioPrompt(String name, Duration length) {

    public static AudioPrompt read(ActionParameters parameters, String parameter, AudioLibrary audio)
            throws ActionRefusedException {
        JsonNode source =
                parameters.given(parameter).orElseThrow(() -> AudioSource.invalid(parameter, "it is required"));
        AudioSource file = AudioSource.of(parameter, source);
        Duration length = audio.lengthOf(file.bucketName(), file.key());
        if (length == null) {
            throw AudioSource.invalid(parameter, "the file cannot be read");
        }
        return new AudioPrompt(file.bucketName() + "/" + file.key(), length);
    }
}
