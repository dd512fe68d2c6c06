package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.LegState;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Somebody on a leg of a call, in the words of telephony. What cannot be done is an {@link AssertionError}. */
public final class Party {
    private static final int BUSY = 486;

    private final TestCall call;
    private final LegTag tag;
    private final Script script;
    private int listenedTo;

    Party(TestCall call, LegTag tag, Script script) {
        this.call = call;
        this.tag = tag;
        this.script = script;
    }

    /**
     * Begins to hear something, now or later, after what the script has let this party hear before.
     *
     * @param words part of a spoken text, or of a prompt's {@code bucket/key}
     * @return this party, at the moment it begins, or now if it has begun
     * @throws AssertionError if nothing like that is heard in time
     */
    public Party hears(String words) {
        listen("hear '" + words + "'", heard -> heard.what().contains(words));
        return this;
    }

    /**
     * Hears something to its end.
     *
     * @param words part of a spoken text, or of a prompt's {@code bucket/key}
     * @return this party, at the end of what it heard
     * @throws AssertionError if it is not heard in time, or cut off
     */
    public Party hearsAllOf(String words) {
        hears(words);
        int index = listenedTo - 1;
        script.await("'" + words + "' to end", simulated -> heard().get(index).over());
        script.check(
                name() + " to hear all of '" + words + "', but it was cut off",
                !heard().get(index).cut());
        return this;
    }

    /**
     * Has heard nothing like that so far.
     *
     * @param words part of a spoken text, or of a prompt's {@code bucket/key}
     * @return this party
     * @throws AssertionError if it has
     */
    public Party hasNotHeard(String words) {
        boolean none = heard().stream().noneMatch(heard -> heard.what().contains(words));
        script.check(name() + " not to hear '" + words + "'", none);
        return this;
    }

    /**
     * Presses keys, one after the other.
     *
     * @param digits {@code 0} to {@code 9}, {@code *}, {@code #}, {@code A} to {@code D}
     * @return this party
     */
    public Party presses(String digits) {
        return acts("press " + digits, simulated -> simulated.press(tag, digits));
    }

    /**
     * Speaks, which a bot, a recording, or the other party hears.
     *
     * @param text the words
     * @return this party, at the moment it begins
     */
    public Party says(String text) {
        return acts("say '" + text + "'", simulated -> simulated.say(tag, text));
    }

    /**
     * Time passes.
     *
     * @param duration how long, zero or more
     * @return this party
     */
    public Party waits(Duration duration) {
        call.waits(duration);
        return this;
    }

    /**
     * Puts the phone down: cancels as a caller whom nobody answered, declines as a called party who has not answered.
     *
     * @return this party
     */
    public Party hangsUp() {
        return acts("hang up", simulated -> simulated.hangUp(tag));
    }

    /**
     * The phone rings, now or later.
     *
     * @return this party
     * @throws AssertionError if it does not in time
     */
    public Party rings() {
        script.await(name() + " to ring", simulated -> isIn(LegState.RINGING) && Events.rings(simulated, tag));
        return this;
    }

    /**
     * Picks up, as soon as it rings.
     *
     * @return this party, connected
     */
    public Party answers() {
        rings();
        return acts("answer", simulated -> simulated.answer(tag));
    }

    /**
     * Declines, as soon as it rings.
     *
     * @return this party
     */
    public Party rejects() {
        rings();
        return acts("reject", simulated -> simulated.reject(tag));
    }

    /**
     * Is on the phone already, as the service finds out when it calls.
     *
     * @return this party
     */
    public Party isBusy() {
        script.await(name() + " to be called", simulated -> isIn(LegState.RINGING));
        return acts("be busy", simulated -> simulated.reject(tag, BUSY));
    }

    /**
     * Lets it ring until the service, the application or the caller gives up.
     *
     * @return this party
     * @throws AssertionError if it is answered, or nobody gives up in time
     */
    public Party doesNotAnswer() {
        rings();
        script.await("somebody to give up calling " + name(), simulated -> isIn(LegState.DISCONNECTED));
        return this;
    }

    /**
     * Is connected, now or later.
     *
     * @return this party
     * @throws AssertionError if it is not in time
     */
    public Party isConnected() {
        script.await(name() + " to be connected", simulated -> isIn(LegState.CONNECTED));
        return this;
    }

    /**
     * Is hung up by the application, now or later.
     *
     * @return this party
     * @throws AssertionError if it is not in time, or by somebody else
     */
    public Party isHungUp() {
        return isEndedBy(EndedBy.APPLICATION);
    }

    /**
     * Is disconnected, now or later.
     *
     * @param who who ended this leg
     * @return this party
     * @throws AssertionError if it is not in time, or by somebody else
     */
    public Party isEndedBy(EndedBy who) {
        script.await(name() + " to be disconnected", simulated -> isIn(LegState.DISCONNECTED));
        CallLeg ended = script.call().leg(tag);
        EndedBy actual = ended == null ? null : ended.endedBy();
        script.check(name() + " to be ended by " + who + ", but it was by " + actual, actual == who);
        return this;
    }

    /**
     * Who called.
     *
     * @return the caller of the same call
     */
    public Party caller() {
        return call.caller();
    }

    /**
     * Who is called.
     *
     * @return the called party of the same call
     */
    public Party callee() {
        return call.callee();
    }

    /**
     * The call as a whole.
     *
     * @return the call
     */
    public TestCall call() {
        return call;
    }

    /** Moves on behind the next thing heard that matches. */
    private void listen(String what, Predicate<Heard> wanted) {
        script.await(name() + " to " + what, simulated -> indexOf(wanted) >= 0);
        listenedTo = indexOf(wanted) + 1;
    }

    private int indexOf(Predicate<Heard> wanted) {
        List<Heard> all = heard();
        for (int i = listenedTo; i < all.size(); i++) {
            if (wanted.test(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private List<Heard> heard() {
        return script.call().heard(tag);
    }

    private boolean isIn(LegState state) {
        CallLeg leg = script.call().leg(tag);
        return leg != null && leg.state() == state;
    }

    private Party acts(String what, Consumer<SimulatedCall> action) {
        script.act("let " + name() + " " + what, () -> action.accept(script.call()));
        return this;
    }

    private String name() {
        return tag.value();
    }
}
