package io.github.hookswitch.simulator.call.internal.engine;

import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.Meetings;
import io.github.hookswitch.simulator.call.RouteTarget;
import io.github.hookswitch.simulator.call.internal.legs.Dialling;
import io.github.hookswitch.simulator.call.internal.legs.Exchange;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.legs.LegControl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connects what applications dial to the applications and meetings of the same engine. */
final class NetworkExchange implements Exchange {
    private static final int MOST_HOPS = 10;
    private static final int TOO_MANY_HOPS = 483;
    private static final int FORBIDDEN = 403;
    private static final String MEETING_ID = "X-chime-meeting-id";
    private static final String JOIN_TOKEN = "X-chime-join-token";

    private final EngineContext engine;
    private final CallRouting routing;
    private final Meetings meetings;
    private final Inbound inbound;

    /** Starts calls to applications. */
    @FunctionalInterface
    interface Inbound {
        CallSession start(Leg caller, List<RouteTarget> targets, LegsJoined joined);
    }

    /** Joins both ends before the call starts. */
    @FunctionalInterface
    interface LegsJoined {
        void join(CallSession session);
    }

    NetworkExchange(EngineContext engine, CallRouting routing, Meetings meetings, Inbound inbound) {
        this.engine = engine;
        this.routing = routing;
        this.meetings = meetings;
        this.inbound = inbound;
    }

    @Override
    public boolean connects(LegControl control, Leg leg, Dialling dialling) {
        if (leg.to().equals(engine.rules().meetingNumber())) {
            return connectsToMeeting(control, leg, dialling);
        }
        List<RouteTarget> targets = routing.ownsNumber(leg.to()) ? routing.routeToNumber(leg.to()) : List.of();
        if (targets.isEmpty()) {
            return false;
        }
        if (control.legs().first().hops() >= MOST_HOPS) {
            control.note(
                    "this call is cut as a loop: " + MOST_HOPS + " calls from one application to the next led to it");
            engine.schedule(Duration.ZERO, () -> dialling.refuse(TOO_MANY_HOPS));
            return true;
        }
        inbound.start(
                engine.inboundLeg(leg.from(), leg.to(), leg.sipHeaders()),
                targets,
                session -> new Trunk(
                                engine,
                                control,
                                leg,
                                dialling,
                                session.control(),
                                session.legs().first())
                        .join());
        return true;
    }

    private boolean connectsToMeeting(LegControl control, Leg leg, Dialling dialling) {
        Optional<String> meetingId = header(leg, MEETING_ID);
        Optional<String> token = header(leg, JOIN_TOKEN);
        if (meetingId.isEmpty() || token.isEmpty()) {
            return false;
        }
        if (meetings.admits(meetingId.get(), token.get())) {
            engine.schedule(engine.rules().meetingJoinTime(), () -> {
                if (!dialling.isOver()) {
                    leg.enterMeeting(meetingId.get());
                    dialling.answerAfterRinging();
                }
            });
        } else {
            control.note(
                    "this call joins no meeting: the join token is that of no attendee of meeting " + meetingId.get());
            engine.schedule(Duration.ZERO, () -> dialling.refuse(FORBIDDEN));
        }
        return true;
    }

    private static Optional<String> header(Leg leg, String name) {
        return leg.sipHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
