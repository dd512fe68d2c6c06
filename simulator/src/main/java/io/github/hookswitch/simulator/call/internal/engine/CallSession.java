package io.github.hookswitch.simulator.call.internal.engine;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.LegState;
import io.github.hookswitch.simulator.call.PerformedAction;
import io.github.hookswitch.simulator.call.RouteTarget;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.internal.actions.ActionRun;
import io.github.hookswitch.simulator.call.internal.legs.Dialling;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.legs.LegControl;
import io.github.hookswitch.simulator.call.internal.legs.Legs;
import io.github.hookswitch.simulator.call.internal.media.LegMedia;
import io.github.hookswitch.simulator.call.internal.media.Recordings;
import io.github.hookswitch.simulator.call.internal.time.Timeline;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call: the owner of its legs, events and actions, who decides what follows from what. */
final class CallSession implements LegControl.Owner, EventQueue.Owner, ActionRunner.Owner {
    private static final int UNAVAILABLE = 480;
    private static final String OVER = "the call is over";

    private final EngineContext engine;
    private final ServiceRules rules;
    private final Transaction transaction;
    private final Timeline timeline;
    private final Recordings recordings;
    private final Legs legs;
    private final LegControl control;
    private final EventQueue events;
    private final ActionRunner actions;

    CallSession(EngineContext engine, Leg first, ApplicationEndpoint application, List<RouteTarget> targets) {
        this.engine = engine;
        this.rules = engine.rules();
        this.transaction = new Transaction(engine.newId(), application, targets, rules);
        this.timeline = new Timeline(engine::now);
        this.recordings = new Recordings(engine.time(), timeline, transaction.id(), engine.recordings());
        this.legs = new Legs(first);
        LegMedia.Parts shared = new LegMedia.Parts(engine.time(), timeline, rules, recordings);
        this.control = new LegControl(legs, shared, engine::newId, engine.remoteParties(), this);
        this.events = new EventQueue(engine, timeline, transaction, legs, this);
        ActionRun.Parts parts =
                new ActionRun.Parts(engine.time(), control, recordings, engine.buckets(), transaction::application);
        this.actions = new ActionRunner(engine, parts, timeline, this);
    }

    EngineContext engine() {
        return engine;
    }

    Transaction transaction() {
        return transaction;
    }

    Legs legs() {
        return legs;
    }

    LegControl control() {
        return control;
    }

    Timeline timeline() {
        return timeline;
    }

    Recordings recordings() {
        return recordings;
    }

    List<PerformedAction> performedActions() {
        return actions.begun();
    }

    /** Whether no leg is up and no event is left to send. */
    boolean isEnded() {
        return !legs.anyLive() && events.isIdle();
    }

    /** Whether nothing runs, waits or is on its way, and nobody is being called. */
    boolean isIdle() {
        return actions.isIdle() && events.isIdle() && !legs.anyDialled();
    }

    void startInbound() {
        transaction.nextTarget();
        control.begin(legs.first());
        events.send(CallEvent.of(CallEventType.NEW_INBOUND_CALL, legs.first()));
    }

    void startOutbound(Map<String, String> arguments) {
        control.begin(legs.first());
        events.send(CallEvent.newOutboundCall(legs.first(), arguments));
    }

    void update(Map<String, String> arguments) {
        events.send(CallEvent.updateRequested(legs.forUpdate(), arguments));
    }

    @Override
    public boolean mayStartAction() {
        return !events.holdsActions();
    }

    @Override
    public void actionReported(CallEvent event) {
        events.send(event);
    }

    @Override
    public void replied(CallEvent event, byte[] bytes) {
        if (event.type() == CallEventType.HANGUP && !legs.anyLive()) {
            ignored(OVER);
        } else {
            read(event, bytes);
        }
        actions.resume();
    }

    private void read(CallEvent event, byte[] bytes) {
        try {
            use(event, engine.replies().read(bytes));
        } catch (InvalidReplyException refusal) {
            refused(event, refusal);
        }
        if (event.type() == CallEventType.NEW_OUTBOUND_CALL && legs.anyLive()) {
            dialOut();
        }
    }

