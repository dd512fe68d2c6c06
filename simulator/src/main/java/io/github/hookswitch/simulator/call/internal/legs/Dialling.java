package io.github.hookswitch.simulator.call.internal.legs;

import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service calling a remote party: ringing, then an answer, a refusal or nothing. */
public final class Dialling {
    private static final int UNAVAILABLE = 480;

    private final VirtualTime time;
    private final Duration timeout;
    private final Runnable rings;
    private final Outcome outcome;
    private final List<VirtualTime.Scheduled> timers = new ArrayList<>();
    private boolean over;
    private boolean rang;

    /**
     * @param timeout how long it may ring
     * @param rings called when the phone begins to ring, before the outcome is reported
     */
    Dialling(VirtualTime time, Duration timeout, Runnable rings, Outcome outcome) {
        this.time = time;
        this.timeout = timeout;
        this.rings = rings;
        this.outcome = outcome;
    }

    /** What comes of it. */
    public interface Outcome {
        default void ringing() {}

        void answered();

        /** Nobody answered. */
        void failed(EndedBy by, int sipResponseCode);
    }

    void start(RemoteParty remoteParty, Duration ringsAfter) {
        if (remoteParty instanceof RemoteParty.Refuses refusal) {
            after(Duration.ZERO, () -> fail(EndedBy.PARTY, refusal.sipResponseCode()));
            return;
        }
        if (remoteParty instanceof RemoteParty.Answers answer) {
            after(shorter(ringsAfter, answer.after()), this::ring);
            after(answer.after(), this::answer);
        } else {
            after(ringsAfter, this::ring);
        }
        after(timeout, () -> fail(EndedBy.FAILURE, UNAVAILABLE));
    }

    public void cancel() {
        over = true;
        timers.forEach(VirtualTime.Scheduled::cancel);
    }

    public boolean isOver() {
        return over;
    }

    /** The other end answers; before that it rings, however shortly. */
    public void answerAfterRinging() {
        if (!over) {
            if (!rang) {
                ring();
            }
            answer();
        }
    }

    /** The called person picks up. */
    public void answer() {
        cancel();
        outcome.answered();
    }

    /** The called person refuses, before answering. */
    public void refuse(int sipResponseCode) {
        fail(EndedBy.PARTY, sipResponseCode);
    }

    private void ring() {
        rang = true;
        rings.run();
        outcome.ringing();
    }

    private void fail(EndedBy by, int code) {
        cancel();
        outcome.failed(by, code);
    }

    private void after(Duration delay, Runnable action) {
        timers.add(time.schedule(delay, action));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
