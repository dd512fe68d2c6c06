package io.github.hookswitch.simulator.call.internal.engine;

/** The kinds of event; the constants are the names on the wire. */
public enum CallEventType {
    NEW_INBOUND_CALL(true, true),
    NEW_OUTBOUND_CALL(false, true),
    RINGING(false, false),
    CALL_ANSWERED(true, true),
    ACTION_SUCCESSFUL(true, true),
    ACTION_FAILED(true, true),
    ACTION_INTERRUPTED(false, false),
    DIGITS_RECEIVED(true, true),
    CALL_UPDATE_REQUESTED(true, false),
    INVALID_LAMBDA_RESPONSE(true, true),
    HANGUP(true, true);

    private final boolean runsActions;
    private final boolean holdsActions;

    CallEventType(boolean runsActions, boolean holdsActions) {
        this.runsActions = runsActions;
        this.holdsActions = holdsActions;
    }

    /** Whether the actions of the reply are run. */
    boolean runsActions() {
        return runsActions;
    }

    /** Whether no further action starts before the reply. */
    boolean holdsActions() {
        return holdsActions;
    }
}
