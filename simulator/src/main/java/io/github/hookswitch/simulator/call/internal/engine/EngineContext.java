package io.github.hookswitch.simulator.call.internal.engine;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.BucketAccess;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.RecordingTarget;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.internal.actions.ActionFaults;
import io.github.hookswitch.simulator.call.internal.actions.ActionTypes;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.legs.RemoteParties;
import io.github.hookswitch.simulator.call.internal.time.TimeDriver;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** What all calls of an engine share. */
public final class EngineContext {
    private final VirtualTime time;
    private final TimeDriver driver;
    private final CallFunction function;
    private final ServiceRules rules;
    private final SeededIds ids;
    private final ActionTypes actionTypes;
    private final ReplyReader replies;
    private final EventWriter events;
    private final ActionFaults faults = new ActionFaults();
    private final RemoteParties remoteParties = new RemoteParties();
    private final Map<String, Bot> bots;
    private final long seed;
    private final RecordingTarget recordings;
    private final BucketAccess buckets;

    /**
     * @param bots those that the types of action know; may grow
     * @param recordings where to write recordings
     * @param buckets which buckets the service may use
     */
    public EngineContext(
            CallFunction function,
            ServiceRules rules,
            Instant start,
            long seed,
            ActionTypes actionTypes,
            Map<String, Bot> bots,
            EventWriter events,
            RecordingTarget recordings,
            BucketAccess buckets) {
        this.function = function;
        this.rules = rules;
        this.time = new VirtualTime(start);
        this.driver = new TimeDriver(time);
        this.seed = seed;
        this.ids = new SeededIds(seed);
        this.actionTypes = actionTypes;
        this.bots = bots;
        this.events = events;
        this.replies = new ReplyReader(rules, actionTypes.names());
        this.recordings = recordings;
        this.buckets = buckets;
    }

    TimeDriver driver() {
        return driver;
    }

    Instant now() {
        return time.now();
    }

    VirtualTime time() {
        return time;
    }

    VirtualTime.Scheduled schedule(Duration delay, Runnable action) {
        return time.schedule(delay, action);
    }

    <T> T unlocked(Supplier<T> work) {
        return driver.unlocked(work);
    }

    CallFunction function() {
        return function;
    }

    ServiceRules rules() {
        return rules;
    }

    /** A call's first leg, of somebody who calls. */
    Leg inboundLeg(String from, String to, Map<String, String> sipHeaders) {
        return new Leg(LegTag.A, newId(), from, to, LegDirection.INBOUND, now(), Map.copyOf(sipHeaders));
    }

    String newId() {
        return ids.next();
    }

    ActionTypes actionTypes() {
        return actionTypes;
    }

    ReplyReader replies() {
        return replies;
    }

    EventWriter events() {
        return events;
    }

    RemoteParties remoteParties() {
        return remoteParties;
    }

    void setBot(String botAliasArn, Bot bot) {
        bots.put(botAliasArn, bot);
    }

    ActionFaults faults() {
        return faults;
    }

    long seed() {
        return seed;
    }

    RecordingTarget recordings() {
        return recordings;
    }

    BucketAccess buckets() {
        return buckets;
    }
}
