package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls another party and connects it with the leg of the event.
 *
 * <p>Each party is a leg of its own: when one hangs up, the other stays connected and billed until it is hung up too.
 *
 * @param callerIdNumber what the called party sees: an E.164 number of the account, or the number of the caller
 * @param endpoint whom to call
 * @param callTimeout how long the called party may ring, 1 to 120 whole seconds; null for the service's default, 30
 * @param ringbackTone what the caller hears meanwhile; null for the service's default
 * @param sipHeaders headers for the new leg, empty for none
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/call-and-bridge.html">CallAndBridge</a>
 */
public record CallAndBridge(
        String callerIdNumber,
        BridgeEndpoint endpoint,
        @Nullable Duration callTimeout,
        @Nullable AudioSource ringbackTone,
        Map<String, String> sipHeaders)
        implements Action {

    private static final long MAX_SECONDS = 120;

    /** Checks the numbers, the time and the headers. */
    public CallAndBridge {
        Checks.e164("CallerIdNumber", callerIdNumber);
        Checks.notNull("Endpoints", endpoint);
        if (callTimeout != null) {
            Checks.range("CallTimeoutSeconds", callTimeout.toSeconds(), 1, MAX_SECONDS, " seconds");
        }
        sipHeaders = SipHeaders.checked(sipHeaders);
    }

    /**
     * Starts a bridge.
     *
     * @param callerIdNumber an E.164 number of the account, or the number of the caller
     * @param endpoint whom to call
     * @return a builder
     */
    public static Builder builder(String callerIdNumber, BridgeEndpoint endpoint) {
        return new Builder(callerIdNumber, endpoint);
    }

    @Override
    public String type() {
        return ActionType.CALL_AND_BRIDGE;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.number("CallTimeoutSeconds", callTimeout == null ? null : (int) callTimeout.toSeconds());
        out.text("CallerIdNumber", callerIdNumber);
        out.object("RingbackTone", ringbackTone);
        out.objects("Endpoints", List.of(endpoint));
        if (!sipHeaders.isEmpty()) {
            out.object("SipHeaders", headers -> sipHeaders.forEach(headers::text));
        }
    }

    /** Collects the optional parameters. */
    public static final class Builder {

        private final String callerIdNumber;
        private final BridgeEndpoint endpoint;
        private @Nullable Duration callTimeout;
        private @Nullable AudioSource ringbackTone;
        private Map<String, String> sipHeaders = Map.of();

        private Builder(String callerIdNumber, BridgeEndpoint endpoint) {
            Checks.notNull("callerIdNumber", callerIdNumber);
            Checks.notNull("endpoint", endpoint);
            this.callerIdNumber = callerIdNumber;
            this.endpoint = endpoint;
        }

        /**
         * How long the called party may ring. Default: 30 seconds.
         *
         * @param callTimeout 1 to 120 whole seconds
         * @return this builder
         */
        public Builder callTimeout(Duration callTimeout) {
            Checks.notNull("callTimeout", callTimeout);
            this.callTimeout = callTimeout;
            return this;
        }

        /**
         * What the caller hears until the called party answers. Default: the service's own ringing.
         *
         * @param ringbackTone a prompt, played in a loop
         * @return this builder
         */
        public Builder ringbackTone(AudioSource ringbackTone) {
            Checks.notNull("ringbackTone", ringbackTone);
            this.ringbackTone = ringbackTone;
            return this;
        }

        /**
         * Headers for the new leg. Default: none.
         *
         * @param sipHeaders values of at most 2048 characters without control characters, by names that begin with
         *     {@code x-}, or {@code User-to-User} or {@code Diversion}
         * @return this builder
         */
        public Builder sipHeaders(Map<String, String> sipHeaders) {
            Checks.notNull("sipHeaders", sipHeaders);
            this.sipHeaders = sipHeaders;
            return this;
        }

        /**
         * Builds the action.
         *
         * @return a new action
         * @throws IllegalArgumentException if a value breaks the service's rules
         */
        public CallAndBridge build() {
            return new CallAndBridge(callerIdNumber, endpoint, callTimeout, ringbackTone, sipHeaders);
        }
    }
}
