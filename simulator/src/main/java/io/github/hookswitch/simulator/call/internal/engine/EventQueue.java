package io.github.hookswitch.simulator.call.internal.engine;

import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.internal.legs.Legs;
import io.github.hookswitch.simulator.call.internal.time.Timeline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Sends a call's events one at a time: the next one goes out when the last one's reply is in. */
final class EventQueue {
    private final EngineContext engine;
    private final Timeline timeline;
    private final Transaction transaction;
    private final Legs legs;
    private final Owner owner;
    private final Deque<CallEvent> waiting = new ArrayDeque<>();
    private @Nullable CallEvent current;
    private int sequence;
    private int invocations;

    EventQueue(EngineContext engine, Timeline timeline, Transaction transaction, Legs legs, Owner owner) {
        this.engine = engine;
        this.timeline = timeline;
        this.transaction = transaction;
        this.legs = legs;
        this.owner = owner;
    }

    /** The one that decides what follows. */
    interface Owner {
        /** Whether the event goes to another application now that this one failed. */
        boolean failsOver(CallEvent event, InvocationRun.Failure failure);

        void replied(CallEvent event, byte[] reply);

        void invocationFailed(InvocationRun.Failure failure);

        /** The call may not invoke any more. */
        void invocationsExhausted();
    }

    void send(CallEvent event) {
        waiting.add(event);
        sendNextLater();
    }

    /** Whether an event is under way, or about to be, whose reply decides what runs next. */
    boolean holdsActions() {
        return (current != null && current.type().holdsActions())
                || waiting.stream().anyMatch(event -> event.type().holdsActions());
    }

    boolean isIdle() {
        return current == null && waiting.isEmpty();
    }

    /** Forgets what was not sent yet, except that legs ended, because the service gave the call up. */
    void keepOnlyHangups() {
        waiting.removeIf(event -> event.type() != CallEventType.HANGUP);
    }

    /** Forgets whatever was not sent yet. */
    void clear() {
        waiting.clear();
    }

    int lastSequence() {
        return sequence;
    }

    private void sendNextLater() {
        engine.schedule(Duration.ZERO, this::sendNext);
    }

    private void sendNext() {
        if (current == null && !waiting.isEmpty()) {
            current = waiting.remove();
            sequence++;
            invoke(current);
        }
    }

    private void invoke(CallEvent event) {
        new InvocationRun(engine, timeline, transaction.application(), written(event), new Reaction(event)).start();
    }

    private InvocationRun.SentEvent written(CallEvent event) {
        String json = engine.events().write(event, sequence, transaction, legs.participants());
        return new InvocationRun.SentEvent(event.type(), sequence, json);
    }

    private final class Reaction implements InvocationRun.Outcome {
        private final CallEvent event;

        Reaction(CallEvent event) {
            this.event = event;
        }

        @Override
        public boolean mayInvoke() {
            if (invocations >= engine.rules().maxInvocations()) {
                String reason = "the call has had " + invocations + " invocations, which is the service's limit";
                timeline.add(now -> new TimelineEntry.InvocationFailed(now, sequence, 1, reason, false));
                finish();
                owner.invocationsExhausted();
                return false;
            }
            invocations++;
            return true;
        }

        @Override
        public InvocationRun.SentEvent again(InvocationRun.SentEvent sent) {
            if (!engine.rules().has(ServiceVariant.RETRY_COUNTS_SEQUENCE)) {
                return sent;
            }
            sequence++;
            return written(event);
        }

        @Override
        public void replied(byte[] reply) {
            finish();
            owner.replied(event, reply);
        }

        @Override
        public void failed(InvocationRun.Failure failure) {
            if (owner.failsOver(event, failure)) {
                invoke(event);
                return;
            }
            finish();
            owner.invocationFailed(failure);
        }

        private void finish() {
            current = null;
            sendNextLater();
        }
    }
}
