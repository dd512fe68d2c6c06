package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.LegState;
import io.github.hookswitch.simulator.call.PerformedAction;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A call of a test: its parties act and listen, time passes, and what came of it is checked.
 *
 * <p>Each check is an {@link AssertionError} if it fails, with the call's timeline and the seed.
 */
public final class TestCall {
    private final TestPhone phone;
    private final SimulatedCall call;
    private final Script script;
    private final Party first;
    private final Party second;

    TestCall(TestPhone phone, SimulatedCall call, Duration timeout) {
        this.phone = phone;
        this.call = call;
        this.script = new Script(call, timeout);
        this.first = new Party(this, LegTag.A, script);
        this.second = new Party(this, LegTag.B, script);
    }

    /**
     * Who called.
     *
     * @return the party of LEG-A
     * @throws AssertionError if the application made the call
     */
    public Party caller() {
        script.check("an inbound call, which has a caller", isInbound());
        return first;
    }

    /**
     * Who is called: by a {@code CallAndBridge} of an inbound call, or by the application that makes a call.
     *
     * @return the party of LEG-B of an inbound call, of LEG-A of an outbound call
     */
    public Party callee() {
        return isInbound() ? second : first;
    }

    /**
     * Who is on a leg, or will be.
     *
     * @param tag the leg, {@link LegTag#A} or {@link LegTag#B}
     * @return the party
     * @throws IllegalArgumentException if it is another tag
     */
    public Party party(LegTag tag) {
        if (tag.equals(LegTag.A)) {
            return first;
        }
        if (tag.equals(LegTag.B)) {
            return second;
        }
        throw new IllegalArgumentException(
                "tag is " + tag + ", but a simulated call has LEG-A and LEG-B; use LegTag.A or LegTag.B");
    }

    /**
     * Time passes.
     *
     * @param duration how long, zero or more
     * @return this call
     */
    public TestCall waits(Duration duration) {
        script.act("wait " + duration, () -> call.runFor(duration));
        return this;
    }

    /**
     * Another program updates the call, as {@code UpdateSipMediaApplicationCall} does.
     *
     * @param arguments what the function gets with {@code CALL_UPDATE_REQUESTED}
     * @return this call
     * @throws AssertionError if the call is over
     */
    public TestCall updates(Map<String, String> arguments) {
        boolean accepted =
                phone.engine().updateCall(call.application().sipMediaApplicationId(), call.transactionId(), arguments);
        script.check("a call in progress, to be updated", accepted);
        return waits(Duration.ZERO);
    }

    /**
     * The meeting that the caller has joined ends, for everybody in it.
     *
     * @return this call
     * @throws AssertionError if the caller is in no meeting
     */
    public TestCall meetingEnds() {
        script.act("end the meeting", call::endMeeting);
        return this;
    }

    /**
     * Somebody removes the caller's attendee from the meeting.
     *
     * @return this call
     * @throws AssertionError if the caller is in no meeting
     */
    public TestCall isRemovedFromMeeting() {
        script.act("remove the caller's attendee from the meeting", call::removeAttendee);
        return this;
    }

    /**
     * Both legs are, or become, connected.
     *
     * @return this call
     * @throws AssertionError if they are not in time
     */
    public TestCall isBridged() {
        script.await("both legs connected", SimulatedCall::isBridged);
        return this;
    }

    /**
     * The call is over, or comes to its end by itself.
     *
     * @return this call
     * @throws AssertionError if it does not in time: a leg was left connected
     */
    public TestCall isOver() {
        script.await("the call to be over", SimulatedCall::isEnded);
        return this;
    }

    /**
     * Something comes true.
     *
     * @param what the condition in words, for the error message
     * @param condition checked before each thing that happens
     * @return this call
     * @throws AssertionError if it does not in time
     */
    public TestCall until(String what, Predicate<SimulatedCall> condition) {
        script.await(what, condition);
        return this;
    }

    /**
     * No leg rings or is connected now, so nothing is billed any more.
     *
     * @return this call
     * @throws AssertionError if a leg is up
     */
    public TestCall everyLegIsDown() {
        List<String> up = call.legs().stream()
                .filter(leg -> leg.state() != LegState.DISCONNECTED)
                .map(leg -> leg.tag().value())
                .toList();
        script.check("every leg to be down, but " + up + " is up", up.isEmpty());
        return this;
    }

    /**
     * What the service bills for the call so far: each leg's connected time, rounded up to seconds, together.
     *
     * @param legSeconds exactly so many
     * @return this call
     * @throws AssertionError if it is another number
     */
    public TestCall bills(long legSeconds) {
        long actual = call.billedSeconds();
        script.check(legSeconds + " billed leg seconds, but there are " + actual, actual == legSeconds);
        return this;
    }

    /**
     * The actions that were begun so far.
     *
     * @param types their types, all of them, in order
     * @return this call
     * @throws AssertionError if they are others
     */
    public TestCall performed(String... types) {
        List<String> actual = call.actions().stream().map(PerformedAction::type).toList();
        script.check("the actions " + List.of(types) + ", but they are " + actual, actual.equals(List.of(types)));
        return this;
    }

    /**
     * The events that the function was invoked with so far, retries not counted.
     *
     * @param types their types, all of them, in order
     * @return this call
     * @throws AssertionError if they are others
     */
    public TestCall invoked(String... types) {
        List<String> actual = Events.of(call);
        script.check("the events " + List.of(types) + ", but they are " + actual, actual.equals(List.of(types)));
        return this;
    }

    /**
     * The call in the engine, with its legs, actions, recordings and timeline.
     *
     * @return the call
     */
    public SimulatedCall simulated() {
        return call;
    }

    /**
     * The timeline as text, with phone numbers masked.
     *
     * @return lines
     */
    @Override
    public String toString() {
        return call.toString();
    }

    private boolean isInbound() {
        return call.legs().get(0).direction() == LegDirection.INBOUND;
    }
}
