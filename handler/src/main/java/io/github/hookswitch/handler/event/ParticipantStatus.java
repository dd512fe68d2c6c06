package io.github.hookswitch.handler.event;

/** Whether a leg is connected. */
public enum ParticipantStatus {
    /** The leg is up, and billed. */
    CONNECTED,
    /** The leg has ended. */
    DISCONNECTED,
    /** The service did not say, as for a leg that is not answered yet, or used a word that is newer than this library. */
    UNKNOWN
}
