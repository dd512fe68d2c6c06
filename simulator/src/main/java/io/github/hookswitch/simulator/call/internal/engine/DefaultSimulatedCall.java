package io.github.hookswitch.simulator.call.internal.engine;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.ConditionNotReachedException;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.PerformedAction;
import io.github.hookswitch.simulator.call.Recording;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.TimelinePrinter;
import io.github.hookswitch.simulator.call.internal.legs.Dialling;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.time.TimeDriver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A call of the engine, from outside. */
final class DefaultSimulatedCall implements SimulatedCall {
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Pattern KEYS = Pattern.compile("[0-9#*A-D]+");

    private final CallSession session;
    private final TimeDriver driver;
    private final Consumer<String> meetingEnds;

    DefaultSimulatedCall(CallSession session, Consumer<String> meetingEnds) {
        this.session = session;
        this.driver = session.engine().driver();
        this.meetingEnds = meetingEnds;
    }

    @Override
    public String transactionId() {
        return session.transaction().id();
    }

    @Override
    public ApplicationEndpoint application() {
        return driver.locked(() -> session.transaction().application());
    }

    @Override
    public List<CallLeg> legs() {
        return read(() -> session.legs().all().stream()
                .map(leg -> leg.view(session.engine().now()))
                .toList());
    }

    @Override
    public @Nullable CallLeg leg(LegTag tag) {
        return driver.locked(() -> session.legs()
                .byTag(tag)
                .map(leg -> leg.view(session.engine().now()))
                .orElse(null));
    }

    @Override
    public boolean isBridged() {
        return read(() -> session.legs().bridged());
    }

    @Override
    public boolean isEnded() {
        return read(session::isEnded);
    }

    @Override
    public @Nullable String transactionAttributes() {
        return driver.locked(() -> {
            Object attributes = session.transaction().attributes();
            return attributes == null ? null : attributes.toString();
        });
    }

    @Override
    public List<TimelineEntry> timeline() {
        return read(() -> session.timeline().entries());
    }

    @Override
    public void hangUp(LegTag tag) {
        act(tag, Leg::isLive, "hang up", session.control()::partyHangsUp);
    }

    @Override
    public void press(LegTag tag, String keys) {
        if (!KEYS.matcher(keys).matches()) {
            throw new IllegalArgumentException(
                    "keys is \"" + keys + "\", but a phone has the keys 0 to 9, #, * and A to D; press one or more");
        }
        act(tag, Leg::isConnected, "press keys", leg -> leg.media().press(keys));
    }

    @Override
    public void say(LegTag tag, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is blank, but silence is said by letting time pass");
        }
        act(tag, Leg::isConnected, "speak", leg -> leg.media().say(text));
    }

    @Override
    public void answer(LegTag tag) {
        ringing(tag, "answer", Dialling::answer);
    }

    @Override
    public void reject(LegTag tag, int sipResponseCode) {
        RemoteParty.Refuses refusal = new RemoteParty.Refuses(sipResponseCode);
        ringing(tag, "reject", dialling -> dialling.refuse(refusal.sipResponseCode()));
    }

    @Override
    public void endMeeting() {
        meetingEnds.accept(String.valueOf(requireMeetingLeg().meetingId()));
    }

    @Override
    public void removeAttendee() {
        requireMeetingLeg();
        hangUp(LegTag.B);
    }

    @Override
    public List<Heard> heard(LegTag tag) {
        return read(() -> session.legs().all().stream()
                .filter(leg -> leg.tag().equals(tag))
                .flatMap(leg -> leg.media().heard().stream())
                .map(sound -> sound.view(session.engine().now()))
                .toList());
    }

    @Override
    public List<PerformedAction> actions() {
        return read(() -> session.performedActions());
    }

    @Override
    public List<Recording> recordings() {
        return read(() -> session.recordings().stored());
    }

    @Override
    public long seed() {
        return session.engine().seed();
    }

    @Override
    public void runFor(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "The duration is " + duration + ", but time only goes forward; use zero or more");
        }
        driver.runFor(duration);
    }

    @Override
    public void runUntil(String what, Predicate<SimulatedCall> condition, Duration atMost) {
        if (!driver.runUntil(() -> condition.test(this), atMost)) {
            throw new ConditionNotReachedException(
                    "The call was to run until it " + what + ", but within " + atMost + " it did not:\n" + this);
        }
        driver.settle();
    }

    @Override
    public void runUntilBridged() {
        runUntil("is bridged", SimulatedCall::isBridged, LONGEST_WAIT);
    }

    @Override
    public void runUntilConnected(LegTag tag) {
        runUntil(
                "has " + tag.value() + " connected",
                call -> {
                    CallLeg leg = call.leg(tag);
                    return leg != null && leg.isConnected();
                },
                LONGEST_WAIT);
    }

    @Override
    public void runUntilEnded() {
        runUntil("is over", SimulatedCall::isEnded, LONGEST_WAIT);
    }

    @Override
    public void runUntilIdle() {
        runUntil("waits for its parties", call -> read(session::isIdle), LONGEST_WAIT);
    }

    @Override
    public String toString() {
        return TimelinePrinter.masked().print(this);
    }

    boolean update(String sipMediaApplicationId, Map<String, String> arguments) {
        boolean inProgress = session.legs().anyLive()
                && session.transaction().application().sipMediaApplicationId().equals(sipMediaApplicationId);
        if (inProgress) {
            session.update(arguments);
        }
        return inProgress;
    }

    /** Ends the leg in a meeting, if it is that one. */
    void leaveMeeting(String meetingId) {
        session.legs()
                .inMeeting()
                .filter(leg -> meetingId.equals(leg.meetingId()))
                .ifPresent(session.control()::partyHangsUp);
    }

    private Leg requireMeetingLeg() {
        return read(() -> session.legs()
                .inMeeting()
                .orElseThrow(() -> new IllegalStateException(
                        "The caller is in no meeting; run the call until JoinChimeMeeting is done.\n" + this)));
    }

    private void act(LegTag tag, Predicate<Leg> able, String what, Consumer<Leg> act) {
        driver.locked(() -> {
            Leg leg = session.legs()
                    .byTag(tag)
                    .filter(able)
                    .orElseThrow(() -> new IllegalStateException("Nobody is on " + tag.value() + " to " + what
                            + " now; run the call until somebody is.\n" + this));
            act.accept(leg);
            return leg;
        });
        driver.settle();
    }

    private void ringing(LegTag tag, String what, Consumer<Dialling> act) {
        act(tag, leg -> leg.dialling().isPresent(), what, leg -> leg.dialling().ifPresent(act));
    }

    private <T> T read(Supplier<T> view) {
        return driver.locked(view);
    }
}
