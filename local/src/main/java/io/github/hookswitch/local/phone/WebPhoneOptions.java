package io.github.hookswitch.local.phone;

/**
 * How a web phone is set up.
 *
 * @param port the port on loopback, 1 to 65535; 0 for any that is free
 * @param caller the number that calls come from unless the page says another, E.164
 * @param calleesByHand whether called parties ring until somebody answers or rejects them on the page, unless the engine
 *     was told how a certain number behaves; if not, all behave as the engine was told. The engine keeps to it after the
 *     phone is closed
 */
public record WebPhoneOptions(int port, String caller, boolean calleesByHand) {
    private static final String FICTITIOUS_CALLER = "+15105550101";

    /**
     * Checks the values.
     *
     * @param port 0 to 65535
     * @param caller E.164
     * @param calleesByHand whether callees wait for the page
     * @throws IllegalArgumentException if the port or the number is none
     */
    public WebPhoneOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "port is " + port + ", but ports go from 1 to 65535; use 0 for any that is free");
        }
        DeployedNumber.requireE164("caller", caller);
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
     * @param value the number that calls come from, E.164
     * @return new options
     */
    public WebPhoneOptions withCaller(String value) {
        return new WebPhoneOptions(port, value, calleesByHand);
    }

    /**
     * The same with called parties who behave as {@code CallEngine.setRemoteParty} was told.
     *
     * @return new options
     */
    public WebPhoneOptions withCalleesAsTheEngineWasTold() {
        return new WebPhoneOptions(port, caller, false);
    }
}
