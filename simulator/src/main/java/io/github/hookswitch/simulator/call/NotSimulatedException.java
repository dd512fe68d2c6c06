package io.github.hookswitch.simulator.call;

/** Thrown to the test when a call handler uses an action that the service knows and the simulator does not run yet. */
public final class NotSimulatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The action's name. */
    private final String actionType;

    NotSimulatedException(String actionType) {
        super("The action " + actionType + " is not simulated yet. The service would run it; the simulator stops here"
                + " instead of pretending that it worked.");
        this.actionType = actionType;
    }

    /**
     * The {@code Type} of the action.
     *
     * @return its name, such as {@code StartBotConversation}
     */
    public String actionType() {
        return actionType;
    }
}
