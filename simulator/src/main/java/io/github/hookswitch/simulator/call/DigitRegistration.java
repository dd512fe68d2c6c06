package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code ReceiveDigits} leaves behind on a leg: keys are gathered and, when they match, sent to the function. */
final class DigitRegistration {
    private final CallSession call;
    private final Leg leg;
    private final ObjectNode actionData;
    private final Pattern wanted;
    private final Duration betweenDigits;
    private final Duration flush;
    private final StringBuilder digits = new StringBuilder();
    private VirtualTime.@Nullable Scheduled matching;
    private VirtualTime.@Nullable Scheduled flushing;

    /**
     * @param actionData the action as it was reported
     */
    DigitRegistration(
            CallSession call, Leg leg, ObjectNode actionData, Pattern wanted, Duration betweenDigits, Duration flush) {
        this.call = call;
        this.leg = leg;
        this.actionData = actionData;
        this.wanted = wanted;
        this.betweenDigits = betweenDigits;
        this.flush = flush;
    }

    void key(String key) {
        if (digits.isEmpty()) {
            flushing = call.engine().schedule(flush, this::flush);
        }
        digits.append(key);
        if (matching != null) {
            matching.cancel();
        }
        matching = call.engine().schedule(betweenDigits, this::match);
    }

    void cancel() {
        if (matching != null) {
            matching.cancel();
        }
        if (flushing != null) {
            flushing.cancel();
        }
    }

    private void match() {
        if (wanted.matcher(digits).matches()) {
            send();
        }
    }

    private void flush() {
        if (call.engine().rules().has(ServiceVariant.FLUSHED_DIGITS_SENT)) {
            send();
        } else {
            cancel();
            digits.setLength(0);
        }
    }

    private void send() {
        ServiceRules rules = call.engine().rules();
        ObjectNode data = actionData.deepCopy();
        data.put("ReceivedDigits", digits.toString());
        cancel();
        digits.setLength(0);
        if (!rules.has(ServiceVariant.RECEIVE_DIGITS_FIRES_AGAIN)) {
            leg.line().register(null);
        }
        boolean success = rules.has(ServiceVariant.RECEIVED_DIGITS_SUCCEED);
        call.send(CallEvent.of(success ? CallEventType.ACTION_SUCCESSFUL : CallEventType.DIGITS_RECEIVED, leg, data));
    }
}
