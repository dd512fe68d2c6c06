package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.Simulator;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;

/** What is at the other end of a test phone: the functions under test, and how calls reach them. */
interface PhoneLine extends AutoCloseable {

    /** An engine for the next test: one without calls if that is possible, otherwise with all parties as they were. */
    CallEngine engine();

    /** Remembers that a party was told how to behave, to be forgotten before the next test. */
    default void told(String number) {}

    /** The only phone number there is. */
    String number();

    /** The only application there is. */
    ApplicationEndpoint application();

    /** The deployed stacks' output. */
    String output(String stack, String key);

    /** The account that the app is deployed to. */
    default Simulator simulator() {
        throw new IllegalStateException(
                "The simulator was asked for, but no app is deployed: this phone is for a single"
                        + " function. Use TestPhone.forApp");
    }

    /** Releases everything. */
    @Override
    void close();
}
