package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
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

    /**
     * The same for another leg.
     *
     * @param tag the leg, by its tag
     * @return a new action
     */
    public VoiceFocus on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.VOICE_FOCUS;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.bool("Enable", enable);
        out.leg(leg);
    }
}
