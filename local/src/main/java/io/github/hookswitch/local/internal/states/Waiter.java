package io.github.hookswitch.local.internal.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the CDK's provider framework makes a state machine for: a function is invoked until it does not fail any more, and
 * another one if it fails for too long.
 *
 * @param function the ARN of the function that is asked
 * @param delays the waits between its invocations
 * @param onTimeout the ARN of the function that is told of the last failure
 */
record Waiter(String function, List<Duration> delays, String onTimeout) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ATTEMPTS = 10_000;
    private static final double MILLISECONDS = 1000;

    /** Reads a definition in the Amazon States Language; empty if it is that of something else. */
    static Optional<Waiter> parse(String definition) {
        JsonNode machine;
        try {
            machine = JSON.readTree(definition);
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
        JsonNode first = machine.path("States").path(machine.path("StartAt").asText());
        JsonNode retry = first.path("Retry").path(0);
        JsonNode last = machine.path("States")
                .path(first.path("Catch").path(0).path("Next").asText());
        boolean waiter = machine.path("States").size() == 2
                && isTask(first)
                && isTask(last)
                && first.path("Retry").size() == 1
                && forAll(retry)
                && forAll(first.path("Catch").path(0));
        return waiter
                ? Optional.of(new Waiter(
                        first.path("Resource").asText(),
                        delays(retry),
                        last.path("Resource").asText()))
                : Optional.empty();
    }

    private static boolean isTask(JsonNode state) {
        return state.path("Type").asText().equals("Task")
                && state.path("Resource").asText().matches("arn:[^:]+:lambda:.*")
                && state.path("End").asBoolean();
    }

    private static boolean forAll(JsonNode rule) {
        return rule.path("ErrorEquals").path(0).asText().equals("States.ALL");
    }

    private static List<Duration> delays(JsonNode retry) {
        List<Duration> delays = new ArrayList<>();
        double seconds = retry.path("IntervalSeconds").asDouble(1);
        int attempts = Math.min(retry.path("MaxAttempts").asInt(3), MOST_ATTEMPTS);
        for (int i = 0; i < attempts; i++) {
            delays.add(Duration.ofMillis((long) (seconds * MILLISECONDS)));
            seconds *= retry.path("BackoffRate").asDouble(2);
        }
        return delays;
    }
}
