package io.github.hookswitch.simulator.call;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.internal.media.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One leg while the call lives. */
final class Leg {
    private final LegTag tag;
    private final String callId;
    private final String from;
    private final String to;
    private final LegDirection direction;
    private final Instant startedAt;
    private final Map<String, String> sipHeaders;
    private LegState state = LegState.RINGING;
    private @Nullable Line line;
    private @Nullable String meetingId;
    private @Nullable Instant connectedAt;
    private @Nullable Instant disconnectedAt;
    private @Nullable EndedBy endedBy;
    private @Nullable Integer sipResponseCode;

    Leg(
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

    LegTag tag() {
        return tag;
    }

    String callId() {
        return callId;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    LegDirection direction() {
        return direction;
    }

    Instant startedAt() {
        return startedAt;
    }

    Map<String, String> sipHeaders() {
        return sipHeaders;
    }

    LegState state() {
        return state;
    }

    @Nullable
    Integer sipResponseCode() {
        return sipResponseCode;
    }

    /** What is heard and said on this leg. */
    Line line() {
        return Objects.requireNonNull(line, "line");
    }

    void attach(Line newLine) {
        line = newLine;
    }

    /** The meeting that this leg leads into; null if it leads to a party. */
    @Nullable
    String meetingId() {
        return meetingId;
    }

    void enterMeeting(String id) {
        meetingId = id;
    }

    /** Number or name of whoever is at the other end of this leg. */
    String farEnd() {
        return direction == LegDirection.INBOUND ? from : to;
    }

    boolean isLive() {
        return state != LegState.DISCONNECTED;
    }

    boolean isConnected() {
        return state == LegState.CONNECTED;
    }

    boolean wasAnswered() {
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

    CallLeg view(Instant now) {
        return new CallLeg(
                tag,
                callId,
                from,
                to,
                direction,
                sipHeaders,
                state,
                connectedAt,
                disconnectedAt,
                connectedTime(now),
                endedBy,
                sipResponseCode,
                meetingId);
    }

    private Duration connectedTime(Instant now) {
        if (connectedAt == null) {
            return Duration.ZERO;
        }
        return Duration.between(connectedAt, disconnectedAt == null ? now : disconnectedAt);
    }
}
