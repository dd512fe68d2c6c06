package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.DigitRules;

/** Plays a file and takes digits. */
final class PlayAudioAndGetDigitsAction implements ActionType {
    private final ServiceRules rules;
    private final AudioLibrary audio;

    PlayAudioAndGetDigitsAction(ServiceRules rules, AudioLibrary audio) {
        this.rules = rules;
        this.audio = audio;
    }

    @Override
    public String name() {
        return "PlayAudioAndGetDigits";
    }

    @Override
    public boolean alwaysReports() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        DigitRules digits = DigitRules.read(run.parameters(), rules);
        new DigitCollection(run, digits, prompt(run, "AudioSource"), prompt(run, "FailureAudioSource"), rules).start();
    }

    private DigitCollection.Prompt prompt(ActionRun run, String parameter) throws ActionRefusedException {
        return DigitCollection.Prompt.of(run.prompt(parameter, audio));
    }
}
