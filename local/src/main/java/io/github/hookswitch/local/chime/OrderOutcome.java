package io.github.hookswitch.local.chime;

/** How an order of phone numbers ends. Queue outcomes with {@link ChimeVoice#nextOrderEnds}. */
public enum OrderOutcome {
    /** Every number that is still available is acquired. */
    SUCCESSFUL,
    /** No number is acquired. */
    FAILED,
    /** The first number is acquired, the others are not. */
    PARTIAL,
    /** The order waits for documents and acquires nothing. */
    PENDING_DOCUMENTS
}
