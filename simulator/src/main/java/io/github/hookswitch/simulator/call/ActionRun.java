package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.internal.media.PartyListener;
import io.github.hookswitch.simulator.call.internal.media.Sound;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One action: while it runs, and its outcome. */
final class ActionRun {
    private final ActionType type;
    private final ActionParameters parameters;
    private final Leg leg;
    private final CallSession call;
    private final ActionRunner runner;
    private final Instant startedAt;
    private List<Runnable> onCancel = new ArrayList<>(0);
    private List<Runnable> onEnd = new ArrayList<>(2);
    private @Nullable ObjectNode results;
    private @Nullable Instant endedAt;
    private @Nullable ActionRefusedException refusal;
    private PerformedAction.Outcome outcome = PerformedAction.Outcome.RUNNING;

    ActionRun(ActionType type, ObjectNode parameters, Leg leg, CallSession call, ActionRunner runner) {
        this.type = type;
        this.parameters = new ActionParameters(parameters);
        this.leg = leg;
        this.call = call;
        this.runner = runner;
        this.startedAt = call.engine().now();
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

    boolean isRunning() {
        return outcome == PerformedAction.Outcome.RUNNING;
    }

    /** What the service does when an action needs to be heard on a leg that nobody answered yet. */
    void answerLeg() {
        if (!leg.isConnected()) {
            call.connect(leg);
        }
    }

    /** Lets the party hear something until its length is over, it is stopped, or the action ends; null loops it. */
    Sound play(Heard.Kind kind, String what, @Nullable Duration length) {
        Sound sound = leg.line().play(kind, what, length);
        onEnd(() -> sound.stop(call.engine().now()));
        return sound;
    }

    /** Notices what the party does while the action runs. */
    void listen(PartyListener listener) {
        leg.line().listen(listener);
        onEnd(leg.line()::stopListening);
    }

    /** Does something after a time, unless the action has ended by then. */
    VirtualTime.Scheduled after(Duration time, Runnable action) {
        VirtualTime.Scheduled timer = call.engine().schedule(time, action);
        onEnd(timer::cancel);
        return timer;
    }

    void succeedAfter(Duration time) {
        after(time, this::succeed);
    }

    /** Sets a member of {@code ActionData} beside the parameters. */
    void result(String name, JsonNode value) {
        if (results == null) {
            results = JsonNodeFactory.instance.objectNode();
        }
        results.set(name, value);
    }

    void result(String name, String value) {
        result(name, JsonNodeFactory.instance.textNode(value));
    }

    void succeed() {
        if (isRunning()) {
            runner.succeeded(this, true);
        }
    }

    void succeedUnreported() {
        if (isRunning()) {
            runner.succeeded(this, false);
        }
    }

    /** Reports a success that {@link #succeedUnreported()} kept back. */
    void reportLate() {
        runner.report(this);
    }

    void fail(ActionRefusedException reason) {
        if (isRunning()) {
            runner.failed(this, reason);
        }
    }

    /** What to do when the action is cut off. */
    void onCancel(Runnable cleanUp) {
        onCancel.add(cleanUp);
    }

    void onEnd(Runnable cleanUp) {
        onEnd.add(cleanUp);
    }

    /** Ends the action before its time. */
    void cancel(PerformedAction.Outcome newOutcome) {
        List<Runnable> cleanUps = onCancel;
        end(newOutcome);
        cleanUps.forEach(Runnable::run);
    }

    void end(PerformedAction.Outcome newOutcome) {
        outcome = newOutcome;
        endedAt = call.engine().now();
        List<Runnable> cleanUps = onEnd;
        onCancel = List.of();
        onEnd = List.of();
        cleanUps.forEach(Runnable::run);
    }

    void refused(ActionRefusedException reason) {
        refusal = reason;
        end(PerformedAction.Outcome.FAILED);
    }

    ObjectNode actionData() {
        ObjectNode data = EventWriter.actionData(type.name(), parameters.node());
        if (results != null) {
            data.setAll(results);
        }
        return data;
    }

    PerformedAction view() {
        return new PerformedAction(
                type.name(),
                leg.tag(),
                parameters.node().toString(),
                startedAt,
                endedAt,
                outcome,
                refusal == null ? null : refusal.errorType(),
                refusal == null ? null : refusal.errorMessage());
    }
}
