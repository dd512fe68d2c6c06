package io.github.hookswitch.simulator.call.internal.parameters;

/** An action that fails before or while it runs, with the error that the event reports. */
public final class ActionRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String errorType;

    public ActionRefusedException(String errorType, String errorMessage) {
        super(errorMessage, null, false, false);
        this.errorType = errorType;
    }

    public static ActionRefusedException invalidParameter(String message) {
        return new ActionRefusedException("InvalidActionParameter", message);
    }

    public static ActionRefusedException missingParameter(String message) {
        return new ActionRefusedException("MissingRequiredActionParameter", message);
    }

    public static ActionRefusedException invalidAudioSource(String message) {
        return new ActionRefusedException("InvalidAudioSource", message);
    }

    public String errorType() {
        return errorType;
    }

    public String errorMessage() {
        return String.valueOf(getMessage());
    }
}
