package io.github.hookswitch.simulator.call;

/** Thrown when a number is dialled that no enabled SIP rule leads anywhere. */
public final class NoRouteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The number that was dialled. */
    private final String number;

    NoRouteException(String number) {
        super("Nothing answers " + number + ": no enabled SIP rule has it as trigger. Create a SIP rule with trigger"
                + " type ToPhoneNumber and trigger value " + number + ", or dial a number that has one.");
        this.number = number;
    }

    /**
     * The number that was dialled.
     *
     * @return the number as it was given
     */
    public String number() {
        return number;
    }
}
