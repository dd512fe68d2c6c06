package io.github.hookswitch.simulator.call;

/** Direction of a leg, seen from the service. */
public enum LegDirection {
    /** Somebody calls the service. */
    INBOUND("Inbound"),
    /** The service calls somebody. */
    OUTBOUND("Outbound");

    private final String wireName;

    LegDirection(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
