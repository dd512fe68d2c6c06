package io.github.hookswitch.simulator.call.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.PerformedAction;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.internal.actions.ActionRun;
import io.github.hookswitch.simulator.call.internal.actions.ActionType;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.LegSelection;
import io.github.hookswitch.simulator.call.internal.time.Timeline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a call's list of actions, one after the other, and reports to the owner of the call. */
final class ActionRunner implements ActionRun.Listener {
    private static final String OVER = "the call is over";

    private final EngineContext engine;
    private final ActionRun.Parts parts;
    private final Timeline timeline;
    private final Owner owner;
    private final ServiceRules rules;
    private final LegSelection selection;
    private final ActionEvents events;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<ActionRun> begun = new ArrayList<>();
    private @Nullable ActionRun running;

    ActionRunner(EngineContext engine, ActionRun.Parts parts, Timeline timeline, Owner owner) {
        this.engine = engine;
        this.parts = parts;
        this.timeline = timeline;
        this.owner = owner;
        this.rules = engine.rules();
        this.selection = new LegSelection(parts.legs().legs(), rules);
        this.events = new ActionEvents(rules);
    }

    /** The one that decides what follows. */
    interface Owner {
        /** Whether an action may start now; if not, {@link #resume()} is called when it may. */
        boolean mayStartAction();

        /** The function is to hear of an action. */
        void actionReported(CallEvent event);
    }

    private record Waiting(RequestedAction action, Leg invoking) {}

    /** Appends actions; {@code invoking} is the leg that caused the invocation. */
    void add(List<RequestedAction> actions, Leg invoking) {
        actions.forEach(action -> waiting.add(new Waiting(action, invoking)));
    }

    /** Lets the next action start as soon as nothing else is due. */
    void resume() {
        engine.schedule(Duration.ZERO, this::startNext);
    }

    boolean isIdle() {
        return running == null && waiting.isEmpty();
    }

    List<PerformedAction> begun() {
        return begun.stream().map(ActionRun::view).toList();
    }

    @Override
    public void succeeded(ActionRun run, boolean reported) {
        running = null;
        run.end(PerformedAction.Outcome.SUCCEEDED);
        timeline.add(now -> new TimelineEntry.ActionSucceeded(
                now, run.type().name(), run.leg().tag()));
        if (reported) {
            reported(run);
        }
        resume();
    }

    @Override
    public void reported(ActionRun run) {
        boolean always = run.type().alwaysReports() && !rules.has(ServiceVariant.ONLY_LAST_ACTION_REPORTED);
        if (always || waiting.isEmpty()) {
            owner.actionReported(ActionEvents.success(run));
        }
    }

    @Override
    public void failed(ActionRun run, ActionRefusedException reason) {
        running = null;
        run.refused(reason);
        String type = run.type().name();
        timeline.add(now -> new TimelineEntry.ActionFailed(now, type, reason.errorType(), reason.errorMessage()));
        dropWaiting("an action before it failed");
        owner.actionReported(events.failure(run, reason));
    }

    @Override
    public void received(Leg leg, ObjectNode actionData) {
        owner.actionReported(events.digits(leg, actionData));
    }

    /** The leg is over: what runs on it stops, and so does its list. */
    void legEnded(Leg leg) {
        ActionRun run = running;
        if (run != null && run.leg().equals(leg)) {
            running = null;
            run.cancel(PerformedAction.Outcome.DROPPED);
            if (rules.has(ServiceVariant.ACTION_OF_ENDED_LEG_SUCCEEDS)) {
                owner.actionReported(ActionEvents.success(run));
            }
            dropped(run.type().name(), true, leg.tag().value() + " ended");
            dropWaiting("its list stopped when " + leg.tag().value() + " ended");
        }
    }

    /** Nothing of the list shall run any more. */
    void stop() {
        ActionRun run = running;
        running = null;
        if (run != null) {
            run.cancel(PerformedAction.Outcome.DROPPED);
            dropped(run.type().name(), true, OVER);
        }
        dropWaiting(OVER);
    }

    /** Cuts off what runs, if it can be. */
    void interrupt() {
        ActionRun run = running;
        if (run != null && run.type().interruptible()) {
            running = null;
            run.cancel(PerformedAction.Outcome.INTERRUPTED);
            timeline.add(now -> new TimelineEntry.ActionInterrupted(
                    now, run.type().name(), run.leg().tag()));
            owner.actionReported(ActionEvents.interruption(run));
        }
    }

    void dropWaiting(String reason) {
        while (!waiting.isEmpty()) {
            dropped(waiting.remove().action().type(), false, reason);
        }
    }

    private void startNext() {
        if (running != null || !owner.mayStartAction() || waiting.isEmpty()) {
            return;
        }
        Waiting next = waiting.remove();
        ActionType type = engine.actionTypes().get(next.action().type());
        ObjectNode parameters = next.action().parameters();
        try {
            Leg leg = type.selectLeg(parameters, next.invoking(), selection);
            if (leg.isLive()) {
                start(begin(type, parameters, leg));
            } else if (rules.has(ServiceVariant.ACTIONS_ON_ENDED_LEGS_SKIPPED)) {
                dropped(type.name(), false, leg.tag().value() + " is over");
                resume();
            } else {
                throw ActionRefusedException.invalidParameter(
                        leg.tag().value() + " is disconnected; name a participant that is still connected");
            }
        } catch (ActionRefusedException refusal) {
            failed(begin(type, parameters, next.invoking()), refusal);
        }
    }

    private ActionRun begin(ActionType type, ObjectNode parameters, Leg leg) {
        ActionRun run = new ActionRun(type, parameters, leg, parts, this);
        begun.add(run);
        return run;
    }

    private void start(ActionRun run) {
        running = run;
        ObjectNode parameters = run.parameters().node();
        boolean callIdGiven = selection.isGiven(parameters.get("CallId"));
        parameters.put("CallId", run.leg().callId());
        timeline.add(now -> new TimelineEntry.ActionStarted(
                now, run.type().name(), run.leg().tag()));
        try {
            engine.faults().check(run.type().name());
            if (!callIdGiven && run.type().needsCallId() && rules.has(ServiceVariant.CALL_ID_REQUIRED)) {
                throw ActionRefusedException.missingParameter("CallId parameter is missing");
            }
            run.type().start(run);
        } catch (ActionRefusedException refusal) {
            failed(run, refusal);
        }
    }

    private void dropped(String type, boolean started, String reason) {
        timeline.add(now -> new TimelineEntry.ActionDropped(now, type, started, reason));
    }
}
