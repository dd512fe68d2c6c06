package io.github.hookswitch.handler.action;

import org.jspecify.annotations.Nullable;

/**
 * Ends a leg. Another leg of the call stays connected.
 *
 * @param leg the leg to end; null for the leg of the event
 * @param sipResponseCode what the party's equipment is told; null for the service's default, normal clearing
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/hangup.html">Hangup</a>
 */
public record Hangup(@Nullable LegRef leg, @Nullable SipResponseCode sipResponseCode) implements Action {

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
     * Starts a hang-up of the event's leg with normal clearing.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String type() {
        return "Hangup";
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        if (leg != null) {
            leg.writeTo(out);
        }
        out.text("SipResponseCode", sipResponseCode == null ? null : sipResponseCode.code);
    }

    /** Collects the optional parameters. */
    public static final class Builder {

        private @Nullable LegRef leg;
        private @Nullable SipResponseCode sipResponseCode;

        private Builder() {}

        /**
         * The leg to end. Default: the leg of the event.
         *
         * @param leg the leg
         * @return this builder
         */
        public Builder leg(LegRef leg) {
            this.leg = leg;
            return this;
        }

        /**
         * What the party's equipment is told. Default: normal clearing.
         *
         * @param sipResponseCode the code
         * @return this builder
         */
        public Builder sipResponseCode(SipResponseCode sipResponseCode) {
            this.sipResponseCode = sipResponseCode;
            return this;
        }

        /**
         * Builds the action.
         *
         * @return a new action
         */
        public Hangup build() {
            return new Hangup(leg, sipResponseCode);
        }
    }
}
