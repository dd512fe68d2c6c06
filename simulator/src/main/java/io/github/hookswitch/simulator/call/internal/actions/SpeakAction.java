package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.Speech;

/** Reads a text to one leg, for as long as the text takes. */
final class SpeakAction implements ActionType {
    private final ServiceRules rules;

    SpeakAction(ServiceRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "Speak";
    }

    @Override
    public boolean interruptible() {
        return rules.has(ServiceVariant.SPEAK_INTERRUPTIBLE);
    }

    @Override
    public boolean needsCallId() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        Speech speech = Speech.read(run.parameters(), rules);
        run.answerLeg();
        run.speak(speech);
        run.succeedAfter(speech.length());
    }
}
