package io.github.hookswitch.simulator.call.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A usable reply.
 *
 * @param actions null to keep what is there
 * @param attributes null to keep what is stored, empty to clear it
 * @param json the reply as it came
 */
record Reply(
        @Nullable List<RequestedAction> actions, @Nullable ObjectNode attributes, String json) {

    boolean bringsNoActions() {
        return actions == null || actions.isEmpty();
    }

    @Nullable
    List<String> actionTypes() {
        return actions == null
                ? null
                : actions.stream().map(RequestedAction::type).toList();
    }
}
