package io.github.hookswitch.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.internal.media.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The legs of one call, those that are over included. */
final class Legs {
    private final ServiceRules rules;
    private final Leg first;
    private final List<Leg> all = new ArrayList<>();

    Legs(Leg first, ServiceRules rules) {
        this.rules = rules;
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
        return all.stream().filter(leg -> leg.tag().equals(tag)).reduce((earlier, later) -> later);
    }

    List<Leg> live() {
        return all.stream().filter(Leg::isLive).toList();
    }

    boolean anyLive() {
        return all.stream().anyMatch(Leg::isLive);
    }

    boolean bridged() {
        return first.isConnected() && byTag(LegTag.B).map(Leg::isConnected).orElse(false);
    }

    /** The party that a leg talks with, if it is a bridge to a party. */
    Optional<Leg> partner(Leg leg) {
        if (!bridged()) {
            return Optional.empty();
        }
        return byTag(leg.equals(first) ? LegTag.B : LegTag.A)
                .filter(other -> other.meetingId() == null && leg.meetingId() == null);
    }

    /** The ends of a leg's line. */
    Line.Ends endsOf(Leg leg) {
        return new Line.Ends() {
            @Override
            public boolean isConnected() {
                return leg.isConnected();
            }

            @Override
            public Optional<Line> other() {
                return partner(leg).map(Leg::line);
            }
        };
    }

    /** The leg that leads into a meeting. */
    Optional<Leg> inMeeting() {
        return byTag(LegTag.B).filter(leg -> leg.isConnected() && leg.meetingId() != null);
    }

    /** What an event lists: LEG-A, and the latest LEG-B that was answered. */
    List<Leg> participants() {
        Optional<Leg> second = all.stream()
                .filter(leg -> leg.tag().equals(LegTag.B) && leg.wasAnswered())
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
        if (isGiven(callId, rules)) {
            leg = find(
                    "CallId",
                    callId.asText(),
                    participants().stream()
                            .filter(candidate -> candidate.callId().equals(callId.asText()))
                            .findFirst());
        } else if (isGiven(tag, rules)) {
            String wanted = tag.asText().toUpperCase(Locale.ROOT);
            leg = find(
                    "ParticipantTag",
                    tag.asText(),
                    participants().stream()
                            .filter(candidate -> candidate.tag().value().equals(wanted))
                            .findFirst());
        } else {
            leg = invoking;
        }
        return leg;
    }

    /** LEG-A, for actions that run nowhere else. */
    Leg selectFirst(ObjectNode parameters) throws ActionRefusedException {
        Leg leg = select(parameters, first);
        if (!leg.equals(first)) {
            throw ActionRefusedException.invalidParameter("This action runs on LEG-A only");
        }
        return leg;
    }

    /** Whether a leg reference is there; published handlers write "" for none. */
    static boolean isGiven(@Nullable JsonNode node, ServiceRules rules) {
        if (node == null || node.isNull()) {
            return false;
        }
        return !node.asText().isEmpty() || rules.has(ServiceVariant.EMPTY_LEG_REFERENCE_REFUSED);
    }

    private static Leg find(String parameter, String value, Optional<Leg> found) throws ActionRefusedException {
        return found.orElseThrow(() -> ActionRefusedException.invalidParameter(
                parameter + " parameter value is invalid: no participant of this call has " + quoted(value)));
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
