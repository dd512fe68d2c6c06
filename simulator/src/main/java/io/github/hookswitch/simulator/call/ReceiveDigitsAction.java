package io.github.hookswitch.simulator.call;

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
        run.leg()
                .line()
                .register(new DigitRegistration(run.call(), run.leg(), run.actionData(), wanted, between, flush));
        run.succeed();
    }
}
