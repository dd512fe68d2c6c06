package io.github.hookswitch.local.cli;

import java.util.Map;

/** At which port an instance is looked for, or started. */
final class InstancePort {
    static final int DEFAULT = 4620;
    static final String VARIABLE = "HOOKSWITCH_PORT";

    private InstancePort() {}

    /**
     * The port to use.
     *
     * @param given by option; 0 if it was not
     * @param environment the environment's variables
     */
    static int of(int given, Map<String, String> environment) {
        if (given != 0) {
            return checked("--port", Integer.toString(given));
        }
        String named = environment.getOrDefault(VARIABLE, "");
        return named.isEmpty() ? DEFAULT : checked(VARIABLE, named);
    }

    private static int checked(String name, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new CommandFailedException(name + " is " + text + ", but a port is a number from 1 to 65535");
        }
        return Integer.parseInt(text);
    }
}
