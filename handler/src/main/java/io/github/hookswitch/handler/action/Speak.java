package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import org.jspecify.annotations.Nullable;

/**
 * Speaks a text.
 *
 * @param speech the text and its voice
 * @param leg the leg that hears it; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/speak.html">Speak</a>
 */
public record Speak(Speech speech, @Nullable LegRef leg) implements Action {

    /** Checks that there is something to say. */
    public Speak {
        Checks.notNull("Text", speech);
    }

    /**
     * The same words for another leg.
     *
     * @param other the leg that hears them
     * @return a new action
     */
    public Speak on(LegRef other) {
        Checks.notNull("leg", other);
        return new Speak(speech, other);
    }

    /**
     * The same words for another leg.
     *
     * @param tag the leg that hears them, by its tag
     * @return a new action
     */
    public Speak on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.SPEAK;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        speech.writeTo(out);
        out.leg(leg);
    }
}
