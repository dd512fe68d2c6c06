package io.github.hookswitch.handler.hangup;

import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.internal.Arguments;

/**
 * The argument of {@code UpdateSipMediaApplicationCall} that ends a call.
 *
 * @param name the argument's name; its value is {@code true}, in any case
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/update-sip-call.html">Updating calls</a>
 */
public record EndCallArgument(String name) {

    /** The argument {@code EndCall}. */
    public static final EndCallArgument DEFAULT = new EndCallArgument("EndCall");

    /** Checks the name. */
    public EndCallArgument {
        if (Arguments.notNull("name", name).isBlank()) {
            throw new IllegalArgumentException(
                    "the name of the end-call argument is blank: give it a word, such as " + "EndCall");
        }
    }

    boolean isIn(CallUpdateRequested update) {
        return "true".equalsIgnoreCase(update.arguments().get(name));
    }
}
