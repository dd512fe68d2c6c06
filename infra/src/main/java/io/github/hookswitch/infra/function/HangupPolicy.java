package io.github.hookswitch.infra.function;

/**
 * What the bundled handler does with the caller when the person the call was forwarded to hangs up. With either, nobody
 * stays connected, and billed.
 */
public enum HangupPolicy {
    /** Hangs up the caller at once, without a word. */
    END_CALL,

    /**
     * Keeps the caller for the {@linkplain BundledHandlerSettings.Builder#goodbye goodbye} and hangs up then; without a
     * goodbye, at once.
     */
    KEEP_CALLER
}
