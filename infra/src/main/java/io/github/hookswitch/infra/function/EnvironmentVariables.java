package io.github.hookswitch.infra.function;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Token;

/** The environment of a call handler: the settings' variables and the user's. */
final class EnvironmentVariables {
    /**
     * Lambda's limit for all variables of a function.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    private static final int MAX_BYTES = 4096;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]+");

    /**
     * What Lambda sets itself and lets nobody else set.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
     *     runtime environment variables</a>
     */
    private static final Set<String> RESERVED = Set.of(
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_RUNTIME_API",
            "AWS_REGION",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "LAMBDA_RUNTIME_DIR",
            "LAMBDA_TASK_ROOT");

    private EnvironmentVariables() {}

    static Map<String, String> merge(Map<String, String> settings, Map<String, String> environment) {
        Map<String, String> merged = new LinkedHashMap<>(settings);
        environment.forEach((name, value) -> {
            check(name, value);
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

    private static void check(String name, @Nullable String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'environment' has the name \"" + name + "\", but a name must start with a"
                            + " letter and have two or more letters (a-z, A-Z), digits and '_'. Rename the variable.");
        }
        if (RESERVED.contains(name)) {
            throw new IllegalArgumentException("'environment' has " + name
                    + ", which Lambda sets itself and refuses from others. Rename the variable.");
        }
        if (value == null) {
            throw new IllegalArgumentException(
                    "'environment' has no value for " + name + ", but null. Set one, or remove the variable.");
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
