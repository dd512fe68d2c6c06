package io.github.hookswitch.simulator.call;

import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service calling a far end: ringing, then an answer, a refusal or nothing. */
final class Dialling {
    private final CallSession call;
    private final Leg leg;
    private final Duration timeout;
    private final List<VirtualTime.Scheduled> timers = new ArrayList<>();
    private Runnable ringing = () -> {};
    private Runnable answered = () -> {};
    private Failure failed = (by, code) -> {};
    private boolean over;

    Dialling(CallSession call, Leg leg, Duration timeout) {
        this.call = call;
        this.leg = leg;
        this.timeout = timeout;
    }

    /** Called when nobody answered. */
    interface Failure {
        void accept(EndedBy by, int sipResponseCode);
    }

    void onRinging(Runnable action) {
        ringing = action;
    }

    void onAnswer(Runnable action) {
        answered = action;
    }

    void onFailure(Failure action) {
        failed = action;
    }

    Leg leg() {
        return leg;
    }

    void start() {
        FarEnd farEnd = call.engine().farEnd(leg.to());
        if (farEnd instanceof FarEnd.Refuses refusal) {
            after(Duration.ZERO, () -> fail(EndedBy.PARTY, refusal.sipResponseCode()));
            return;
        }
        Duration ringsAfter = call.engine().rules().ringsAfter();
        if (farEnd instanceof FarEnd.Answers answer) {
            after(shorter(ringsAfter, answer.after()), this::ring);
            after(answer.after(), this::answer);
        } else {
            after(ringsAfter, this::ring);
        }
        after(timeout, () -> fail(EndedBy.FAILURE, 480));
    }

    void cancel() {
        over = true;
        timers.forEach(VirtualTime.Scheduled::cancel);
    }

    boolean isOver() {
        return over;
    }

    /** The called person refuses, before answering. */
    void refuse(int sipResponseCode) {
        fail(EndedBy.PARTY, sipResponseCode);
    }

    private void ring() {
        call.ringing(leg);
        ringing.run();
    }

    /** The called person picks up. */
    void answer() {
        cancel();
        answered.run();
    }

    private void fail(EndedBy by, int code) {
        cancel();
        failed.accept(by, code);
    }

    private void after(Duration delay, Runnable action) {
        timers.add(call.engine().schedule(delay, action));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
