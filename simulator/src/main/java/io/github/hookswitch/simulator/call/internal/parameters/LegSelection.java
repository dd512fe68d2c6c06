package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.legs.Legs;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the leg that an action's parameters name. */
public final class LegSelection {
    private final Legs legs;
    private final ServiceRules rules;

    public LegSelection(Legs legs, ServiceRules rules) {
        this.legs = legs;
        this.rules = rules;
    }

    /** LEG-A, whatever the parameters say. */
    public Leg first() {
        return legs.first();
    }

    /** The leg that the parameters name, or else the one that caused the invocation. */
    public Leg select(ObjectNode parameters, Leg invoking) throws ActionRefusedException {
        JsonNode callId = parameters.get("CallId");
        JsonNode tag = parameters.get("ParticipantTag");
        if (isGiven(callId)) {
            String wanted = callId.asText();
            return find("CallId", wanted, leg -> leg.callId().equals(wanted));
        }
        if (isGiven(tag)) {
            String wanted = tag.asText().toUpperCase(Locale.ROOT);
            return find("ParticipantTag", tag.asText(), leg -> leg.tag().value().equals(wanted));
        }
        return invoking;
    }

    /** LEG-A, for actions that run nowhere else. */
    public Leg selectFirst(ObjectNode parameters) throws ActionRefusedException {
        Leg leg = select(parameters, legs.first());
        if (!leg.equals(legs.first())) {
            throw ActionRefusedException.invalidParameter("This action runs on LEG-A only");
        }
        return leg;
    }

    /** Whether a leg reference is there; published handlers write "" for none. */
    public boolean isGiven(@Nullable JsonNode reference) {
        if (reference == null || reference.isNull()) {
            return false;
        }
        return !reference.asText().isEmpty() || rules.has(ServiceVariant.EMPTY_LEG_REFERENCE_REFUSED);
    }

    private Leg find(String parameter, String value, Predicate<Leg> wanted) throws ActionRefusedException {
        return legs.participants().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> ActionRefusedException.invalidParameter(
                        parameter + " parameter value is invalid: no participant of this call has \"" + value + '"'));
    }
}
