package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The legs of one call, those that are over included. */
final class Legs {
    private final Leg first;
    private final List<Leg> all = new ArrayList<>();

    Legs(Leg first) {
        this.first = first;
        all.add(first);
    }

    Leg first() {
        return first;
    }

    List<Leg> all() {
        return List.copyOf(all);
    }

    void add(Leg leg) {
        all.add(leg);
    }

    /** The latest leg with a tag. */
    Optional<Leg> byTag(LegTag tag) {
        return all.stream().filter(leg -> leg.tag() == tag).reduce((earlier, later) -> later);
    }

    List<Leg> live() {
        return all.stream().filter(Leg::isLive).toList();
    }

    boolean anyLive() {
        return all.stream().anyMatch(Leg::isLive);
    }

    boolean bridged() {
        return first.isConnected() && byTag(LegTag.LEG_B).map(Leg::isConnected).orElse(false);
    }

    /** What an event lists: LEG-A, and the latest LEG-B that was answered. */
    List<Leg> participants() {
        Optional<Leg> second = all.stream()
                .filter(leg -> leg.tag() == LegTag.LEG_B && leg.wasAnswered())
                .reduce((earlier, later) -> later);
        return second.map(leg -> List.of(first, leg)).orElseGet(() -> List.of(first));
    }

    /** The leg that an update of the call is about when its actions name none. */
    Leg forUpdate() {
        return first.isLive() ? first : live().stream().findFirst().orElse(first);
    }

    /** The leg that an action's parameters name, or else the one that caused the invocation. */
    Leg select(ObjectNode parameters, Leg invoking) throws ActionRefusedException {
        JsonNode callId = parameters.get("CallId");
        JsonNode tag = parameters.get("ParticipantTag");
        Leg leg;
        if (isGiven(callId)) {
            leg = find(
                    "CallId",
                    callId.asText(),
                    participants().stream()
                            .filter(candidate -> candidate.callId().equals(callId.asText()))
                            .findFirst());
        } else if (isGiven(tag)) {
            String wanted = tag.asText().toUpperCase(Locale.ROOT);
            leg = find(
                    "ParticipantTag",
                    tag.asText(),
                    participants().stream()
                            .filter(candidate -> candidate.tag().wireName().equals(wanted))
                            .findFirst());
        } else {
            leg = invoking;
        }
        if (!leg.isLive()) {
            throw ActionRefusedException.invalidParameter(
                    leg.tag().wireName() + " is disconnected; name a participant that is still connected");
        }
        return leg;
    }

    private static boolean isGiven(@Nullable JsonNode node) {
        return node != null && !node.isNull();
    }

    private static Leg find(String parameter, String value, Optional<Leg> found) throws ActionRefusedException {
        return found.orElseThrow(() -> ActionRefusedException.invalidParameter(
                parameter + " parameter value is invalid: no participant of this call has " + quoted(value)));
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
