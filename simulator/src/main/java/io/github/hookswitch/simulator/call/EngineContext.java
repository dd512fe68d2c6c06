package io.github.hookswitch.simulator.call;

import io.github.hookswitch.simulator.call.internal.actions.ActionFaults;
import io.github.hookswitch.simulator.call.internal.actions.ActionTypes;
import io.github.hookswitch.simulator.call.internal.legs.FarEnds;
import io.github.hookswitch.simulator.call.internal.time.TimeDriver;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all calls of an engine share. */
final class EngineContext {
    private final VirtualTime time;
    private final TimeDriver driver;
    private final CallFunction function;
    private final ServiceRules rules;
    private final SeededIds ids;
    private final ActionTypes actionTypes;
    private final ReplyReader replies;
    private final EventWriter events;
    private final ActionFaults faults = new ActionFaults();
    private final FarEnds farEnds = new FarEnds();
    private final Map<String, Bot> bots = new ConcurrentHashMap<>();
    private final long seed;
    private final @Nullable Path recordingsFolder;

    EngineContext(CallEngineBuilder settings) {
        time = new VirtualTime(settings.start);
        driver = new TimeDriver(time);
        function = settings.function;
        rules = settings.rules;
        ids = new SeededIds(settings.seed);
        seed = settings.seed;
        bots.putAll(settings.bots);
        recordingsFolder = settings.recordingsFolder;
        actionTypes = new ActionTypes(rules, settings.routing, settings.audio, settings.meetings, bots);
        replies = new ReplyReader(rules, actionTypes.names());
        events = new EventWriter(rules, settings.awsAccountId);
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

    FarEnds farEnds() {
        return farEnds;
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

    @Nullable
    Path recordingsFolder() {
        return recordingsFolder;
    }
}
