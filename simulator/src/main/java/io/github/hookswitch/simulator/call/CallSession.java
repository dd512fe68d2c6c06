package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.internal.media.Line;
import io.github.hookswitch.simulator.call.internal.media.Recordings;
import io.github.hookswitch.simulator.call.internal.time.Timeline;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call: its legs, what it remembers, and what follows from what. */
final class CallSession {
    private static final int UNAVAILABLE = 480;

    private final EngineContext engine;
    private final String transactionId;
    private final Legs legs;
    private final Recordings recordings;
    private final Timeline timeline;
    private final Line.Parts lines;
    private final EventQueue events;
    private final ActionRunner actions;
    private final Iterator<RouteTarget> targets;
    private ApplicationEndpoint application;
    private @Nullable String sipRuleId;
    private @Nullable ObjectNode attributes;
    private @Nullable Dialling dialling;

    CallSession(EngineContext engine, Leg first, ApplicationEndpoint application, List<RouteTarget> targets) {
        this.engine = engine;
        this.transactionId = engine.newId();
        this.legs = new Legs(first, engine.rules());
        this.application = application;
        this.targets = targets.iterator();
        this.timeline = new Timeline(engine::now);
        this.recordings = new Recordings(engine.time(), timeline, transactionId, engine.recordingsFolder());
        this.lines = new Line.Parts(engine.time(), timeline, engine.rules(), recordings);
        this.events = new EventQueue(this, timeline);
        this.actions = new ActionRunner(this, events, timeline);
    }

    EngineContext engine() {
        return engine;
    }

    String transactionId() {
        return transactionId;
    }

    Legs legs() {
        return legs;
    }

    Timeline timeline() {
        return timeline;
    }

    Recordings recordings() {
        return recordings;
    }

    void send(CallEvent event) {
        events.send(event);
    }

    ActionRunner actions() {
        return actions;
    }

    ApplicationEndpoint application() {
        return application;
    }

    @Nullable
    String sipRuleId() {
        return sipRuleId;
    }

    @Nullable
    ObjectNode attributes() {
        return attributes;
    }

    /** Whether no leg is up and no event is left to send. */
    boolean isEnded() {
        return !legs.anyLive() && events.isIdle();
    }

    /** Whether nothing runs, waits or is on its way, and nobody is being called. */
    boolean isIdle() {
        boolean calling = dialling != null && !dialling.isOver();
        return actions.isIdle() && events.isIdle() && !calling;
    }

    void startInbound() {
        nextTarget();
        legStarted(legs.first());
        events.send(CallEvent.of(CallEventType.NEW_INBOUND_CALL, legs.first()));
    }

    void startOutbound(Map<String, String> arguments) {
        legStarted(legs.first());
        events.send(
                arguments.isEmpty()
                        ? CallEvent.of(CallEventType.NEW_OUTBOUND_CALL, legs.first())
                        : CallEvent.of(
                                CallEventType.NEW_OUTBOUND_CALL,
                                legs.first(),
                                EventWriter.requestData("CallCreateRequest", arguments)));
    }

    void update(Map<String, String> arguments) {
        events.send(CallEvent.of(
                CallEventType.CALL_UPDATE_REQUESTED,
                legs.forUpdate(),
                EventWriter.requestData("CallUpdateRequest", arguments)));
    }

    /** Turns to the SIP rule's next target; false if there is none. */
    boolean nextTarget() {
        if (!targets.hasNext()) {
            return false;
        }
        RouteTarget next = targets.next();
        application = next.application();
        sipRuleId = next.sipRuleId();
        return true;
    }

    void replied(CallEvent event, byte[] bytes) {
        if (event.type() == CallEventType.HANGUP && !legs.anyLive()) {
            ignored("the call is over");
            return;
        }
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
        ObjectNode received = reply.attributes();
        if (received != null && keepsAttributesOf(event)) {
            store(received);
        }
        if (!legs.anyLive()) {
            ignored("the call is over");
        } else if (!event.type().runsActions()) {
            ignoreActions(reply, "the service runs no actions after " + event.type());
        } else if (awaitsAnswer()) {
            ignoreActions(reply, "nobody has answered the outbound call yet");
        } else {
            actions.accept(reply, event);
        }
    }

    private boolean keepsAttributesOf(CallEvent event) {
        return event.type() != CallEventType.NEW_OUTBOUND_CALL
                || !engine.rules().has(ServiceVariant.OUTBOUND_ATTRIBUTES_IGNORED);
    }

    private void store(ObjectNode received) {
        if (received.isEmpty()) {
            attributes = null;
        } else if (attributes != null && engine.rules().has(ServiceVariant.ATTRIBUTES_MERGED)) {
            attributes = attributes.deepCopy().setAll(received);
        } else {
            attributes = received;
        }
    }

    private boolean awaitsAnswer() {
        return legs.first().direction() == LegDirection.OUTBOUND && legs.first().state() == LegState.RINGING;
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
        if (refusal.mayWait() && !engine.rules().emptyInboundListWait().isZero()) {
            engine.schedule(engine.rules().emptyInboundListWait(), () -> {
                if (legs.first().state() == LegState.RINGING) {
                    giveUpCall(true);
                }
            });
            return;
        }
        boolean second = event.type() == CallEventType.INVALID_LAMBDA_RESPONSE;
        if (refusal.isFatal() || second || !engine.rules().invalidRepliesNotified()) {
            giveUpCall(true);
        } else {
            events.send(CallEvent.invalidReply(event.leg(), refusal));
        }
    }

