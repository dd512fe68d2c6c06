package io.github.hookswitch.simulator.call;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The PSTN audio service, simulated: dial a number, let time pass, hang up, and look at what it cost.
 *
 * <p>Time is virtual. It stands still until {@link #runFor}, or one of the methods of {@link SimulatedCall} that wait,
 * advances it, and then jumps from one thing that happens to the next, so an hour of talk takes no time.
 * {@link #dial} and {@link SimulatedCall#hangUp} also let happen what is due at the instant of the call;
 * {@link #createCall} and {@link #updateCall} only accept, as the service does, and take effect when time next runs
 * (also by {@code runFor(Duration.ZERO)}). To pace a call in real time, sleep until {@link #nextEventAt()} and run
 * until then.
 *
 * <p>Thread-safe: any thread may call any method, and one at a time advances time. The function is invoked on the
 * thread that advances time, with no lock held that the other methods need.
 */
public final class CallEngine {
    private final EngineContext engine;
    private final CallRouting routing;
    private final Map<String, SimulatedCall> calls = new LinkedHashMap<>();

    CallEngine(CallEngineBuilder settings) {
        this.engine = new EngineContext(settings);
        this.routing = settings.routing;
    }

    /**
     * Starts to set an engine up.
     *
     * @param routing the SIP rules and phone numbers of the account
     * @param function invokes the functions of SIP media applications
     * @return a builder with defaults for the rest
     */
    public static CallEngineBuilder builder(CallRouting routing, CallFunction function) {
        return new CallEngineBuilder(routing, function);
    }

    /**
     * The current instant of virtual time.
     *
     * @return now
     */
    public Instant now() {
        return engine.driver().locked(engine::now);
    }

    /**
     * When the next thing happens by itself.
     *
     * @return the instant; null if nothing will happen until somebody acts
     */
    public @Nullable Instant nextEventAt() {
        return engine.driver().locked(() -> engine.time().nextDue().orElse(null));
    }

    /**
     * Tells how the party behind a number behaves from now on.
     *
     * @param number the number as calls name it, or the {@code Uri} of an AWS endpoint
     * @param behaviour what it does when called; of a caller only the time to hanging up counts. Default
     *     {@link FarEnd#DEFAULT}
     */
    public void setFarEnd(String number, FarEnd behaviour) {
        engine.farEnds().set(number, behaviour);
    }

    /**
     * Tells how the parties behave whose numbers were not named to {@link #setFarEnd}.
     *
     * @param behaviour what they do when called; initially {@link FarEnd#DEFAULT}
     */
    public void setDefaultFarEnd(FarEnd behaviour) {
        engine.farEnds().setDefault(behaviour);
    }

    /**
     * Puts a bot behind a Lex bot alias, for {@code StartBotConversation}.
     *
     * @param botAliasArn ARN of the alias; another one than those that were set fails with {@code ResourceNotFound}
     * @param bot what the bot says
     */
    public void setBot(String botAliasArn, Bot bot) {
        engine.setBot(botAliasArn, bot);
    }

    /**
     * Lets the next action of a type fail, in whatever call it runs; for failures that have their cause in the service,
     * such as {@code SystemException}, {@code ActionExecutionThrottled} or {@code AccessDenied}. Several calls add up.
     *
     * @param actionType the action's {@code Type}
     * @param errorType the service's name of the error
     * @param errorMessage its text
     * @throws IllegalArgumentException if the service has no such action
     */
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

    /**
     * A meeting ends: every call that had joined it gets {@code HANGUP} for its LEG-B.
     *
     * @param meetingId the {@code MeetingId} of {@code JoinChimeMeeting}
     */
    public void endMeeting(String meetingId) {
        engine.driver().locked(() -> {
            calls.values().forEach(call -> call.leaveMeeting(meetingId));
            return meetingId;
        });
        engine.driver().settle();
    }

    /**
     * The seed of all ids.
     *
     * @return what {@link CallEngineBuilder#seed} set
     */
    public long seed() {
        return engine.seed();
    }

    /**
     * Somebody dials a phone number of the account.
     *
     * @param from the caller's number, E.164
     * @param to the dialled number, E.164
     * @return the call, with its first event handled if the function took no time
     * @throws NoRouteException if no enabled SIP rule has the number as trigger
     */
    public SimulatedCall dial(String from, String to) {
        return dial(from, to, Map.of());
    }

    /**
     * Somebody dials a phone number of the account, with SIP headers.
     *
     * @param from the caller's number, E.164
     * @param to the dialled number, E.164
     * @param sipHeaders headers that events show as {@code SipHeaders} of the participant; empty for none
     * @return the call, with its first event handled if the function took no time
     * @throws NoRouteException if no enabled SIP rule has the number as trigger
     */
    public SimulatedCall dial(String from, String to, Map<String, String> sipHeaders) {
        List<RouteTarget> targets = routing.routeToNumber(to);
        if (targets.isEmpty()) {
            throw NoRouteException.toNumber(to);
        }
        return inbound(from, to, sipHeaders, targets);
    }

    /**
     * Somebody calls a SIP URI whose host name is the trigger of a SIP rule.
     *
     * @param from the caller's number, E.164
     * @param sipUri such as {@code sip:frontdesk@abcdefg1hijklm2nopq3rs.voiceconnector.chime.aws}; {@code sip:} or
     *     {@code sips:} may be missing, and parameters after a semicolon are ignored
     * @return the call, with its first event handled if the function took no time; its {@code To} is the user part
     * @throws IllegalArgumentException if it has no user part or no host name
     * @throws NoRouteException if no enabled SIP rule has the host name as trigger
     */
    public SimulatedCall dialUri(String from, String sipUri) {
        return dialUri(from, sipUri, Map.of());
    }

    /**
     * Somebody calls a SIP URI, with SIP headers.
     *
     * @param from the caller's number, E.164
     * @param sipUri as in {@link #dialUri(String, String)}
     * @param sipHeaders headers that events show as {@code SipHeaders} of the participant; empty for none
     * @return the call, with its first event handled if the function took no time; its {@code To} is the user part
     * @throws IllegalArgumentException if it has no user part or no host name
     * @throws NoRouteException if no enabled SIP rule has the host name as trigger
     */
    public SimulatedCall dialUri(String from, String sipUri, Map<String, String> sipHeaders) {
        SipUri uri = SipUri.parse(sipUri);
        List<RouteTarget> targets = routing.routeToHost(uri.host());
        if (targets.isEmpty()) {
            throw NoRouteException.toHost(uri.host());
        }
        return inbound(from, uri.user(), sipHeaders, targets);
    }

    private SimulatedCall inbound(String from, String to, Map<String, String> sipHeaders, List<RouteTarget> targets) {
        SimulatedCall call = engine.driver().locked(() -> {
            Leg caller = leg(from, to, LegDirection.INBOUND, sipHeaders);
            CallSession session = new CallSession(engine, caller, targets.get(0).application(), List.copyOf(targets));
            session.startInbound();
            return register(session);
        });
        engine.driver().settle();
        return call;
    }

    /**
     * The application that calls to a phone number reach.
     *
     * @param number the number, E.164
     * @return the one that is tried first; null if no enabled SIP rule has the number as trigger
     */
    public @Nullable ApplicationEndpoint applicationOf(String number) {
        return routing.routeToNumber(number).stream()
                .findFirst()
                .map(RouteTarget::application)
                .orElse(null);
    }

    /**
     * Does what {@code CreateSipMediaApplicationCall} does: accepts a call to be made.
     *
     * <p>Page: {@code CreateSipMediaApplicationCall} of the Amazon Chime SDK API reference. The limits of the request's
     * form, such as 20 arguments, are the control plane's to check.
     *
     * @param request who calls whom with which application
     * @return the transaction id
     * @throws IllegalArgumentException if {@code from} is not in the account's inventory
     */
    public String createCall(OutboundCallRequest request) {
        if (!routing.ownsNumber(request.from())) {
            throw new IllegalArgumentException("FromPhoneNumber is " + request.from()
                    + ", which is not in the account's inventory; use a number that the account owns");
        }
        return engine.driver().locked(() -> {
            Leg called = leg(request.from(), request.to(), LegDirection.OUTBOUND, request.sipHeaders());
            CallSession session = new CallSession(engine, called, request.application(), List.of());
            session.startOutbound(request.arguments());
            return register(session).transactionId();
        });
    }

    /**
     * Does what {@code UpdateSipMediaApplicationCall} does: accepts an update of a call in progress.
     *
     * <p>Page: {@code UpdateSipMediaApplicationCall} of the Amazon Chime SDK API reference.
     *
     * @param sipMediaApplicationId the application that handles the call
     * @param transactionId id of the call
     * @param arguments what the function gets in {@code CALL_UPDATE_REQUESTED}
     * @return false if that application handles no such call, or the call is over
     */
    public boolean updateCall(String sipMediaApplicationId, String transactionId, Map<String, String> arguments) {
        return engine.driver().locked(() -> {
            SimulatedCall call = calls.get(transactionId);
            return call != null && call.update(sipMediaApplicationId, arguments);
        });
    }

    /**
     * Finds a call.
     *
     * @param transactionId id of the call
     * @return the call, also if it is over; null if there never was one with this id
     */
    public @Nullable SimulatedCall call(String transactionId) {
        return engine.driver().locked(() -> calls.get(transactionId));
    }

    /**
     * All calls, those that are over included.
     *
     * @return the calls in the order they began
     */
    public List<SimulatedCall> calls() {
        return engine.driver().locked(() -> List.copyOf(new ArrayList<>(calls.values())));
    }

    /**
     * Lets time pass.
     *
     * @param duration how long, zero or more; zero lets happen what is due now
     * @throws IllegalArgumentException if negative
     * @throws IllegalStateException if called from inside a function that the engine invoked
     */
    public void runFor(Duration duration) {
        engine.driver().runFor(requireNotNegative(duration));
    }

    /**
     * Lets time pass until something is true.
     *
     * @param condition checked before each thing that happens
     * @param atMost how long to let pass at most, zero or more
     * @return whether the condition came true; if not, time stands at the last thing that happened
     * @throws IllegalArgumentException if negative
     * @throws IllegalStateException if called from inside a function that the engine invoked
     */
    public boolean runUntil(BooleanSupplier condition, Duration atMost) {
        return engine.driver().runUntil(condition, requireNotNegative(atMost));
    }

    private Leg leg(String from, String to, LegDirection direction, Map<String, String> sipHeaders) {
        return new Leg(LegTag.A, engine.newId(), from, to, direction, engine.now(), Map.copyOf(sipHeaders));
    }

    private SimulatedCall register(CallSession session) {
        SimulatedCall call = new SimulatedCall(this, session);
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
