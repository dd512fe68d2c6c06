package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** Switches noise suppression of one leg on or off. */
final class VoiceFocusAction implements ActionType {
    private static final int MOST_IN_A_SECOND = 5;
    private static final Set<String> TEXTS = Set.of("true", "false");

    private final ServiceRules rules;
    private final Deque<Instant> latest = new ArrayDeque<>();

    VoiceFocusAction(ServiceRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "VoiceFocus";
    }

    @Override
    public boolean needsCallId() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        JsonNode enable = run.parameters().node().get("Enable");
        if (enable == null || !isGiven(enable)) {
            throw ActionRefusedException.missingParameter("Enable parameter is missing: it must be true or false");
        }
        if (!run.leg().isConnected() && rules.has(ServiceVariant.VOICE_FOCUS_NEEDS_ANSWER)) {
            throw new ActionRefusedException("CallNotAnswered", "Call not answered");
        }
        throttle(run.now());
        run.succeed();
    }

    private boolean isGiven(JsonNode enable) {
        boolean text = rules.has(ServiceVariant.VOICE_FOCUS_TEXT_ACCEPTED)
                && enable.isTextual()
                && TEXTS.contains(enable.textValue().toLowerCase(Locale.ROOT));
        return enable.isBoolean() || text;
    }

    private void throttle(Instant now) throws ActionRefusedException {
        Instant secondAgo = now.minus(Duration.ofSeconds(1));
        latest.removeIf(earlier -> !earlier.isAfter(secondAgo));
        if (latest.size() >= MOST_IN_A_SECOND) {
            throw new ActionRefusedException("ActionExecutionThrottled", "Too many requests");
        }
        latest.add(now);
    }
}
