package io.github.hookswitch.simulator.call;

import io.github.hookswitch.simulator.call.internal.time.Timeline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Sends a call's events one at a time: the next one goes out when the last one's reply is in. */
final class EventQueue {
    private final CallSession call;
    private final Timeline timeline;
    private final Deque<CallEvent> waiting = new ArrayDeque<>();
    private @Nullable CallEvent current;
    private int sequence;
    private int invocations;

    EventQueue(CallSession call, Timeline timeline) {
        this.call = call;
        this.timeline = timeline;
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
        call.engine().schedule(Duration.ZERO, this::sendNext);
    }

    private void sendNext() {
        if (current == null && !waiting.isEmpty()) {
            current = waiting.remove();
            sequence++;
            invoke(current);
        }
    }

    private void invoke(CallEvent event) {
        new InvocationRun(call.engine(), timeline, call.application(), written(event), new Reaction(event)).start();
    }

    private InvocationRun.SentEvent written(CallEvent event) {
        String json = call.engine().events().write(event, sequence, call);
        return new InvocationRun.SentEvent(event.type(), sequence, json);
    }

    private final class Reaction implements InvocationRun.Outcome {
        private final CallEvent event;

        Reaction(CallEvent event) {
            this.event = event;
        }

        @Override
        public boolean mayInvoke() {
            if (invocations >= call.engine().rules().maxInvocations()) {
                finish();
                call.invocationsExhausted();
                return false;
            }
            invocations++;
            return true;
        }

        @Override
        public InvocationRun.SentEvent again(InvocationRun.SentEvent sent) {
            if (!call.engine().rules().has(ServiceVariant.RETRY_COUNTS_SEQUENCE)) {
                return sent;
            }
            sequence++;
            return written(event);
        }

        @Override
        public void replied(byte[] reply) {
            finish();
            call.replied(event, reply);
            call.actions().resume();
        }

        @Override
        public void failed(InvocationRun.Failure failure) {
            boolean failsOver = event.type() == CallEventType.NEW_INBOUND_CALL
                    && failure != InvocationRun.Failure.NO_REPLY
                    && call.nextTarget();
            if (failsOver) {
                invoke(event);
                return;
            }
            finish();
            call.invocationFailed(failure);
        }

        private void finish() {
            current = null;
            sendNextLater();
        }
    }
}
