package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** Failures that were ordered, each for the next action of a type. */
public final class ActionFaults {
    private final Map<String, Queue<ActionRefusedException>> byType = new HashMap<>();

    public void order(String actionType, ActionRefusedException failure) {
        byType.computeIfAbsent(actionType, any -> new ArrayDeque<>()).add(failure);
    }

    public void check(String actionType) throws ActionRefusedException {
        Queue<ActionRefusedException> ordered = byType.get(actionType);
        ActionRefusedException failure = ordered == null ? null : ordered.poll();
        if (failure != null) {
            throw failure;
        }
    }
}
