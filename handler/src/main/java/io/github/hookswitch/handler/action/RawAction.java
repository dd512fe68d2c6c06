package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.internal.json.JsonObjects;

/**
 * An action that this library has no type for, sent as it stands.
 *
 * @param type the action's {@code Type}, not blank; the service refuses a name that it does not know
 * @param parametersJson the {@code Parameters}: a JSON object, {@code {}} for none
 */
public record RawAction(String type, String parametersJson) implements Action {

    /** Checks that the type is there and that the parameters are an object. */
    public RawAction {
        Checks.line("Type", type);
        Checks.notNull("Parameters", parametersJson);
        String flaw = JsonObjects.flaw(parametersJson);
        if (flaw != null) {
            throw new IllegalArgumentException("Parameters " + flaw + ": they must be one JSON object, {} for none");
        }
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.raw(parametersJson);
    }
}
