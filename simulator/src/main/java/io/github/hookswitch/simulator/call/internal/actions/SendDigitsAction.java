package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import java.time.Duration;
import java.util.regex.Pattern;

/** Sends tones to one leg. */
final class SendDigitsAction implements ActionType {
    private static final Pattern DIGITS = Pattern.compile("[0-9*#A-D,]{1,50}");
    private static final Duration COMMA = Duration.ofMillis(500);
    private static final Duration GAP = Duration.ofMillis(100);

    @Override
    public String name() {
        return "SendDigits";
    }

    @Override
    public boolean needsCallId() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        ActionParameters parameters = run.parameters();
        String digits = parameters.requiredText("Digits");
        if (!DIGITS.matcher(digits).matches()) {
            throw ActionParameters.invalid(
                    "Digits", "it must be 1 to 50 of 0 to 9, *, #, A to D and comma, but is \"" + digits + '"');
        }
        Duration tone = Duration.ofMillis(parameters.integerOr("ToneDurationInMilliseconds", 50, 24_000, 250));
        Duration length = lengthOf(digits, tone);
        run.answerLeg();
        run.play(Heard.Kind.DIGITS, digits, length);
        run.succeedAfter(length);
    }

    private static Duration lengthOf(String digits, Duration tone) {
        long pauses = digits.chars().filter(digit -> digit == ',').count();
        return COMMA.multipliedBy(pauses).plus(tone.plus(GAP).multipliedBy(digits.length() - pauses));
    }
}
