package io.github.hookswitch.local.lambda;

import java.io.IOException;

/** Why a function's process cannot be started, in words that say what to do. */
final class MissingProgram {
    private MissingProgram() {}

    static String explain(FunctionConfiguration function, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (!reason.contains("Cannot run program")) {
            return reason;
        }
        return switch (RuntimeKind.of(function)) {
            case NODE -> install("node", "Node.js", function);
            case PYTHON -> install("python3", "Python", function);
            case BOOTSTRAP ->
                "its code has no 'bootstrap' that this machine can run. Build one for this machine and put it at the top of"
                        + " the code (" + reason + ")";
            default -> reason;
        };
    }

    private static String install(String program, String name, FunctionConfiguration function) {
        return "its runtime is " + function.runtime() + ", and there is no '" + program
                + "' on this machine's path. Install " + name;
    }
}
