package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.LegSelection;

/** How one type of action runs. */
public interface ActionType {

    /** The {@code Type} in replies. */
    String name();

    /** Whether an update of the call may cut it off. */
    default boolean interruptible() {
        return false;
    }

    /** Whether its success is reported even when actions of its list follow. */
    default boolean alwaysReports() {
        return false;
    }

    /** Whether the documentation asks for {@code CallId}. */
    default boolean needsCallId() {
        return false;
    }

    /** The leg it runs on. */
    default Leg selectLeg(ObjectNode parameters, Leg invoking, LegSelection legs) throws ActionRefusedException {
        return legs.select(parameters, invoking);
    }

    /** Checks the parameters, fills in defaults and begins; the run learns when the action is done. */
    void start(ActionRun run) throws ActionRefusedException;
}
