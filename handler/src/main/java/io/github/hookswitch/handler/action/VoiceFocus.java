package io.github.hookswitch.handler.action;

import org.jspecify.annotations.Nullable;

/**
 * Turns noise suppression of a leg on or off; at most 5 requests a second for an account.
 *
 * @param enable whether noise is suppressed
 * @param leg the leg; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/voice-focus.html">VoiceFocus</a>
 */
public record VoiceFocus(boolean enable, @Nullable LegRef leg) implements Action {

    /**
     * The same for another leg.
     *
     * @param other the leg
     * @return a new action
     */
    public VoiceFocus on(LegRef other) {
        Checks.notNull("leg", other);
        return new VoiceFocus(enable, other);
    }

    @Override
    public String type() {
        return "VoiceFocus";
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.bool("Enable", enable);
        out.leg(leg);
    }
}
