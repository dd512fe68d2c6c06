package io.github.hookswitch.simulator.call;

import io.github.hookswitch.handler.event.LegTag;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CallLeg}, initially an inbound one that rings, between nobody and nobody. */
public final class CallLegBuilder {
    private final LegTag tag;
    private final String callId;
    private String from = "";
    private String to = "";
    private LegDirection direction = LegDirection.INBOUND;
    private Map<String, String> sipHeaders = Map.of();
    private LegState state = LegState.RINGING;
    private @Nullable Instant connectedSince;
    private @Nullable Instant disconnectedAt;
    private Duration connectedTime = Duration.ZERO;
    private @Nullable EndedBy endedBy;
    private @Nullable Integer sipResponseCode;
    private @Nullable String meetingId;

    CallLegBuilder(LegTag tag, String callId) {
        this.tag = tag;
        this.callId = callId;
    }

    /**
     * Sets {@link CallLeg#from()}.
     *
     * @param value number or name that the leg comes from
     * @return this builder
     */
    public CallLegBuilder from(String value) {
        from = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#to()}.
     *
     * @param value number or name that the leg goes to
     * @return this builder
     */
    public CallLegBuilder to(String value) {
        to = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#direction()}.
     *
     * @param value direction seen from the service
     * @return this builder
     */
    public CallLegBuilder direction(LegDirection value) {
        direction = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#sipHeaders()}.
     *
     * @param value headers the leg was begun with: received on an inbound leg, sent on an outbound one
     * @return this builder
     */
    public CallLegBuilder sipHeaders(Map<String, String> value) {
        sipHeaders = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#state()}.
     *
     * @param value state at the instant of asking
     * @return this builder
     */
    public CallLegBuilder state(LegState value) {
        state = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#connectedSince()}.
     *
     * @param value when the leg was answered; null if it never was
     * @return this builder
     */
    public CallLegBuilder connectedSince(@Nullable Instant value) {
        connectedSince = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#disconnectedAt()}.
     *
     * @param value when the leg ended; null while it lives
     * @return this builder
     */
    public CallLegBuilder disconnectedAt(@Nullable Instant value) {
        disconnectedAt = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#connectedTime()}.
     *
     * @param value time between answer and end, or the instant of asking; zero if never answered
     * @return this builder
     */
    public CallLegBuilder connectedTime(Duration value) {
        connectedTime = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#endedBy()}.
     *
     * @param value who ended the leg; null while it lives
     * @return this builder
     */
    public CallLegBuilder endedBy(@Nullable EndedBy value) {
        endedBy = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#sipResponseCode()}.
     *
     * @param value code the leg ended with: 0 for normal clearing; null while it lives
     * @return this builder
     */
    public CallLegBuilder sipResponseCode(@Nullable Integer value) {
        sipResponseCode = value;
        return this;
    }

    /**
     * Sets {@link CallLeg#meetingId()}.
     *
     * @param value the meeting that it leads into; null if it leads to a party
     * @return this builder
     */
    public CallLegBuilder meetingId(@Nullable String value) {
        meetingId = value;
        return this;
    }

    /**
     * Builds the leg.
     *
     * @return a leg with the values set so far
     */
    public CallLeg build() {
        return new CallLeg(
                tag,
                callId,
                from,
                to,
                direction,
                sipHeaders,
                state,
                connectedSince,
                disconnectedAt,
                connectedTime,
                endedBy,
                sipResponseCode,
                meetingId);
    }
}
