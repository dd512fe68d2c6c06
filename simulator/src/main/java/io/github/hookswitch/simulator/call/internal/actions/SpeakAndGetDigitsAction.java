package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.DigitRules;
import io.github.hookswitch.simulator.call.internal.parameters.Speech;

/** Reads a text and takes digits. */
final class SpeakAndGetDigitsAction implements ActionType {
    private final ServiceRules rules;

    SpeakAndGetDigitsAction(ServiceRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "SpeakAndGetDigits";
    }

    @Override
    public boolean alwaysReports() {
        return true;
    }

    @Override
    public boolean needsCallId() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        ActionParameters parameters = run.parameters();
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        Speech prompt = Speech.read(parameters, "SpeechParameters", none, rules);
        ObjectNode first = parameters.node().withObject("/SpeechParameters");
        Speech failure = Speech.read(parameters, "FailureSpeechParameters", first, rules);
        DigitRules digits = DigitRules.read(parameters, rules);
        new DigitCollection(run, digits, DigitCollection.Prompt.of(prompt), DigitCollection.Prompt.of(failure), rules)
                .start();
    }
}
