package io.github.hookswitch.infra.function;

import io.github.hookswitch.infra.internal.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The variables that the bundled handler reads when it starts, with its rules: a value that passes here is one with which it
 * starts. A test compares both.
 */
enum BundledVariable {
    GREETING(Rule.SPOKEN),
    FORWARD_TO(Rule.E164),
    CALLER_ID(Rule.E164),
    OUTBOUND_MESSAGE(Rule.SPOKEN),
    GOODBYE(Rule.SPOKEN),
    HANGUP_POLICY(Rule.POLICY),
    END_CALL_ARGUMENT(Rule.ARGUMENT_NAME),
    LOG_PHONE_NUMBERS(Rule.BOOLEAN);

    private static final String PREFIX = "HOOKSWITCH_";

    private final Rule rule;

    BundledVariable(Rule rule) {
        this.rule = rule;
    }

    String variableName() {
        return PREFIX + name();
    }

    /** Returns the value of a setting, which must not be blank. */
    String setting(String parameter, String value) {
        return rule.check(parameter, value);
    }

    /**
     * Checks a variable of the user's own.
     *
     * @throws IllegalArgumentException if the bundled handler would read it and not start with it, or if it has the prefix
     *     and is none that is read
     */
    static void check(String name, @Nullable String value) {
        if (!name.toUpperCase(Locale.ROOT).startsWith(PREFIX)) {
            return;
        }
        BundledVariable variable = find(name);
        if (variable == null) {
            throw new IllegalArgumentException("'environment' has " + name
                    + ", which the bundled handler does not read. It reads " + names()
                    + ". Correct the name, or give a variable of your own another prefix.");
        }
        // Blank means not set: CloudFormation cannot leave a variable out by condition. Null is refused by all
        // environments.
        if (value != null && !value.isBlank()) {
            variable.rule.check("environment(" + name + ")", value.strip());
        }
    }

    private static @Nullable BundledVariable find(String name) {
        for (BundledVariable variable : values()) {
            if (variable.variableName().equals(name)) {
                return variable;
            }
        }
        return null;
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(BundledVariable::variableName).toList();
    }

    /** What a value must be. */
    private enum Rule {
        SPOKEN {
            @Override
            String check(String parameter, String value) {
                return Arguments.speakable(
                        parameter, Arguments.plainText(parameter, Arguments.text(parameter, value, MAX_SPOKEN)));
            }
        },
        E164 {
            @Override
            String check(String parameter, String value) {
                return Arguments.e164(parameter, value);
            }
        },
        POLICY {
            @Override
            String check(String parameter, String value) {
                return Arguments.oneOf(
                        parameter,
                        value,
                        Arrays.stream(HangupPolicy.values())
                                .map(HangupPolicy::name)
                                .toList());
            }
        },
        ARGUMENT_NAME {
            @Override
            String check(String parameter, String value) {
                return Arguments.trimmed(parameter, Arguments.text(parameter, value, MAX_ARGUMENT_NAME));
            }
        },
        BOOLEAN {
            @Override
            String check(String parameter, String value) {
                return Arguments.oneOf(parameter, value, List.of("true", "false"));
            }
        };

        /**
         * The most characters that the service speaks in one action.
         *
         * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/speak.html">Speak</a>
         */
        private static final int MAX_SPOKEN = 1000;

        private static final int MAX_ARGUMENT_NAME = 256;

        abstract String check(String parameter, String value);
    }
}
