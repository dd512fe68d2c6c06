package io.github.hookswitch.simulator.call.internal.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionData;
import java.util.Map;
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

    static CallEvent newOutboundCall(Leg leg, Map<String, String> arguments) {
        return arguments.isEmpty()
                ? of(CallEventType.NEW_OUTBOUND_CALL, leg)
                : of(CallEventType.NEW_OUTBOUND_CALL, leg, request("CallCreateRequest", arguments));
    }

    static CallEvent updateRequested(Leg leg, Map<String, String> arguments) {
        return of(CallEventType.CALL_UPDATE_REQUESTED, leg, request("CallUpdateRequest", arguments));
    }

    static CallEvent invalidReply(Leg leg, InvalidReplyException error) {
        return new CallEvent(
                CallEventType.INVALID_LAMBDA_RESPONSE, leg, null, new Fault(error.errorType(), error.errorMessage()));
    }

    private static ObjectNode request(String type, Map<String, String> arguments) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        arguments.forEach(parameters.putObject("Arguments")::put);
        return ActionData.of(type, parameters);
    }

    /** An error that stands on top of an event. */
    record Fault(String type, String message) {}
}
