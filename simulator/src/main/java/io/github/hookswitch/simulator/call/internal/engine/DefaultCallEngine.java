package io.github.hookswitch.simulator.call.internal.engine;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.Meetings;
import io.github.hookswitch.simulator.call.NoRouteException;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.RouteTarget;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.call.internal.legs.Exchange;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.internal.PhoneNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Calls on virtual time. */
public final class DefaultCallEngine implements CallEngine {
    private final EngineContext engine;
    private final CallRouting routing;
    private final AudioLibrary audio;
    private final Exchange exchange;
    private final Map<String, DefaultSimulatedCall> calls = new LinkedHashMap<>();

    public DefaultCallEngine(EngineContext engine, CallRouting routing, AudioLibrary audio, Meetings meetings) {
        this.engine = engine;
        this.routing = routing;
        this.audio = audio;
        this.exchange = new NetworkExchange(engine, routing, meetings, this::beginBetween);
    }

    @Override
    public Instant now() {
        return engine.driver().locked(engine::now);
    }

    @Override
    public @Nullable Instant nextEventAt() {
        return engine.driver().locked(() -> engine.time().nextDue().orElse(null));
    }

    @Override
    public void setRemoteParty(String number, RemoteParty behaviour) {
        engine.remoteParties().set(number, behaviour);
    }

    @Override
    public void setDefaultRemoteParty(RemoteParty behaviour) {
        engine.remoteParties().setDefault(behaviour);
    }

    @Override
    public void setBot(String botAliasArn, Bot bot) {
        engine.setBot(botAliasArn, bot);
    }

    @Override
    public void failNext(String actionType, String errorType, String errorMessage) {
        if (!engine.actionTypes().names().contains(actionType)) {
            throw new IllegalArgumentException("actionType is " + actionType + ", but must be one of "
                    + new TreeSet<>(engine.actionTypes().names()));
        }
        engine.driver().locked(() -> {
            engine.faults().order(actionType, new ActionRefusedException(errorType, errorMessage));
            return actionType;
        });
    }

    @Override
    public void endMeeting(String meetingId) {
        engine.driver().locked(() -> {
            calls.values().forEach(call -> call.leaveMeeting(meetingId));
            return meetingId;
        });
        engine.driver().settle();
    }

    @Override
    public AudioLibrary audioLibrary() {
        return audio;
    }

    @Override
    public long seed() {
        return engine.seed();
    }

    @Override
    public SimulatedCall dial(String from, String to, Map<String, String> sipHeaders) {
        PhoneNumbers.requireCaller("from", from);
        List<RouteTarget> targets = routing.routeToNumber(PhoneNumbers.requireE164("to", to));
        if (targets.isEmpty()) {
            throw NoRouteException.toNumber(to);
        }
        return inbound(from, to, sipHeaders, targets);
    }

    @Override
    public SimulatedCall dialUri(String from, String sipUri, Map<String, String> sipHeaders) {
        PhoneNumbers.requireSipUser("from", from);
        SipUri uri = SipUri.parse(sipUri);
        List<RouteTarget> targets = routing.routeToHost(uri.host());
        if (targets.isEmpty()) {
            throw NoRouteException.toHost(uri.host());
        }
        return inbound(from, uri.user(), sipHeaders, targets);
    }

    private SimulatedCall inbound(String from, String to, Map<String, String> sipHeaders, List<RouteTarget> targets) {
        DefaultSimulatedCall call = engine.driver()
                .locked(() -> register(begin(engine.inboundLeg(from, to, sipHeaders), targets, session -> {})));
        engine.driver().settle();
        return call;
    }

    /** A call that another application makes is in the list of calls, too. */
    private CallSession beginBetween(Leg caller, List<RouteTarget> targets, NetworkExchange.LegsJoined joined) {
        CallSession session = begin(caller, targets, joined);
        register(session);
        return session;
    }

    private CallSession begin(Leg caller, List<RouteTarget> targets, NetworkExchange.LegsJoined joined) {
        CallSession session =
                new CallSession(engine, caller, targets.get(0).application(), List.copyOf(targets), exchange);
        joined.join(session);
        session.startInbound();
        return session;
    }

    @Override
    public @Nullable ApplicationEndpoint applicationOf(String number) {
        return routing.routeToNumber(number).stream()
                .findFirst()
                .map(RouteTarget::application)
                .orElse(null);
    }

    @Override
    public String createCall(OutboundCallRequest request) {
        if (!routing.ownsNumber(request.application(), request.from())) {
            throw new IllegalArgumentException("FromPhoneNumber is " + request.from()
                    + ", which is not in the account's inventory; use a number that the account owns");
        }
        return engine.driver().locked(() -> {
            Leg called = new Leg(
                    LegTag.A,
                    engine.newId(),
                    request.from(),
                    request.to(),
                    LegDirection.OUTBOUND,
                    engine.now(),
                    Map.copyOf(request.sipHeaders()));
            CallSession session = new CallSession(engine, called, request.application(), List.of(), exchange);
            session.startOutbound(request.arguments());
            return register(session).transactionId();
        });
    }

    @Override
    public boolean updateCall(String sipMediaApplicationId, String transactionId, Map<String, String> arguments) {
        return engine.driver().locked(() -> {
            DefaultSimulatedCall call = calls.get(transactionId);
            return call != null && call.update(sipMediaApplicationId, arguments);
        });
    }

    @Override
    public @Nullable SimulatedCall call(String transactionId) {
        return engine.driver().locked(() -> calls.get(transactionId));
    }

    @Override
    public List<SimulatedCall> calls() {
        return engine.driver().locked(() -> List.copyOf(new ArrayList<>(calls.values())));
    }

    @Override
    public void runFor(Duration duration) {
        engine.driver().runFor(requireNotNegative(duration));
    }

    @Override
    public boolean runUntil(BooleanSupplier condition, Duration atMost) {
        return engine.driver().runUntil(condition, requireNotNegative(atMost));
    }

    private DefaultSimulatedCall register(CallSession session) {
        DefaultSimulatedCall call = new DefaultSimulatedCall(session, this::endMeeting);
        calls.put(session.transaction().id(), call);
        return call;
    }

    private static Duration requireNotNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "The duration is " + duration + ", but time only goes forward; use zero or more");
        }
        return duration;
    }
}
