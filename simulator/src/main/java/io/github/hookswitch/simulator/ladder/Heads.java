package io.github.hookswitch.simulator.ladder;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.LegDirection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Names the lanes. */
final class Heads {
    private final List<CallLeg> legs;
    private final UnaryOperator<String> number;
    private final boolean inbound;

    Heads(List<CallLeg> legs, UnaryOperator<String> number) {
        this.legs = legs;
        this.number = number;
        this.inbound = Steps.isCaller(LegTag.A, legs);
    }

    String title(Lane lane) {
        return switch (lane) {
            case FIRST_PARTY -> inbound ? "Caller" : "Called party";
            case SERVICE -> "PSTN audio";
            case FUNCTION -> "Lambda";
            case SECOND_PARTY -> secondTitle();
        };
    }

    String subtitle(Lane lane) {
        return switch (lane) {
            case FIRST_PARTY -> party(LegTag.A);
            case SERVICE -> "Amazon Chime SDK";
            case FUNCTION -> "the call handler";
            case SECOND_PARTY -> party(LegTag.B);
        };
    }

    private String secondTitle() {
        if (last(LegTag.B).filter(leg -> leg.meetingId() != null).isPresent()) {
            return "Meeting";
        }
        return inbound ? "Callee" : "Second callee";
    }

    private Optional<CallLeg> last(LegTag tag) {
        return legs.stream().filter(leg -> leg.tag().equals(tag)).reduce((earlier, later) -> later);
    }

    private String party(LegTag tag) {
        return last(tag)
                .map(leg -> number.apply(leg.direction() == LegDirection.INBOUND ? leg.from() : leg.to()))
                .orElse("nobody");
    }
}
