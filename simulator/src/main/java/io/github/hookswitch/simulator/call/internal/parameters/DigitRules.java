package io.github.hookswitch.simulator.call.internal.parameters;

import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which digits the prompting actions accept, and how long they wait for them. */
public record DigitRules(
        int min,
        int max,
        Set<String> terminators,
        @Nullable Pattern expression,
        int attempts,
        Duration perAttempt,
        Duration betweenDigits) {
    private static final int MOST_DIGITS = 128;

    public static DigitRules read(ActionParameters parameters, ServiceRules rules) throws ActionRefusedException {
        int min = parameters.integerOr("MinNumberOfDigits", 0, MOST_DIGITS, 0);
        boolean strict = rules.has(ServiceVariant.MAX_DIGITS_ABOVE_MIN);
        int max = parameters.integerOr(
                "MaxNumberOfDigits", Math.max(1, strict ? min + 1 : min), MOST_DIGITS, MOST_DIGITS);
        if (parameters.given("TerminatorDigits").isEmpty()) {
            parameters.node().putArray("TerminatorDigits").add("#");
        }
        Set<String> terminators = parameters.keys("TerminatorDigits");
        String expression = parameters.text("InputDigitsRegex").orElse(null);
        Duration perAttempt = parameters.milliseconds("RepeatDurationInMilliseconds");
        int between = parameters.integerOr(
                "InBetweenDigitsDurationInMilliseconds", 1, Integer.MAX_VALUE, (int) perAttempt.toMillis());
        return new DigitRules(
                min,
                max,
                terminators,
                expression == null ? null : parameters.pattern("InputDigitsRegex", expression),
                parameters.repeat(rules),
                perAttempt,
                Duration.ofMillis(between));
    }

    /** Whether digits are good; {@code terminator} is the key that ended them, or empty. */
    public boolean accept(String digits, String terminator) {
        if (digits.length() < min || (digits.isEmpty() && terminator.isEmpty())) {
            return false;
        }
        Pattern wanted = expression;
        return wanted == null
                || List.of(digits, digits + terminator).stream()
                        .anyMatch(entry -> wanted.matcher(entry).matches());
    }
}
