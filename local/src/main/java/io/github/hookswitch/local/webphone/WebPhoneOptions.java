package io.github.hookswitch.local.webphone;

import io.github.hookswitch.simulator.internal.PhoneNumbers;

/**
 * How a web phone is set up.
 *
 * @param port the port on loopback, 1 to 65535; 0 for any that is free
 * @param caller the number that calls come from unless the page says another, E.164, or a name such as {@code anonymous}
 * @param calleesByHand whether called parties ring until somebody answers or rejects them on the page, unless
 *     {@code CallEngine.setRemoteParty} says how a certain number behaves; if false, all behave as the engine is configured.
 *     The engine keeps this setting after the phone is closed
 */
public record WebPhoneOptions(int port, String caller, boolean calleesByHand) {
    private static final String FICTITIOUS_CALLER = "+15105550101";

    /**
     * Checks the values.
     *
     * @param port 0 to 65535
     * @param caller E.164 or a name
     * @param calleesByHand whether callees wait for the page
     * @throws IllegalArgumentException if the port or the number is none
     */
    public WebPhoneOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "port is " + port + ", but ports go from 1 to 65535; use 0 for any that is free");
        }
        PhoneNumbers.requireCaller("caller", caller);
    }

    /**
     * Any free port, a caller whom nobody has as number, and callees who wait for the page.
     *
     * @return the defaults
     */
    public static WebPhoneOptions defaults() {
        return new WebPhoneOptions(0, FICTITIOUS_CALLER, true);
    }

    /**
     * The same with a certain port.
     *
     * @param value the port, 1 to 65535; 0 for any that is free
     * @return new options
     */
    public WebPhoneOptions withPort(int value) {
        return new WebPhoneOptions(value, caller, calleesByHand);
    }

    /**
     * The same with another caller.
     *
     * @param value the number that calls come from, E.164, or a name such as {@code anonymous}
     * @return new options
     */
    public WebPhoneOptions withCaller(String value) {
        return new WebPhoneOptions(port, value, calleesByHand);
    }

    /**
     * The same with called parties who behave as the engine is configured, by {@code CallEngine.setRemoteParty} for example.
     *
     * @return new options
     */
    public WebPhoneOptions withCalleesAsConfigured() {
        return new WebPhoneOptions(port, caller, false);
    }
}
