package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.simulator.call.RemoteParty;
import java.time.Duration;

/** How the party behind a number behaves when called; each method sets it, until another one does. */
public final class PartyBehaviour {
    private final TestPhone phone;
    private final String number;

    PartyBehaviour(TestPhone phone, String number) {
        this.phone = phone;
        this.number = number;
    }

    /**
     * Picks up.
     *
     * @param after time from being called to answering
     * @return the phone
     */
    public TestPhone answersAfter(Duration after) {
        return behaves(RemoteParty.answersAfter(after));
    }

    /**
     * Is on the phone already.
     *
     * @return the phone
     */
    public TestPhone isBusy() {
        return behaves(RemoteParty.busy());
    }

    /**
     * Declines.
     *
     * @return the phone
     */
    public TestPhone rejects() {
        return behaves(RemoteParty.refuses(603));
    }

    /**
     * Lets it ring.
     *
     * @return the phone
     */
    public TestPhone doesNotAnswer() {
        return behaves(RemoteParty.doesNotAnswer());
    }

    /**
     * Does anything else that a party can do.
     *
     * @param behaviour what
     * @return the phone
     */
    public TestPhone behaves(RemoteParty behaviour) {
        phone.engine().setRemoteParty(number, behaviour);
        return phone;
    }
}
