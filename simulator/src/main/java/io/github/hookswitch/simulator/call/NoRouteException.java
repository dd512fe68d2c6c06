package io.github.hookswitch.simulator.call;

/** Thrown when a number or a SIP URI is dialled that no enabled SIP rule leads anywhere. */
public final class NoRouteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The number or the host name that was dialled. */
    private final String number;

    private NoRouteException(String number, String triggerType) {
        super("Nothing answers " + number + ": no enabled SIP rule has it as trigger. Create a SIP rule with trigger"
                + " type " + triggerType + " and trigger value " + number + ", or dial one that has a rule.");
        this.number = number;
    }

    /**
     * Nothing answers a phone number.
     *
     * @param number the dialled number, E.164
     * @return the exception
     */
    public static NoRouteException toNumber(String number) {
        return new NoRouteException(number, "ToPhoneNumber");
    }

    /**
     * Nothing answers a host name.
     *
     * @param hostName host name of the dialled SIP URI
     * @return the exception
     */
    public static NoRouteException toHost(String hostName) {
        return new NoRouteException(hostName, "RequestUriHostname");
    }

    /**
     * The number that was dialled, or the host name of a SIP URI.
     *
     * @return the number or name as it was given
     */
    public String number() {
        return number;
    }
}
