package io.github.hookswitch.simulator.call;

import io.github.hookswitch.handler.event.LegTag;
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

/**
 * A call in a {@link CallEngine}: lets its parties act, time pass, and everything be looked at.
 *
 * <p>Waiting methods advance the engine's time, and so every call of the engine.
 */
public final class SimulatedCall {
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Pattern KEYS = Pattern.compile("[0-9#*A-D]+");

    private final CallEngine engine;
    private final CallSession session;
    private final TimeDriver driver;

    SimulatedCall(CallEngine engine, CallSession session) {
        this.engine = engine;
        this.session = session;
        this.driver = session.engine().driver();
    }

    /**
     * The id of the call as a whole, the key for {@link CallEngine#updateCall}.
     *
     * @return the transaction id
     */
    public String transactionId() {
        return session.transaction().id();
    }

    /**
     * The SIP media application that handles the call.
     *
     * @return the application; for an inbound call the target of the SIP rule that was tried last
     */
    public ApplicationEndpoint application() {
        return driver.locked(() -> session.transaction().application());
    }

    /**
     * The legs of the call, those that are over and those that were never answered included.
     *
     * @return the legs as they are now, in the order they began
     */
    public List<CallLeg> legs() {
        return read(() -> session.legs().all().stream()
                .map(leg -> leg.view(session.engine().now()))
                .toList());
    }

    /**
     * The leg with a tag; the latest one, if LEG-B was there more than once.
     *
     * @param tag which leg
     * @return the leg as it is now; null if there was none yet
     */
    public @Nullable CallLeg leg(LegTag tag) {
        return driver.locked(() -> session.legs()
                .byTag(tag)
                .map(leg -> leg.view(session.engine().now()))
                .orElse(null));
    }

    /**
     * The score: what the service bills for this call so far.
     *
     * @return connected seconds of all legs, each leg rounded up to whole seconds
     */
    public long billedSeconds() {
        return legs().stream().mapToLong(CallLeg::billedSeconds).sum();
    }

    /**
     * Tells whether both legs are connected.
     *
     * @return true while bridged
     */
    public boolean isBridged() {
        return read(() -> session.legs().bridged());
    }

    /**
     * Tells whether any leg is connected, and so billed.
     *
     * @return true while at least one leg is up
     */
    public boolean isConnected() {
        return legs().stream().anyMatch(CallLeg::isConnected);
    }

    /**
     * Tells whether the call is over: no leg rings or is connected, and the function knows.
     *
     * @return true when nothing more will happen in this call
     */
    public boolean isEnded() {
        return read(session::isEnded);
    }

    /**
     * The transaction attributes that the service keeps for the call.
     *
     * @return JSON of the attributes; null if none are stored
     */
    public @Nullable String transactionAttributes() {
        return driver.locked(() -> {
            Object attributes = session.transaction().attributes();
            return attributes == null ? null : attributes.toString();
        });
    }

    /**
     * What happened so far.
     *
     * @return the entries in order
     */
    public List<TimelineEntry> timeline() {
        return read(() -> session.timeline().entries());
    }

    /**
     * The party of a leg hangs up; a caller whom nobody answered cancels, a called party who has not answered
     * declines. What follows at this instant happens before this method returns.
     *
     * @param tag the leg
     * @throws IllegalStateException if there is no such leg, or it is over
     */
    public void hangUp(LegTag tag) {
        act(tag, Leg::isLive, "hang up", session.control()::partyHangsUp);
    }

    /**
     * The party of a leg presses keys: the first one now, each other one after {@link ServiceRules#keyInterval()}, in
     * virtual time. What the party is still saying or pressing comes first.
     *
     * @param tag the leg
     * @param keys one or more of 0 to 9, #, * and A to D
     * @throws IllegalArgumentException if there is another character, or none
     * @throws IllegalStateException if the leg is not connected
     */
    public void press(LegTag tag, String keys) {
        if (!KEYS.matcher(keys).matches()) {
            throw new IllegalArgumentException(
                    "keys is \"" + keys + "\", but a phone has the keys 0 to 9, #, * and A to D; press one or more");
        }
        act(tag, Leg::isConnected, "press keys", leg -> leg.line().press(keys));
    }

