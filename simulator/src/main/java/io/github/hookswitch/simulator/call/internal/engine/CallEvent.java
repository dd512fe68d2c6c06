package io.github.hookswitch.simulator.call.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits to be sent; its call details are taken when it goes out.
 *
 * @param leg the leg that caused it
 * @param actionData null if the event has none
 * @param error null unless the event reports a fault beside its data
 */
record CallEvent(
        CallEventType type,
        Leg leg,
        @Nullable ObjectNode actionData,
        @Nullable Fault error) {

    static CallEvent of(CallEventType type, Leg leg) {
        return new CallEvent(type, leg, null, null);
    }

    static CallEvent of(CallEventType type, Leg leg, ObjectNode actionData) {
        return new CallEvent(type, leg, actionData, null);
    }

    static CallEvent invalidReply(Leg leg, InvalidReplyException error) {
        return new CallEvent(
                CallEventType.INVALID_LAMBDA_RESPONSE, leg, null, new Fault(error.errorType(), error.errorMessage()));
    }

    /** An error that stands on top of an event. */
    record Fault(String type, String message) {}
}
