package io.github.hookswitch.simulator.call.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.actions.ActionRun;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;

/** The events that tell of actions. */
final class ActionEvents {
    private final ServiceRules rules;

    ActionEvents(ServiceRules rules) {
        this.rules = rules;
    }

    static CallEvent success(ActionRun run) {
        return CallEvent.of(CallEventType.ACTION_SUCCESSFUL, run.leg(), run.actionData());
    }

    static CallEvent interruption(ActionRun run) {
        return CallEvent.of(CallEventType.ACTION_INTERRUPTED, run.leg(), run.actionData());
    }

    CallEvent digits(Leg leg, ObjectNode data) {
        boolean success = rules.has(ServiceVariant.RECEIVED_DIGITS_SUCCEED);
        return CallEvent.of(success ? CallEventType.ACTION_SUCCESSFUL : CallEventType.DIGITS_RECEIVED, leg, data);
    }

    CallEvent failure(ActionRun run, ActionRefusedException refusal) {
        ObjectNode data = run.actionData();
        if (rules.has(ServiceVariant.ACTION_ERRORS_ON_TOP)) {
            return new CallEvent(
                    CallEventType.ACTION_FAILED,
                    run.leg(),
                    data,
                    new CallEvent.Fault(refusal.errorType(), refusal.errorMessage()));
        }
        if (rules.has(ServiceVariant.ACTION_ERRORS_AS_ONE_STRING)) {
            data.put("Error", refusal.errorType() + ": " + refusal.errorMessage());
        } else {
            data.put("ErrorType", refusal.errorType());
            data.put("ErrorMessage", refusal.errorMessage());
        }
        return CallEvent.of(CallEventType.ACTION_FAILED, run.leg(), data);
    }
}
