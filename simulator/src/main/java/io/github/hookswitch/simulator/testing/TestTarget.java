package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;

/**
 * What a {@link TestPhone} calls: the functions under test, and how calls reach them. Only those who write a kind of test
 * phone need this; see {@link TestPhone#TestPhone(TestTarget, java.time.Duration)}.
 */
public interface TestTarget extends AutoCloseable {
    /**
     * An engine for the next test: one without calls if that is possible, otherwise with all parties reset.
     *
     * @return the engine
     */
    CallEngine engine();

    /**
     * Called when a test sets how a party behaves, which must not last until the next test. A target that has a new
     * engine for each test has nothing to do.
     *
     * @param number the party's number
     */
    default void partyConfigured(String number) {}

    /**
     * The phone number of what is under test.
     *
     * @return the only phone number there is, E.164
     * @throws IllegalStateException if there is none, or several
     */
    String number();

    /**
     * The application under test.
     *
     * @return the only application there is
     * @throws IllegalStateException if there is none, or several
     */
    ApplicationEndpoint application();

    /**
     * Releases everything.
     *
     * @throws AssertionError if what is under test cannot be taken away
     */
    @Override
    void close();
}
