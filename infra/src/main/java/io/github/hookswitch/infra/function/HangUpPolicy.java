package io.github.hookswitch.infra.function;

/** What the bundled handler does with the caller when the person the call was forwarded to hangs up. */
public enum HangUpPolicy {
    /** Ends the whole call: nobody stays connected, and billed. */
    END_CALL,

    /** Leaves the caller connected. */
    KEEP_CALLER
}
