package io.github.hookswitch.simulator.call;

/** The service's names for the participants of a call. */
public enum LegTag {
    /** The first leg: the caller of an inbound call, the called party of an outbound call. */
    LEG_A("LEG-A"),
    /** The leg that a {@code CallAndBridge} action added. */
    LEG_B("LEG-B");

    private final String wireName;

    LegTag(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The tag as events and actions spell it.
     *
     * @return {@code LEG-A} or {@code LEG-B}
     */
    public String wireName() {
        return wireName;
    }
}
