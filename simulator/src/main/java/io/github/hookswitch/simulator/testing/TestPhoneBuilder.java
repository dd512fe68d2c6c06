package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.Meetings;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Settings of a {@link TestPhone}, each with a default. A builder can be used again: every phone it builds is a new one.
 */
public final class TestPhoneBuilder {
    UnaryOperator<CallEngineBuilder> engine = UnaryOperator.identity();
    String number = "+12065550100";
    Map<String, String> environment = Map.of();
    Duration patience = Duration.ofMinutes(10);
    boolean mayLeaveResources;

    private final Function<TestPhoneBuilder, PhoneLine> line;

    TestPhoneBuilder(Function<TestPhoneBuilder, PhoneLine> line) {
        this.line = line;
    }

    /**
     * The seed of all ids of calls.
     *
     * @param value any number; default 1
     * @return this builder
     */
    public TestPhoneBuilder seed(long value) {
        return engine(builder -> builder.seed(value));
    }

    /**
     * How the service behaves where its documentation leaves a choice.
     *
     * @param value default {@link ServiceRules#defaults()}
     * @return this builder
     */
    public TestPhoneBuilder rules(ServiceRules value) {
        return engine(builder -> builder.rules(value));
    }

    /**
     * Which audio files exist and how long they are.
     *
     * @param value by default every file exists and lasts 5 s
     * @return this builder
     */
    public TestPhoneBuilder audioLibrary(AudioLibrary value) {
        return engine(builder -> builder.audioLibrary(value));
    }

    /**
     * Where recordings are written as WAV files.
     *
     * @param folder stands for the buckets: {@code folder/bucket/key}; by default no file is written
     * @return this builder
     */
    public TestPhoneBuilder recordingsTo(Path folder) {
        return engine(builder -> builder.recordingsTo(folder));
    }

    /**
     * Which meetings and attendees there are.
     *
     * @param value by default every token and every attendee is known
     * @return this builder
     */
    public TestPhoneBuilder meetings(Meetings value) {
        return engine(builder -> builder.meetings(value));
    }

    /**
     * Puts a bot behind a Lex bot alias.
     *
     * @param botAliasArn ARN of the alias that {@code StartBotConversation} names; without a bot it is not found
     * @param bot what the bot says
     * @return this builder
     */
    public TestPhoneBuilder bot(String botAliasArn, Bot bot) {
        return engine(builder -> builder.bot(botAliasArn, bot));
    }

    /**
     * The number of a phone without a deployed app; every other number reaches its function too.
     *
     * @param e164 default {@code +12065550100}
     * @return this builder
     */
    public TestPhoneBuilder number(String e164) {
        this.number = e164;
        return this;
    }

    /**
     * The environment variables of a function that runs in a process of its own.
     *
     * @param variables default: none
     * @return this builder
     */
    public TestPhoneBuilder environment(Map<String, String> variables) {
        this.environment = Map.copyOf(variables);
        return this;
    }

    /**
     * How much time a call may let pass, at most, until what the script expects next happens.
     *
     * @param virtualTime default 10 minutes
     * @return this builder
     */
    public TestPhoneBuilder patience(Duration virtualTime) {
        this.patience = virtualTime;
        return this;
    }

    /**
     * Lets the deletion of a deployed app leave something, such as a phone number that the app retains.
     *
     * @return this builder
     */
    public TestPhoneBuilder mayLeaveResources() {
        this.mayLeaveResources = true;
        return this;
    }

    /**
     * Starts or deploys what is under test.
     *
     * @return the phone; to be closed
     * @throws AssertionError if an app cannot be deployed
     */
    public TestPhone build() {
        return new TestPhone(line.apply(this), patience);
    }

    /** Adds a setting without changing what phones that were built already have. */
    private TestPhoneBuilder engine(UnaryOperator<CallEngineBuilder> setting) {
        UnaryOperator<CallEngineBuilder> before = engine;
        engine = builder -> setting.apply(before.apply(builder));
        return this;
    }
}
