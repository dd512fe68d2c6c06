package io.github.hookswitch.handler.event;

/** The direction of a leg as the service sees it. */
public enum Direction {
    /** Towards the service: the party called in. */
    INBOUND,
    /** From the service: the party was called. */
    OUTBOUND,
    /** The service did not say, or used a word that is newer than this library. */
    UNKNOWN
}
