package io.github.hookswitch.simulator.call;

import io.github.hookswitch.handler.event.LegTag;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A call in a {@link CallEngine}: lets its parties act, time pass, and everything be looked at.
 *
 * <p>Waiting methods advance the engine's time, and so every call of the engine.
 */
public interface SimulatedCall {

    /**
     * The id of the call as a whole, the key for {@link CallEngine#updateCall}.
     *
     * @return the transaction id
     */
    String transactionId();

    /**
     * The SIP media application that handles the call.
     *
     * @return the application; for an inbound call the target of the SIP rule that was tried last
     */
    ApplicationEndpoint application();

    /**
     * The legs of the call, those that are over and those that were never answered included.
     *
     * @return the legs as they are now, in the order they began
     */
    List<CallLeg> legs();

    /**
     * The leg with a tag; the latest one, if LEG-B was there more than once.
     *
     * @param tag which leg
     * @return the leg as it is now; null if there was none yet
     */
    @Nullable
    CallLeg leg(LegTag tag);

    /**
     * The score: what the service bills for this call so far.
     *
     * @return connected seconds of all legs, each leg rounded up to whole seconds
     */
    default long billedSeconds() {
        return legs().stream().mapToLong(CallLeg::billedSeconds).sum();
    }

    /**
     * Tells whether both legs are connected.
     *
     * @return true while bridged
     */
    boolean isBridged();

    /**
     * Tells whether any leg is connected, and so billed.
     *
     * @return true while at least one leg is up
     */
    default boolean isConnected() {
        return legs().stream().anyMatch(CallLeg::isConnected);
    }

    /**
     * Tells whether the call is over: no leg rings or is connected, and the function knows.
     *
     * @return true when nothing more will happen in this call
     */
    boolean isEnded();

    /**
     * The transaction attributes that the service keeps for the call.
     *
     * @return JSON of the attributes; null if none are stored
     */
    @Nullable
    String transactionAttributes();

    /**
     * What happened so far.
     *
     * @return the entries in order
     */
    List<TimelineEntry> timeline();

    /**
     * The party of a leg hangs up; a caller whom nobody answered cancels, a called party who has not answered
     * declines. What follows at this instant happens before this method returns.
     *
     * @param tag the leg
     * @throws IllegalStateException if there is no such leg, or it is over
     */
    void hangUp(LegTag tag);

    /**
     * The party of a leg presses keys: the first one now, each other one after {@link ServiceRules#keyInterval()}, in
     * virtual time. What the party is still saying or pressing comes first.
     *
     * @param tag the leg
     * @param keys one or more of 0 to 9, #, * and A to D
     * @throws IllegalArgumentException if there is another character, or none
     * @throws IllegalStateException if the leg is not connected
     */
    void press(LegTag tag, String keys);

    /**
     * The party of a leg says something, which takes as long as {@link ServiceRules#speechCharactersPerSecond()} makes
     * it. What the party is still saying or pressing comes first.
     *
     * @param tag the leg
     * @param text the words, not blank
     * @throws IllegalArgumentException if blank
     * @throws IllegalStateException if the leg is not connected
     */
    void say(LegTag tag, String text);

    /**
     * The called party of a leg that rings picks up, earlier than it would by itself; with {@link RemoteParty#manual()}
     * there is no other way.
     *
     * @param tag the leg
     * @throws IllegalStateException if it does not ring
     */
    void answer(LegTag tag);

    /**
     * The called party of a leg that rings declines, SIP code 603.
     *
     * @param tag the leg
     * @throws IllegalStateException if it does not ring
     */
    default void reject(LegTag tag) {
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
    void reject(LegTag tag, int sipResponseCode);

    /**
     * The meeting that the caller has joined ends, for every call in it.
     *
     * @throws IllegalStateException if the caller is in no meeting
     */
    void endMeeting();

    /**
     * The caller's attendee is deleted from the meeting.
     *
     * @throws IllegalStateException if the caller is in no meeting
     */
    void removeAttendee();

    /**
     * What the party of a leg has heard; of all legs with this tag, if LEG-B was there more than once.
     *
     * @param tag the leg
     * @return the sounds in the order they began; empty if there is no such leg
     */
    List<Heard> heard(LegTag tag);

    /**
     * The actions that the service began to run.
     *
     * @return the actions in the order they began
     */
    List<PerformedAction> actions();

    /**
     * The recordings that the service has stored.
     *
     * @return the recordings in the order they were stored
     */
    List<Recording> recordings();

    /**
     * The seed that gives a call the same ids again.
     *
     * @return the engine's seed
     */
    long seed();

    /**
     * Lets time pass.
     *
     * @param duration how long, zero or more
     */
    void runFor(Duration duration);

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
    void runUntil(String what, Predicate<SimulatedCall> condition, Duration atMost);

    /**
     * Lets time pass until both legs are connected.
     *
     * @throws ConditionNotReachedException if that does not happen within 24 hours
     */
    void runUntilBridged();

    /**
     * Lets time pass until a leg is connected.
     *
     * @param tag which leg
     * @throws ConditionNotReachedException if that does not happen within 24 hours
     */
    void runUntilConnected(LegTag tag);

    /**
     * Lets time pass until the call is over.
     *
     * @throws ConditionNotReachedException if that does not happen within 24 hours: a leg was left connected
     */
    void runUntilEnded();

    /**
     * Lets time pass until no action runs or waits and every event is answered: the application waits for the parties.
     *
     * @throws ConditionNotReachedException if that does not happen within 24 hours
     */
    void runUntilIdle();

    /**
     * The timeline as text, with phone numbers masked.
     *
     * @return {@link TimelinePrinter#masked()} of this call
     */
    @Override
    String toString();
}
