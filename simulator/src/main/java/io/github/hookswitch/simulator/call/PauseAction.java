package io.github.hookswitch.simulator.call;

import java.time.Duration;

/** Waits. */
final class PauseAction implements ActionType {

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
        int milliseconds = run.parameters().integer("DurationInMilliseconds", 100, 30_000);
        run.succeedAfter(Duration.ofMillis(milliseconds));
    }
}