    /**
     * The party of a leg says something, which takes as long as {@link ServiceRules#speechCharactersPerSecond()} makes
     * it. What the party is still saying or pressing comes first.
     *
     * @param tag the leg
     * @param text the words, not blank
     * @throws IllegalArgumentException if blank
     * @throws IllegalStateException if the leg is not connected
     */
    public void say(LegTag tag, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is blank, but silence is said by letting time pass");
        }
        act(tag, Leg::isConnected, "speak", leg -> leg.line().say(text));
    }

    /**
     * The called party of a leg that rings picks up, earlier than it would by itself; with {@link FarEnd#manual()}
     * there is no other way.
     *
     * @param tag the leg
     * @throws IllegalStateException if it does not ring
     */
    public void answer(LegTag tag) {
        ringing(tag, "answer", Dialling::answer);
    }

    /**
     * The called party of a leg that rings declines, SIP code 603.
     *
     * @param tag the leg
     * @throws IllegalStateException if it does not ring
     */
    public void reject(LegTag tag) {
        reject(tag, 603);
    }

    /**
     * The called party of a leg that rings refuses.
     *
     * @param tag the leg
     * @param sipResponseCode SIP code, 400 to 699; 486 is busy
     * @throws IllegalArgumentException if it is another code
     * @throws IllegalStateException if it does not ring
     */
    public void reject(LegTag tag, int sipResponseCode) {
        FarEnd.Refuses refusal = new FarEnd.Refuses(sipResponseCode);
        ringing(tag, "reject", dialling -> dialling.refuse(refusal.sipResponseCode()));
    }

    /**
     * The meeting that the caller has joined ends, for every call in it.
     *
     * @throws IllegalStateException if the caller is in no meeting
     */
    public void endMeeting() {
        engine.endMeeting(String.valueOf(requireMeetingLeg().meetingId()));
    }

    /**
     * The caller's attendee is deleted from the meeting.
     *
     * @throws IllegalStateException if the caller is in no meeting
     */
    public void removeAttendee() {
        requireMeetingLeg();
        hangUp(LegTag.B);
    }

    /**
     * What the party of a leg has heard; of all legs with this tag, if LEG-B was there more than once.
     *
     * @param tag the leg
     * @return the sounds in the order they began; empty if there is no such leg
     */
    public List<Heard> heard(LegTag tag) {
        return read(() -> session.legs().all().stream()
                .filter(leg -> leg.tag().equals(tag))
                .flatMap(leg -> leg.line().heard().stream())
                .map(sound -> sound.view(session.engine().now()))
                .toList());
    }

    /**
     * The actions that the service began to run.
     *
     * @return the actions in the order they began
     */
    public List<PerformedAction> actions() {
        return read(() -> session.performedActions());
    }

    /**
     * The recordings that the service has stored.
     *
     * @return the recordings in the order they were stored
     */
    public List<Recording> recordings() {
        return read(() -> session.recordings().stored());
    }

    /**
     * The seed that gives a call the same ids again.
     *
     * @return the engine's seed
     */
    public long seed() {
        return session.engine().seed();
    }

    /**
     * Lets time pass.
     *
     * @param duration how long, zero or more
     */
    public void runFor(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "The duration is " + duration + ", but time only goes forward; use zero or more");
        }
        driver.runFor(duration);
    }

    /**
     * Lets time pass until this call fulfils a condition, and what else is due at that instant has happened: after
     * {@link #runUntilBridged()} the function knows of the bridge.
     *
     * @param what the condition in words, for the error message; "is on hold", say
     * @param condition checked before each thing that happens
     * @param atMost how long to let pass at most, zero or more
     * @throws ConditionNotReachedException if the condition did not come true in that time, or nothing more would
     *     happen
     */
    public void runUntil(String what, Predicate<SimulatedCall> condition, Duration atMost) {
        if (!driver.runUntil(() -> condition.test(this), atMost)) {
            throw new ConditionNotReachedException(
                    "The call was to run until it " + what + ", but within " + atMost + " it did not:\n" + this);
        }
        driver.settle();
    }

    /**
     * Lets time pass until both legs are connected.
     *
     * @throws ConditionNotReachedException if that does not happen within 24 hours
     */
    public void runUntilBridged() {
        runUntil("is bridged", SimulatedCall::isBridged, PATIENCE);
    }

    /**
     * Lets time pass until a leg is connected.
     *
     * @param tag which leg
     * @throws ConditionNotReachedException if that does not happen within 24 hours
     */
    public void runUntilConnected(LegTag tag) {
        runUntil(
                "has " + tag.value() + " connected",
                call -> {
                    CallLeg leg = call.leg(tag);
                    return leg != null && leg.isConnected();
                },
                PATIENCE);
    }

    /**
     * Lets time pass until the call is over.
     *
     * @throws ConditionNotReachedException if that does not happen within 24 hours: a leg was left connected
     */
    public void runUntilEnded() {
        runUntil("is over", SimulatedCall::isEnded, PATIENCE);
    }

    /**
     * Lets time pass until no action runs or waits and every event is answered: the application waits for the parties.
     *
     * @throws ConditionNotReachedException if that does not happen within 24 hours
     */
    public void runUntilIdle() {
        runUntil("waits for its parties", call -> read(call.session::isIdle), PATIENCE);
    }

    /**
     * The timeline as text, with phone numbers masked.
     *
     * @return {@link TimelinePrinter#masked()} of this call
     */
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
