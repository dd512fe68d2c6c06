package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import java.time.Duration;

/** Waits. */
final class PauseAction implements ActionType {
    private final ServiceRules rules;

    PauseAction(ServiceRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "Pause";
    }

    @Override
    public boolean interruptible() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        boolean anyLength = rules.has(ServiceVariant.PAUSE_OF_ANY_LENGTH);
        int milliseconds = run.parameters()
                .integer("DurationInMilliseconds", anyLength ? 1 : 100, anyLength ? Integer.MAX_VALUE : 30_000);
        Duration length = Duration.ofMillis(milliseconds);
        if (run.leg().isConnected()) {
            run.play(Heard.Kind.SILENCE, "", length);
        }
        run.succeedAfter(length);
    }
}
