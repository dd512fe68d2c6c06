package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One action while it runs. */
final class ActionRun {
    private final ActionType type;
    private final ActionParameters parameters;
    private final Leg leg;
    private final CallSession call;
    private final ActionRunner runner;
    private final List<Runnable> onCancel = new ArrayList<>();

    ActionRun(ActionType type, ObjectNode parameters, Leg leg, CallSession call, ActionRunner runner) {
        this.type = type;
        this.parameters = new ActionParameters(parameters);
        this.leg = leg;
        this.call = call;
        this.runner = runner;
    }

    ActionType type() {
        return type;
    }

    ActionParameters parameters() {
        return parameters;
    }

    Leg leg() {
        return leg;
    }

    CallSession call() {
        return call;
    }

    /** What the service does when an action needs to be heard on a leg that nobody answered yet. */
    void answerLeg() {
        if (!leg.isConnected()) {
            call.connect(leg);
        }
    }

    void succeedAfter(Duration time) {
        onCancel(call.engine().schedule(time, this::succeed)::cancel);
    }

    void succeed() {
        runner.succeeded(this, true);
    }

    void succeedUnreported() {
        runner.succeeded(this, false);
    }

    void fail(ActionRefusedException refusal) {
        runner.failed(this, refusal);
    }

    void onCancel(Runnable cleanUp) {
        onCancel.add(cleanUp);
    }

    void cancel() {
        onCancel.forEach(Runnable::run);
    }

    ObjectNode actionData() {
        return EventWriter.actionData(type.name(), parameters.node());
    }
}
