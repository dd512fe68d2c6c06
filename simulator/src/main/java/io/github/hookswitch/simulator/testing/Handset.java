package io.github.hookswitch.simulator.testing;

import java.util.Map;

/** The telephone of a caller, which {@link TestPhone#from} picks up: what is dialled from it is a call. */
public final class Handset {
    private final TestPhone phone;
    private final String caller;

    Handset(TestPhone phone, String caller) {
        this.phone = phone;
        this.caller = caller;
    }

    /**
     * Dials the number of what is under test.
     *
     * @return the call, with its first event handled
     * @throws IllegalArgumentException if the caller's number has another format
     * @throws IllegalStateException if a deployed app has no number, or several
     */
    public TestCall dial() {
        return dial(phone.number());
    }

    /**
     * Dials a number.
     *
     * @param to the number, E.164
     * @return the call, with its first event handled
     * @throws IllegalArgumentException if the number, or the caller's, has another format
     * @throws io.github.hookswitch.simulator.call.NoRouteException if no enabled SIP rule has it as trigger
     */
    public TestCall dial(String to) {
        return dial(to, Map.of());
    }

    /**
     * Dials a number with SIP headers.
     *
     * @param to the number, E.164
     * @param sipHeaders headers that events show of the caller
     * @return the call, with its first event handled
     * @throws IllegalArgumentException if the number, or the caller's, has another format
     * @throws io.github.hookswitch.simulator.call.NoRouteException if no enabled SIP rule has it as trigger
     */
    public TestCall dial(String to, Map<String, String> sipHeaders) {
        return phone.started(phone.engine().dial(caller, to, sipHeaders));
    }

    /**
     * Calls a SIP address, which reaches an application by a rule on the request's host name.
     *
     * @param sipUri {@code user@host}
     * @return the call, with its first event handled
     * @throws io.github.hookswitch.simulator.call.NoRouteException if no enabled SIP rule has the host as trigger
     */
    public TestCall dialUri(String sipUri) {
        return phone.started(phone.engine().dialUri(caller, sipUri));
    }
}