    void invocationFailed(InvocationRun.Failure failure) {
        giveUpCall(failure != InvocationRun.Failure.ACCESS_DENIED);
    }

    void invocationsExhausted() {
        giveUpCall(false);
    }

    /** The service hangs up on everybody. */
    private void giveUpCall(boolean tellFunction) {
        actions.stop();
        events.keepOnlyHangups();
        for (Leg leg : legs.live()) {
            endLeg(leg, EndedBy.FAILURE, UNAVAILABLE);
        }
        if (!tellFunction) {
            events.clear();
        }
    }

    private void dialOut() {
        Leg leg = legs.first();
        Dialling attempt = new Dialling(this, leg, engine.rules().outboundRingTime());
        attempt.onRinging(() -> events.send(CallEvent.of(CallEventType.RINGING, leg)));
        attempt.onAnswer(() -> {
            connect(leg);
            events.send(CallEvent.of(CallEventType.CALL_ANSWERED, leg));
        });
        attempt.onFailure((by, code) -> endLeg(leg, by, code));
        dialling(attempt);
        attempt.start();
    }

    /** Remembers the dialling under way, so that the called party can decline. */
    void dialling(Dialling attempt) {
        dialling = attempt;
    }

    Leg addLegB(String from, String to, Map<String, String> sipHeaders) {
        Leg leg = new Leg(
                LegTag.B, engine.newId(), from, to, LegDirection.OUTBOUND, engine.now(), Map.copyOf(sipHeaders));
        legs.add(leg);
        legStarted(leg);
        return leg;
    }

    Leg addMeetingLeg(String number, String meetingId) {
        Leg leg = addLegB("SMA", number, Map.of());
        leg.enterMeeting(meetingId);
        return leg;
    }

    /** The leg in a meeting that ends when a leg, the caller's, does. */
    Optional<Leg> meetingLegThatEndsWith(Leg leg) {
        boolean outlives = engine.rules().has(ServiceVariant.MEETING_LEG_OUTLIVES_CALLER);
        return leg.equals(legs.first()) && !outlives ? legs.inMeeting() : Optional.empty();
    }

    private void legStarted(Leg leg) {
        leg.attach(new Line(leg.tag(), legs.endsOf(leg), lines));
        timeline.add(now -> new TimelineEntry.LegStarted(now, leg.tag(), leg.from(), leg.to()));
    }

    void ringing(Leg leg) {
        timeline.add(now -> new TimelineEntry.LegRinging(now, leg.tag()));
    }

    void connect(Leg leg) {
        leg.connect(engine.now());
        timeline.add(now -> new TimelineEntry.LegConnected(now, leg.tag()));
        if (leg.meetingId() == null
                && engine.farEnd(leg.farEnd()) instanceof FarEnd.Answers party
                && party.hangsUpAfter() != null) {
            engine.schedule(party.hangsUpAfter(), () -> {
                if (leg.isConnected()) {
                    endLeg(leg, EndedBy.PARTY, 0);
                }
            });
        }
    }

    /** Ends a leg that was a participant, and tells the function. */
    void endLeg(Leg leg, EndedBy by, int sipResponseCode) {
        if (dialling != null && dialling.leg().equals(leg)) {
            dialling.cancel();
        }
        boolean registered = leg.line().registration() != null;
        Optional<Leg> meetingLeg = meetingLegThatEndsWith(leg);
        giveUp(leg, by, sipResponseCode);
        meetingLeg.ifPresent(second -> {
            giveUp(second, by, sipResponseCode);
            actions.legEnded(second);
        });
        actions.legEnded(leg);
        events.send(CallEvent.of(CallEventType.HANGUP, leg, engine.events().hangupData(leg, registered)));
        if (!legs.anyLive()) {
            actions.stop();
        }
    }

    /** Ends a leg of which the function knows nothing yet, if it still lives. */
    void giveUp(Leg leg, EndedBy by, int sipResponseCode) {
        if (leg.isLive()) {
            leg.disconnect(engine.now(), by, sipResponseCode);
            leg.line().close(engine.now());
            timeline.add(now -> new TimelineEntry.LegDisconnected(now, leg.tag(), by, sipResponseCode));
        }
    }

    /** The dialling that makes the phone of a leg ring; empty if it does not ring. */
    Optional<Dialling> diallingOf(Leg leg) {
        return Optional.ofNullable(dialling).filter(attempt -> attempt.leg().equals(leg) && !attempt.isOver());
    }

    /** The person at the far end of a leg puts the phone down, cancels or declines. */
    void partyHangsUp(Leg leg) {
        Dialling attempt = dialling;
        if (leg.isConnected()) {
            endLeg(leg, EndedBy.PARTY, 0);
        } else if (attempt != null && attempt.leg().equals(leg) && !attempt.isOver()) {
            attempt.refuse(603);
        } else {
            endLeg(leg, EndedBy.PARTY, 487);
        }
    }
}
