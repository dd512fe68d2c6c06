package io.github.hookswitch.infra.function;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Token;

/** The environment of a call handler: the settings' variables and the user's. */
final class EnvironmentVariables {
    /**
     * Lambda's limit for all variables of a function.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    private static final int MAX_BYTES = 4096;

    private EnvironmentVariables() {}

    static Map<String, String> merge(Map<String, String> settings, Map<String, String> environment) {
        Map<String, String> merged = new LinkedHashMap<>(settings);
        environment.forEach((name, value) -> {
            if (merged.put(name, value) != null) {
                throw new IllegalArgumentException(
                        "'environment' has " + name + ", which 'settings' sets too. Remove it from one of them.");
            }
        });
        merged.forEach(EnvironmentVariables::checkCharacters);
        int bytes = known(merged, false);
        // Whether a value is a token is asked only when it matters: the question crosses to another process.
        if (bytes > MAX_BYTES && known(merged, true) > MAX_BYTES) {
            throw new IllegalArgumentException("'environment' and 'settings' have " + bytes + " bytes together, but a"
                    + " function takes " + MAX_BYTES + ". Shorten the spoken texts, or keep them elsewhere.");
        }
        return Collections.unmodifiableMap(merged);
    }

    /** A process cannot have such a variable, and Lambda refuses it. */
    private static void checkCharacters(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "'environment' or 'settings' has " + name + " with a NUL character (U+0000),"
                            + " which no environment variable can have. Remove the character.");
        }
    }

    private static int known(Map<String, String> variables, boolean exceptTokens) {
        return variables.entrySet().stream()
                .mapToInt(entry -> bytes(entry.getKey(), exceptTokens) + bytes(entry.getValue(), exceptTokens))
                .sum();
    }

    private static int bytes(String text, boolean exceptTokens) {
        return exceptTokens && Token.isUnresolved(text) ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
