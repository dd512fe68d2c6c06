package io.github.hookswitch.simulator.engine;

import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.Bots;
import io.github.hookswitch.simulator.call.BucketAccess;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.Meetings;
import io.github.hookswitch.simulator.call.RecordingTarget;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.internal.actions.ActionTypes;
import io.github.hookswitch.simulator.call.internal.engine.DefaultCallEngine;
import io.github.hookswitch.simulator.call.internal.engine.EngineContext;
import io.github.hookswitch.simulator.call.internal.engine.EventWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Settings of a {@link CallEngine}; everything but its two ports has a default. */
public final class CallEngineBuilder {
    private final CallRouting routing;
    private final CallFunction function;
    private ServiceRules rules = ServiceRules.defaults();
    private AudioLibrary audio = AudioLibrary.everyFileLasts(Duration.ofSeconds(5));
    private Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private Meetings meetings = Meetings.any();
    private final Map<String, Bot> bots = new LinkedHashMap<>();

    private RecordingTarget recordings = RecordingTarget.none();
    private Bots directory = Bots.none();
    private BucketAccess buckets = BucketAccess.everywhere();

    private long seed = 1;
    private String awsAccountId = "111122223333";

    /**
     * Starts to set an engine up.
     *
     * @param routing the SIP rules and phone numbers of the account
     * @param function invokes the functions of SIP media applications
     */
    public CallEngineBuilder(CallRouting routing, CallFunction function) {
        this.routing = routing;
        this.function = function;
    }

    /**
     * Sets how the service behaves where its documentation leaves a choice.
     *
     * @param value the rules; default {@link ServiceRules#defaults()}
     * @return this builder
     */
    public CallEngineBuilder rules(ServiceRules value) {
        rules = value;
        return this;
    }

    /**
     * Sets which audio files exist and how long they are.
     *
     * @param value the library; by default every file exists and lasts 5 s
     * @return this builder
     */
    public CallEngineBuilder audioLibrary(AudioLibrary value) {
        audio = value;
        return this;
    }

    /**
     * Sets the folder that stands for the recording buckets. A recording is written there as
     * {@code folder/bucket/key}, a WAV file of 8 kHz and 16 bits; keys sound as they do on a phone, everything else is
     * one tone for each kind of sound.
     *
     * @param folder the folder, created when needed; by default no file is written
     * @return this builder
     */
    public CallEngineBuilder recordingsTo(Path folder) {
        return recordingsTo(RecordingTarget.folder(folder));
    }

    /**
     * Sets where recordings are written.
     *
     * @param target by default no file is written
     * @return this builder
     */
    public CallEngineBuilder recordingsTo(RecordingTarget target) {
        recordings = target;
        return this;
    }

    /**
     * Sets which buckets the service may use for prompts and recordings.
     *
     * @param access by default all of them
     * @return this builder
     */
    public CallEngineBuilder bucketAccess(BucketAccess access) {
        buckets = access;
        return this;
    }

    /**
     * Sets which meetings and attendees there are.
     *
     * @param value the meetings; by default every token and every attendee is known
     * @return this builder
     */
    public CallEngineBuilder meetings(Meetings value) {
        meetings = value;
        return this;
    }

    /**
     * Puts a bot behind a Lex bot alias, as {@link CallEngine#setBot} does.
     *
     * @param botAliasArn ARN of the alias
     * @param bot what the bot says
     * @return this builder
     */
    public CallEngineBuilder bot(String botAliasArn, Bot bot) {
        bots.put(botAliasArn, bot);
        return this;
    }

    /**
     * Sets where bots are found that are not set by their alias.
     *
     * @param value the directory; none by default
     * @return this builder
     */
    public CallEngineBuilder bots(Bots value) {
        directory = value;
        return this;
    }

    /**
     * Sets the instant at which virtual time starts.
     *
     * @param value start; default 2026-01-01T00:00:00Z
     * @return this builder
     */
    public CallEngineBuilder startingAt(Instant value) {
        start = value;
        return this;
    }

    /**
     * Sets the seed of all ids: the same seed and the same calls give the same ids.
     *
     * @param value any number; default 1
     * @return this builder
     */
    public CallEngineBuilder seed(long value) {
        seed = value;
        return this;
    }

    /**
     * Sets the account that events name.
     *
     * @param value 12 digits; default {@code 111122223333}
     * @return this builder
     */
    public CallEngineBuilder awsAccountId(String value) {
        awsAccountId = value;
        return this;
    }

    /**
     * Builds the engine.
     *
     * @return an engine without calls
     */
    public CallEngine build() {
        Map<String, Bot> known = new ConcurrentHashMap<>(bots);
        ActionTypes types = new ActionTypes(rules, routing, audio, meetings, new ScriptedBots(known, directory));
        EventWriter events = new EventWriter(rules, awsAccountId);
        return new DefaultCallEngine(
                new EngineContext(function, rules, start, seed, types, known, events, recordings, buckets),
                routing,
                audio,
                meetings);
    }
}
