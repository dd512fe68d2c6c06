package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.Meetings;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Settings that every {@link TestPhone} has, each with a default. A builder can be used again: every phone it builds is a new
 * one.
 *
 * @param <B> the builder of a kind of phone, which the settings return
 */
public abstract class TestPhoneBuilder<B extends TestPhoneBuilder<B>> {
    private UnaryOperator<CallEngineBuilder> engine = UnaryOperator.identity();
    private Duration timeout = Duration.ofMinutes(10);

    /** Starts with all defaults. */
    protected TestPhoneBuilder() {}

    /**
     * The seed of all ids of calls.
     *
     * @param value any number; default 1
     * @return this builder
     */
    public B seed(long value) {
        return engine(builder -> builder.seed(value));
    }

    /**
     * How the service behaves where its documentation leaves a choice.
     *
     * @param value default {@link ServiceRules#defaults()}
     * @return this builder
     */
    public B rules(ServiceRules value) {
        return engine(builder -> builder.rules(value));
    }

    /**
     * Which audio files exist and how long they are.
     *
     * @param value by default every file exists and lasts 5 s
     * @return this builder
     */
    public B audioLibrary(AudioLibrary value) {
        return engine(builder -> builder.audioLibrary(value));
    }

    /**
     * Where recordings are written as WAV files.
     *
     * @param folder stands for the buckets: {@code folder/bucket/key}; by default no file is written
     * @return this builder
     */
    public B recordingsTo(Path folder) {
        return engine(builder -> builder.recordingsTo(folder));
    }

    /**
     * Which meetings and attendees there are.
     *
     * @param value by default every token and every attendee is known
     * @return this builder
     */
    public B meetings(Meetings value) {
        return engine(builder -> builder.meetings(value));
    }

    /**
     * Puts a bot behind a Lex bot alias.
     *
     * @param botAliasArn ARN of the alias that {@code StartBotConversation} names; without a bot it is not found
     * @param bot what the bot says
     * @return this builder
     */
    public B bot(String botAliasArn, Bot bot) {
        return engine(builder -> builder.bot(botAliasArn, bot));
    }

    /**
     * How much time a call may let pass, at most, until what the script expects next happens.
     *
     * @param virtualTime default 10 minutes
     * @return this builder
     */
    public B timeout(Duration virtualTime) {
        this.timeout = virtualTime;
        return self();
    }

    /**
     * Starts or deploys what is under test.
     *
     * @return the phone; to be closed
     * @throws AssertionError if an app cannot be deployed
     */
    public abstract TestPhone build();

    /**
     * This builder, as what it is.
     *
     * @return {@code this}
     */
    protected abstract B self();

    /**
     * What the settings change about the engine.
     *
     * @return applies them to a builder of an engine
     */
    protected final UnaryOperator<CallEngineBuilder> engineSettings() {
        return engine;
    }

    /**
     * How much virtual time a call may let pass until what the script expects next happens.
     *
     * @return the most
     */
    protected final Duration timeout() {
        return timeout;
    }

    /** Adds a setting without changing what phones that were built already have. */
    private B engine(UnaryOperator<CallEngineBuilder> setting) {
        UnaryOperator<CallEngineBuilder> before = engine;
        engine = builder -> setting.apply(before.apply(builder));
        return self();
    }
}