    private void use(CallEvent event, Reply reply) throws InvalidReplyException {
        timeline.add(
                now -> new TimelineEntry.ReplyReceived(now, events.lastSequence(), reply.actionTypes(), reply.json()));
        if (event.type() == CallEventType.NEW_INBOUND_CALL && reply.bringsNoActions()) {
            throw InvalidReplyException.emptyList();
        }
        if (reply.attributes() != null) {
            transaction.store(reply.attributes(), event.type());
        }
        if (!legs.anyLive()) {
            ignored(OVER);
        } else if (!event.type().runsActions()) {
            ignoreActions(reply, "the service runs no actions after " + event.type());
        } else if (awaitsAnswer()) {
            ignoreActions(reply, "nobody has answered the outbound call yet");
        } else {
            run(reply.actions(), event);
        }
    }

    private boolean awaitsAnswer() {
        return legs.first().direction() == LegDirection.OUTBOUND && legs.first().state() == LegState.RINGING;
    }

    private void run(@Nullable List<RequestedAction> list, CallEvent event) {
        if (list == null) {
            return;
        }
        if (!list.isEmpty()) {
            actions.dropWaiting("a newer list replaced it");
            if (event.type() == CallEventType.CALL_UPDATE_REQUESTED) {
                actions.interrupt();
            }
            actions.add(list, event.leg());
        } else if (rules.has(ServiceVariant.EMPTY_LIST_DROPS_REST)) {
            actions.dropWaiting("an empty list replaced it");
        }
    }

    private void ignoreActions(Reply reply, String reason) {
        if (!reply.bringsNoActions()) {
            ignored(reason);
        }
    }

    private void ignored(String reason) {
        timeline.add(now -> new TimelineEntry.ReplyIgnored(now, events.lastSequence(), reason));
    }

    private void refused(CallEvent event, InvalidReplyException refusal) {
        timeline.add(now -> new TimelineEntry.ReplyRefused(
                now, events.lastSequence(), refusal.errorType(), refusal.errorMessage()));
        if (!legs.anyLive()) {
            return;
        }
        if (refusal.mayWait() && !rules.emptyInboundListWait().isZero()) {
            engine.schedule(rules.emptyInboundListWait(), () -> {
                if (legs.first().state() == LegState.RINGING) {
                    giveUp(true);
                }
            });
            return;
        }
        boolean second = event.type() == CallEventType.INVALID_LAMBDA_RESPONSE;
        if (refusal.isFatal() || second || rules.has(ServiceVariant.INVALID_REPLIES_HANG_UP)) {
            giveUp(true);
        } else {
            events.send(CallEvent.invalidReply(event.leg(), refusal));
        }
    }

    @Override
    public boolean failsOver(CallEvent event, InvocationRun.Failure failure) {
        return event.type() == CallEventType.NEW_INBOUND_CALL
                && failure != InvocationRun.Failure.NO_REPLY
                && transaction.nextTarget();
    }

    @Override
    public void invocationFailed(InvocationRun.Failure failure) {
        giveUp(failure != InvocationRun.Failure.ACCESS_DENIED);
    }

    @Override
    public void invocationsExhausted() {
        giveUp(false);
    }

    /** The service hangs up on everybody. */
    private void giveUp(boolean tellFunction) {
        actions.stop();
        events.keepOnlyHangups();
        for (Leg leg : legs.live()) {
            control.hangUp(leg, EndedBy.FAILURE, UNAVAILABLE);
        }
        if (!tellFunction) {
            events.clear();
        }
    }

    private void dialOut() {
        Leg leg = legs.first();
        control.dial(leg, rules.outboundRingTime(), new Dialling.Outcome() {
            @Override
            public void ringing() {
                events.send(CallEvent.of(CallEventType.RINGING, leg));
            }

            @Override
            public void answered() {
                control.connect(leg);
                events.send(CallEvent.of(CallEventType.CALL_ANSWERED, leg));
            }

            @Override
            public void failed(EndedBy by, int sipResponseCode) {
                control.hangUp(leg, by, sipResponseCode);
            }
        });
    }

    @Override
    public void legEnded(LegControl.Ended ended) {
        if (ended.meetingLeg() != null) {
            actions.legEnded(ended.meetingLeg());
        }
        Leg leg = ended.leg();
        actions.legEnded(leg);
        events.send(CallEvent.of(CallEventType.HANGUP, leg, engine.events().hangupData(leg, ended.registered())));
        if (!legs.anyLive()) {
            actions.stop();
        }
    }
}
