package io.github.hookswitch.infra.internal;

import java.util.Locale;
import software.amazon.awscdk.Annotations;
import software.constructs.Construct;

/**
 * What stands for a value that the CDK has yet to look up, such as {@code dummy-value-for-/app/number} of
 * {@code StringParameter.valueFromLookup}.
 *
 * <p>The command-line tool synthesizes an app once with placeholders, looks the values up and synthesizes it again. So the
 * first time has to succeed, whatever form a value must have. It looks values up before it reads warnings, which
 * therefore show only what was never looked up.
 */
public final class Placeholder {
    private static final String START = "dummy";

    private Placeholder() {}

    /**
     * Returns whether a value stands for one that the CDK has yet to look up.
     *
     * @param value the value
     * @return true if it begins as the CDK's placeholders do
     */
    public static boolean is(String value) {
        // A lookup gives "dummy-value-for-...", a list of zones "dummy1a", a hosted zone "DUMMY".
        return value.length() >= START.length()
                && value.substring(0, START.length()).toLowerCase(Locale.ROOT).equals(START);
    }

    /**
     * Warns of a placeholder, for the case that nothing will replace it.
     *
     * @param scope the construct that uses the value
     * @param name the value's name
     * @param value the value
     */
    public static void warn(Construct scope, String name, Object value) {
        if (value instanceof String text && is(text)) {
            Annotations.of(scope)
                    .addWarningV2(
                            "hookswitch:placeholder:" + name,
                            "'" + name + "' is \"" + text
                                    + "\", as the CDK says before it has looked a value up. If it is"
                                    + " no placeholder, put the value itself there.");
        }
    }
}
