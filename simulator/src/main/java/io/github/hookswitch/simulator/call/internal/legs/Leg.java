package io.github.hookswitch.simulator.call.internal.legs;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.LegDirection;
import io.github.hookswitch.simulator.call.LegState;
import io.github.hookswitch.simulator.call.internal.media.LegMedia;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One leg while the call lives. */
public final class Leg {
    private final LegTag tag;
    private final String callId;
    private final String from;
    private final String to;
    private final LegDirection direction;
    private final Instant startedAt;
    private final Map<String, String> sipHeaders;
    private LegState state = LegState.RINGING;
    private @Nullable LegMedia media;
    private @Nullable Dialling dialling;
    private @Nullable String meetingId;
    private @Nullable FarEnd farEnd;
    private int hops;
    private @Nullable Instant connectedAt;
    private @Nullable Instant disconnectedAt;
    private @Nullable EndedBy endedBy;
    private @Nullable Integer sipResponseCode;

    public Leg(
            LegTag tag,
            String callId,
            String from,
            String to,
            LegDirection direction,
            Instant startedAt,
            Map<String, String> sipHeaders) {
        this.tag = tag;
        this.callId = callId;
        this.from = from;
        this.to = to;
        this.direction = direction;
        this.startedAt = startedAt;
        this.sipHeaders = sipHeaders;
    }

    public LegTag tag() {
        return tag;
    }

    public String callId() {
        return callId;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public LegDirection direction() {
        return direction;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Map<String, String> sipHeaders() {
        return sipHeaders;
    }

    public LegState state() {
        return state;
    }

    @Nullable
    public Integer sipResponseCode() {
        return sipResponseCode;
    }

    /** What is heard and said on this leg. */
    public LegMedia media() {
        return Objects.requireNonNull(media, "media");
    }

    void attach(LegMedia newMedia) {
        media = newMedia;
    }

    /** The attempt to reach the remote party, while it lasts. */
    public Optional<Dialling> dialling() {
        return Optional.ofNullable(dialling).filter(attempt -> !attempt.isOver());
    }

    void dialledBy(Dialling attempt) {
        dialling = attempt;
    }

    /** The meeting that this leg leads into; null if it leads to a party. */
    @Nullable
    public String meetingId() {
        return meetingId;
    }

    public void enterMeeting(String id) {
        meetingId = id;
    }

    /** Number or name of whoever is at the other end of this leg. */
    public Optional<FarEnd> farEnd() {
        return Optional.ofNullable(farEnd);
    }

    /**
     * Lets this leg lead to an application of the same network.
     *
     * @param end its other end
     * @param callsBefore how many calls between applications led to this one
     */
    public void leadsTo(FarEnd end, int callsBefore) {
        farEnd = end;
        hops = callsBefore;
    }

    /** How many calls between applications led to this leg's. */
    public int hops() {
        return hops;
    }

    public String remoteParty() {
        return direction == LegDirection.INBOUND ? from : to;
    }

    public boolean isLive() {
        return state != LegState.DISCONNECTED;
    }

    public boolean isConnected() {
        return state == LegState.CONNECTED;
    }

    public boolean wasAnswered() {
        return connectedAt != null;
    }

    void connect(Instant now) {
        state = LegState.CONNECTED;
        connectedAt = now;
    }

    void disconnect(Instant now, EndedBy by, int code) {
        state = LegState.DISCONNECTED;
        disconnectedAt = now;
        endedBy = by;
        sipResponseCode = code;
    }

    public CallLeg view(Instant now) {
        return CallLeg.builder(tag, callId)
                .from(from)
                .to(to)
                .direction(direction)
                .sipHeaders(sipHeaders)
                .state(state)
                .connectedSince(connectedAt)
                .disconnectedAt(disconnectedAt)
                .connectedTime(connectedTime(now))
                .endedBy(endedBy)
                .sipResponseCode(sipResponseCode)
                .meetingId(meetingId)
                .build();
    }

    private Duration connectedTime(Instant now) {
        if (connectedAt == null) {
            return Duration.ZERO;
        }
        return Duration.between(connectedAt, disconnectedAt == null ? now : disconnectedAt);
    }
}
