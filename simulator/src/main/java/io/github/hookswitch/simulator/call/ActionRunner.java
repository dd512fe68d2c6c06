package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.internal.time.Timeline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a call's list of actions, one after the other. */
final class ActionRunner {
    private static final String OVER = "the call is over";

    private final CallSession call;
    private final EventQueue events;
    private final Timeline timeline;
    private final ServiceRules rules;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<ActionRun> begun = new ArrayList<>();
    private @Nullable ActionRun running;

    ActionRunner(CallSession call, EventQueue events, Timeline timeline) {
        this.call = call;
        this.events = events;
        this.timeline = timeline;
        this.rules = call.engine().rules();
    }

    /** Takes over the actions of a reply; {@code invoking} is the leg that caused the invocation. */
    void accept(Reply reply, CallEvent event) {
        List<RequestedAction> actions = reply.actions();
        if (actions == null) {
            return;
        }
        if (!actions.isEmpty()) {
            dropWaiting("a newer list replaced it");
            if (event.type() == CallEventType.CALL_UPDATE_REQUESTED) {
                interrupt();
            }
            actions.forEach(action -> waiting.add(new Waiting(action, event.leg())));
        } else if (rules.emptyListDropsRest()) {
            dropWaiting("an empty list replaced it");
        }
    }

    /** Lets the next action start as soon as nothing else is due. */
    void resume() {
        call.engine().schedule(Duration.ZERO, this::startNext);
    }

    boolean isIdle() {
        return running == null && waiting.isEmpty();
    }

    List<PerformedAction> begun() {
        return begun.stream().map(ActionRun::view).toList();
    }

    void succeeded(ActionRun run, boolean reportable) {
        running = null;
        run.end(PerformedAction.Outcome.SUCCEEDED);
        timeline.add(now -> new TimelineEntry.ActionSucceeded(
                now, run.type().name(), run.leg().tag()));
        if (reportable) {
            report(run);
        }
        resume();
    }

    /** Reports the success of an action, if it is to be reported. */
    void report(ActionRun run) {
        if (reportsInAnyCase(run.type()) || waiting.isEmpty()) {
            events.send(CallEvent.of(CallEventType.ACTION_SUCCESSFUL, run.leg(), run.actionData()));
        }
    }

    void failed(ActionRun run, ActionRefusedException refusal) {
        running = null;
        run.refused(refusal);
        String type = run.type().name();
        timeline.add(now -> new TimelineEntry.ActionFailed(now, type, refusal.errorType(), refusal.errorMessage()));
        dropWaiting("an action before it failed");
        events.send(failure(run, refusal));
    }

    private CallEvent failure(ActionRun run, ActionRefusedException refusal) {
        ObjectNode data = run.actionData();
        if (rules.has(ServiceVariant.ACTION_ERRORS_ON_TOP)) {
            return new CallEvent(
                    CallEventType.ACTION_FAILED,
                    run.leg(),
                    data,
                    new CallEvent.Fault(refusal.errorType(), refusal.errorMessage()));
        }
        if (rules.has(ServiceVariant.ACTION_ERRORS_AS_ONE_STRING)) {
            data.put("Error", refusal.errorType() + ": " + refusal.errorMessage());
        } else {
            data.put("ErrorType", refusal.errorType());
            data.put("ErrorMessage", refusal.errorMessage());
        }
        return CallEvent.of(CallEventType.ACTION_FAILED, run.leg(), data);
    }

    private boolean reportsInAnyCase(ActionType type) {
        return type.alwaysReports() && !rules.has(ServiceVariant.ONLY_LAST_ACTION_REPORTED);
    }

    /** The leg is over: what runs on it stops, and so does its list. */
    void legEnded(Leg leg) {
        ActionRun run = running;
        if (run != null && run.leg().equals(leg)) {
            running = null;
            run.cancel(PerformedAction.Outcome.DROPPED);
            if (rules.actionOfEndedLegSucceeds()) {
                events.send(CallEvent.of(CallEventType.ACTION_SUCCESSFUL, leg, run.actionData()));
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

    private void interrupt() {
        ActionRun run = running;
        if (run != null && run.type().interruptible()) {
            running = null;
            run.cancel(PerformedAction.Outcome.INTERRUPTED);
            timeline.add(now -> new TimelineEntry.ActionInterrupted(
                    now, run.type().name(), run.leg().tag()));
            events.send(CallEvent.of(CallEventType.ACTION_INTERRUPTED, run.leg(), run.actionData()));
        }
    }

    private void startNext() {
        if (running != null || events.holdsActions() || waiting.isEmpty()) {
            return;
        }
        Waiting next = waiting.remove();
        ActionType type = call.engine().actionTypes().get(next.action().type());
        ObjectNode parameters = next.action().parameters();
        try {
            Leg leg = type.selectLeg(parameters, next.invoking(), call.legs());
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
        ActionRun run = new ActionRun(type, parameters, leg, call, this);
        begun.add(run);
        return run;
    }

    private void start(ActionRun run) {
        running = run;
        boolean callIdGiven = Legs.isGiven(run.parameters().node().get("CallId"), rules);
        run.parameters().node().put("CallId", run.leg().callId());
        timeline.add(now -> new TimelineEntry.ActionStarted(
                now, run.type().name(), run.leg().tag()));
        try {
            call.engine().faults().check(run.type().name());
            if (!callIdGiven && run.type().needsCallId() && rules.has(ServiceVariant.CALL_ID_REQUIRED)) {
                throw ActionRefusedException.missingParameter("CallId parameter is missing");
            }
            run.type().start(run);
        } catch (ActionRefusedException refusal) {
            failed(run, refusal);
        }
    }

    private void dropWaiting(String reason) {
        while (!waiting.isEmpty()) {
            dropped(waiting.remove().action().type(), false, reason);
        }
    }

    private void dropped(String type, boolean started, String reason) {
        timeline.add(now -> new TimelineEntry.ActionDropped(now, type, started, reason));
    }

    private record Waiting(RequestedAction action, Leg invoking) {}
}
