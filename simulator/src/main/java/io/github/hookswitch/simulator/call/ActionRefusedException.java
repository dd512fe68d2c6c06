package io.github.hookswitch.simulator.call;

/** An action that fails before or while it runs, with the error that the event reports. */
final class ActionRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String errorType;

    ActionRefusedException(String errorType, String errorMessage) {
        super(errorMessage, null, false, false);
        this.errorType = errorType;
    }

    static ActionRefusedException invalidParameter(String message) {
        return new ActionRefusedException("InvalidActionParameter", message);
    }

    static ActionRefusedException missingParameter(String message) {
        return new ActionRefusedException("MissingRequiredActionParameter", message);
    }

    static ActionRefusedException invalidAudioSource(String message) {
        return new ActionRefusedException("InvalidAudioSource", message);
    }

    String errorType() {
        return errorType;
    }

    String errorMessage() {
        return String.valueOf(getMessage());
    }
}
