package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Plays a file to one leg, as often as asked. */
final class PlayAudioAction implements ActionType {
    private final AudioLibrary audio;

    PlayAudioAction(AudioLibrary audio) {
        this.audio = audio;
    }

    @Override
    public String name() {
        return "PlayAudio";
    }

    @Override
    public boolean interruptible() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        ActionParameters parameters = run.parameters();
        JsonNode source =
                parameters.given("AudioSource").orElseThrow(() -> AudioSource.invalid("AudioSource", "it is required"));
        AudioSource file = AudioSource.of("AudioSource", source);
        parameters.checkKeys("PlaybackTerminators");
        int repeat = parameters.integerOr("Repeat", 1, Integer.MAX_VALUE, 1);
        Duration length = audio.lengthOf(file.bucketName(), file.key())
                .orElseThrow(() -> AudioSource.invalid("AudioSource", "the file cannot be read"));
        run.answerLeg();
        run.succeedAfter(length.multipliedBy(repeat));
    }
}
