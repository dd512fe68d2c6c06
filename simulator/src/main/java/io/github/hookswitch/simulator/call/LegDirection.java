package io.github.hookswitch.simulator.call;

/** Direction of a leg, seen from the service. */
public enum LegDirection {
    /** Somebody calls the service. */
    INBOUND,
    /** The service calls somebody. */
    OUTBOUND
}
