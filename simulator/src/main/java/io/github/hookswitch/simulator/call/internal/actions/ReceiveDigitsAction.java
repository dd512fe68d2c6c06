package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.media.DigitRegistration;
import io.github.hookswitch.simulator.call.internal.media.LegMedia;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import java.time.Duration;
import java.util.regex.Pattern;

/** Registers digits to be received later, while other actions run. */
final class ReceiveDigitsAction implements ActionType {
    private static final String FLUSH = "FlushDigitsDurationInMilliseconds";

    private final ServiceRules rules;

    ReceiveDigitsAction(ServiceRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "ReceiveDigits";
    }

    @Override
    public boolean alwaysReports() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        ActionParameters parameters = run.parameters();
        String expression = parameters.requiredText("InputDigitsRegex");
        if (expression.isEmpty()) {
            throw ActionParameters.invalid("InputDigitsRegex", "it is empty");
        }
        Pattern wanted = parameters.pattern("InputDigitsRegex", expression);
        Duration between = parameters.milliseconds("InBetweenDigitsDurationInMilliseconds");
        Duration flush = parameters.milliseconds(FLUSH);
        boolean shortAccepted = rules.has(ServiceVariant.SHORT_FLUSH_ACCEPTED);
        if (flush.compareTo(between) < (shortAccepted ? 0 : 1)) {
            throw ActionParameters.invalid(FLUSH, "it must be longer than InBetweenDigitsDurationInMilliseconds");
        }
        run.answerLeg();
        run.result("ReceivedDigits", "");
        register(run, wanted, new DigitRegistration.Times(between, flush));
        run.succeed();
    }

    private void register(ActionRun run, Pattern wanted, DigitRegistration.Times times) {
        LegMedia media = run.leg().media();
        ObjectNode registered = run.actionData();
        boolean sendsFlushed = rules.has(ServiceVariant.FLUSHED_DIGITS_SENT);
        media.register(new DigitRegistration(run.time(), times, wanted, sendsFlushed, digits -> {
            if (!rules.has(ServiceVariant.RECEIVE_DIGITS_FIRES_AGAIN)) {
                media.register(null);
            }
            run.received(registered.deepCopy().put("ReceivedDigits", digits));
        }));
    }
}
