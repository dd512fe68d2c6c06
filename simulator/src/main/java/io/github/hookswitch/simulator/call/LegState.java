package io.github.hookswitch.simulator.call;

/** State of a leg. */
public enum LegState {
    /** Not answered yet; not billed. Events carry no {@code Status} for it. */
    RINGING,
    /** Answered and billed. */
    CONNECTED,
    /** Over. */
    DISCONNECTED
}
