package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.ServiceRules;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * Settings of a {@link TestPhone}, each with a default. A builder can be used again: every phone it builds is a new one.
 */
public final class TestPhoneBuilder {
    long seed = 1;
    ServiceRules rules = ServiceRules.defaults();
    AudioLibrary audio = AudioLibrary.everyFileLasts(Duration.ofSeconds(5));
    String number = "+12065550100";
    Map<String, String> environment = Map.of();
    Duration patience = Duration.ofMinutes(10);
    boolean mayLeaveResources;

    private final Function<TestPhoneBuilder, PhoneLine> line;

    TestPhoneBuilder(Function<TestPhoneBuilder, PhoneLine> line) {
        this.line = line;
    }

    /**
     * The seed of all ids of calls. A deployed app keeps its own.
     *
     * @param value any number; default 1
     * @return this builder
     */
    public TestPhoneBuilder seed(long value) {
        this.seed = value;
        return this;
    }

    /**
     * How the service behaves where its documentation leaves a choice. A deployed app keeps the defaults.
     *
     * @param value default {@link ServiceRules#defaults()}
     * @return this builder
     */
    public TestPhoneBuilder rules(ServiceRules value) {
        this.rules = value;
        return this;
    }

    /**
     * Which audio files exist and how long they are. A deployed app keeps the default.
     *
     * @param value by default every file exists and lasts 5 s
     * @return this builder
     */
    public TestPhoneBuilder audioLibrary(AudioLibrary value) {
        this.audio = value;
        return this;
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
}
