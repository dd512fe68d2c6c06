package io.github.hookswitch.simulator.call.internal.engine;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.Invocation;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.internal.time.Timeline;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One event on its way to one function: attempts, time-outs, retries. */
final class InvocationRun {
    private final EngineContext engine;
    private final Timeline timeline;
    private final ApplicationEndpoint application;
    private SentEvent event;
    private final Outcome outcome;
    private VirtualTime.@Nullable Scheduled retry;
    private VirtualTime.@Nullable Scheduled deadline;
    private int attempts;
    private int errors;
    private boolean settled;

    InvocationRun(
            EngineContext engine,
            Timeline timeline,
            ApplicationEndpoint application,
            SentEvent event,
            Outcome outcome) {
        this.engine = engine;
        this.timeline = timeline;
        this.application = application;
        this.event = event;
        this.outcome = outcome;
    }

    /** The event as it goes out. */
    record SentEvent(CallEventType type, int sequence, String json) {}

    /** Why no reply came. */
    enum Failure {
        ERROR,
        ACCESS_DENIED,
        NO_REPLY
    }

    /** The one that waits for the reply. */
    interface Outcome {
        /** Counts an attempt; false if the call may not invoke any more. */
        boolean mayInvoke();

        /** The event for one more attempt. */
        SentEvent again(SentEvent sent);

        void replied(byte[] reply);

        void failed(Failure failure);
    }

    void start() {
        deadline = engine.schedule(
                engine.rules().invocationDeadline(),
                () -> giveUp(
                        Failure.NO_REPLY,
                        "no reply within " + engine.rules().invocationDeadline().toSeconds() + " s"));
        attempt();
    }

    private void attempt() {
        if (!outcome.mayInvoke()) {
            settle();
            return;
        }
        if (attempts > 0) {
            event = outcome.again(event);
        }
        attempts++;
        timeline.add(now ->
                new TimelineEntry.EventSent(now, event.sequence(), event.type().name(), event.json(), attempts));
        Invocation result = engine.unlocked(this::invoke);
        if (result instanceof Invocation.Answered answer) {
            threw(answer.handled(), true);
            answered(answer);
        } else if (result instanceof Invocation.FunctionError error) {
            threw(error.thrown(), false);
            failedWith(error);
        } else if (result instanceof Invocation.AccessDenied denied) {
            giveUp(Failure.ACCESS_DENIED, "access denied: " + denied.message());
        } else {
            retryLater();
        }
    }

    private Invocation invoke() {
        try {
            return engine.function().invoke(application, event.json().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException failure) {
            return new Invocation.FunctionError(
                    failure.getClass().getName(), String.valueOf(failure.getMessage()), failure);
        }
    }

    private void threw(@Nullable Throwable thrown, boolean answered) {
        if (thrown != null) {
            timeline.add(now -> new TimelineEntry.HandlerThrew(now, event.sequence(), thrown, answered));
        }
    }

    private void answered(Invocation.Answered answer) {
        Duration took = answer.took();
        if (took.isZero()) {
            reply(answer.reply());
            return;
        }
        boolean inTime = took.compareTo(engine.rules().invocationRetryAfter()) <= 0;
        if (inTime || engine.rules().has(ServiceVariant.LATE_REPLIES_ACCEPTED)) {
            engine.schedule(took, () -> reply(answer.reply()));
        }
        if (!inTime) {
            retryLater();
        }
    }

    private void failedWith(Invocation.FunctionError error) {
        String reason = "function error " + error.type() + ": " + error.message();
        if (errors++ < engine.rules().functionErrorRetries()) {
            failure(reason, true);
            retry = engine.schedule(Duration.ZERO, this::attempt);
        } else {
            giveUp(Failure.ERROR, reason);
        }
    }

    private void retryLater() {
        Duration wait = engine.rules().invocationRetryAfter();
        retry = engine.schedule(wait, () -> {
            failure("no reply within " + wait.toSeconds() + " s", true);
            attempt();
        });
    }

    private void reply(byte[] reply) {
        if (!settled) {
            settle();
            outcome.replied(reply);
        }
    }

    private void giveUp(Failure failure, String reason) {
        if (!settled) {
            settle();
            failure(reason, false);
            outcome.failed(failure);
        }
    }

    private void settle() {
        settled = true;
        if (retry != null) {
            retry.cancel();
        }
        if (deadline != null) {
            deadline.cancel();
        }
    }

    private void failure(String reason, boolean retried) {
        timeline.add(now -> new TimelineEntry.InvocationFailed(now, event.sequence(), attempts, reason, retried));
    }
}
