package io.github.hookswitch.simulator.call;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link CallEngine}; everything but its two ports has a default. */
public final class CallEngineBuilder {
    final CallRouting routing;
    final CallFunction function;
    ServiceRules rules = ServiceRules.defaults();
    AudioLibrary audio = AudioLibrary.everyFileLasts(Duration.ofSeconds(5));
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Meetings meetings = Meetings.any();
    final Map<String, Bot> bots = new LinkedHashMap<>();

    @Nullable
    Path recordingsFolder;

    long seed = 1;
    String awsAccountId = "111122223333";

    CallEngineBuilder(CallRouting routing, CallFunction function) {
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
        recordingsFolder = folder.normalize();
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
        return new CallEngine(this);
    }
}
