package io.github.hookswitch.simulator.call;

/** Who ended a leg. */
public enum EndedBy {
    /** The person or machine at the other end hung up, cancelled or refused. */
    PARTY,
    /** A {@code Hangup} action of the application, or its giving up on a leg that rang. */
    APPLICATION,
    /** The service, because the function or its reply could not be used, or because nobody answered. */
    FAILURE
}
