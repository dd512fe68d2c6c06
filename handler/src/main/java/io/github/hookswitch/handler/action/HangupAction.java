package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import org.jspecify.annotations.Nullable;

/**
 * Ends a leg. Another leg of the call stays connected. Called an action because {@code Hangup} is the event.
 *
 * @param sipResponseCode what the party's equipment is told; null for the service's default, normal clearing
 * @param leg the leg to end; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/hangup.html">Hangup</a>
 */
public record HangupAction(
        @Nullable SipResponseCode sipResponseCode, @Nullable LegRef leg) implements Action {

    /** The codes that the service takes. */
    public enum SipResponseCode {
        /** Normal clearing. */
        NORMAL("0"),
        /** Temporarily unavailable. */
        UNAVAILABLE("480"),
        /** Busy here. */
        BUSY("486");

        private final String code;

        SipResponseCode(String code) {
            this.code = code;
        }
    }

    /**
     * The same hang-up for another leg.
     *
     * @param other the leg to end
     * @return a new action
     */
    public HangupAction on(LegRef other) {
        Checks.notNull("leg", other);
        return new HangupAction(sipResponseCode, other);
    }

    /**
     * The same hang-up for another leg.
     *
     * @param tag the leg to end, by its tag
     * @return a new action
     */
    public HangupAction on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.HANGUP;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.leg(leg);
        out.text("SipResponseCode", sipResponseCode == null ? null : sipResponseCode.code);
    }
}
