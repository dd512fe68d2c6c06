package io.github.hookswitch.local.internal.webphone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.TimelinePrinter;
import io.github.hookswitch.simulator.ladder.LadderDiagram;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the page shows, as JSON. */
final class PhoneState {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final CallEngine engine;
    private final Supplier<List<OfferedNumber>> numbers;
    private final String caller;

    PhoneState(CallEngine engine, Supplier<List<OfferedNumber>> numbers, String caller) {
        this.engine = engine;
        this.numbers = numbers;
        this.caller = caller;
    }

    static String message(String text) {
        return MAPPER.createObjectNode().put("message", text).toString();
    }

    String json(long version, @Nullable String problem) {
        ObjectNode state = MAPPER.createObjectNode().put("version", version).put("caller", caller);
        state.put("problem", problem);
        ArrayNode list = state.putArray("numbers");
        numbers.get()
                .forEach(number ->
                        list.addObject().put("number", number.number()).put("name", number.name()));
        ArrayNode calls = state.putArray("calls");
        engine.calls().forEach(call -> write(call, calls.addObject()));
        return state.toString();
    }

    /** The call as a picture and as text. */
    String ladder(SimulatedCall call) {
        return MAPPER.createObjectNode()
                .put("svg", LadderDiagram.withFullNumbers().inline(call, "ladder"))
                .put("file", LadderDiagram.withFullNumbers().svg(call))
                .put("text", TimelinePrinter.withFullNumbers().print(call))
                .toString();
    }

    private void write(SimulatedCall call, ObjectNode node) {
        List<CallLeg> legs = call.legs();
        Instant start = call.timeline().get(0).at();
        node.put("id", call.transactionId());
        node.put("over", call.isEnded());
        node.put("bridged", call.isBridged());
        node.put("steps", call.timeline().size());
        node.put("now", Duration.between(start, engine.now()).toMillis());
        ArrayNode all = node.putArray("legs");
        for (LegTag tag : List.of(LegTag.A, LegTag.B)) {
            CallLeg leg = call.leg(tag);
            if (leg != null) {
                ObjectNode shown = all.addObject();
                write(leg, legs, shown);
                PhoneSounds.write(call, tag, start, shown.putArray("heard"));
            }
        }
        node.put("billedBefore", call.billedSeconds() - latestBilled(call));
    }

    /** What the legs on show cost, so that the page can add up the seconds that it counts itself. */
    private static long latestBilled(SimulatedCall call) {
        long billed = 0;
        for (LegTag tag : List.of(LegTag.A, LegTag.B)) {
            CallLeg leg = call.leg(tag);
            billed += leg == null ? 0 : leg.billedSeconds();
        }
        return billed;
    }

    private static void write(CallLeg leg, List<CallLeg> legs, ObjectNode node) {
        boolean calling = leg.direction() == LegDirection.INBOUND;
        node.put("tag", leg.tag().value());
        node.put("role", role(leg));
        node.put("meeting", leg.meetingId() != null);
        node.put("number", calling ? leg.from() : leg.to());
        node.put("shows", calling ? leg.to() : leg.from());
        node.put("state", leg.state().name().toLowerCase(Locale.ROOT));
        node.put("connectedMs", leg.connectedTime().toMillis());
        node.put("ended", leg.endedBy() == null ? "" : leg.inWords(leg.endedBy()));
        node.put("code", leg.sipResponseCode());
        node.put("began", legs.indexOf(leg));
    }

    private static String role(CallLeg leg) {
        if (leg.meetingId() != null) {
            return "Meeting";
        }
        return leg.direction() == LegDirection.INBOUND ? "Caller" : "Callee";
    }
}
