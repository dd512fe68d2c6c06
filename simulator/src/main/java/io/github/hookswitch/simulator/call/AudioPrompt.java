package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** An audio file that an action names and the service can read. */
record AudioPrompt(String name, Duration length) {

    static AudioPrompt read(ActionParameters parameters, String parameter, AudioLibrary audio)
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
