package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.internal.media.PartyListener;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.AudioPrompt;
import java.time.Duration;
import java.util.Set;

/** Plays a file to one leg, as often as asked, until a terminator is pressed. */
final class PlayAudioAction implements ActionType {
    private final ServiceRules rules;
    private final AudioLibrary audio;

    PlayAudioAction(ServiceRules rules, AudioLibrary audio) {
        this.rules = rules;
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
        AudioPrompt file = run.prompt("AudioSource", audio);
        Set<String> terminators = parameters.keys("PlaybackTerminators");
        int repeat = parameters.repeat(rules);
        run.answerLeg();
        Duration length = file.length().multipliedBy(repeat);
        run.play(Heard.Kind.PROMPT, file.name(), length);
        run.listen(new PartyListener() {
            @Override
            public boolean key(String key) {
                boolean stops = terminators.contains(key);
                if (stops) {
                    run.succeed();
                }
                return stops;
            }
        });
        run.succeedAfter(length);
    }
}
