package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;

/**
 * What is at the other end of a test phone: the functions under test, and how calls reach them. Only who writes a kind of
 * phone needs this; see {@link TestPhone#TestPhone(PhoneLine, java.time.Duration)}.
 */
public interface PhoneLine extends AutoCloseable {
    /**
     * An engine for the next test: one without calls if that is possible, otherwise with all parties as they were.
     *
     * @return the engine
     */
    CallEngine engine();

    /**
     * Remembers that a party behaves in a way of its own, to be forgotten before the next test. A line that has a new
     * engine for each test has nothing to do.
     *
     * @param number the party's number
     */
    default void partyBehaves(String number) {}

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
