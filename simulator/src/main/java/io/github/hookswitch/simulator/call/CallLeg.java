package io.github.hookswitch.simulator.call;

import io.github.hookswitch.handler.event.LegTag;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a simulated call, as it is at one instant.
 *
 * @param tag the leg's participant tag
 * @param callId the leg's own id, unique for each leg
 * @param from number or name that the leg comes from
 * @param to number or name that the leg goes to
 * @param direction direction seen from the service
 * @param sipHeaders headers the leg was begun with: received on an inbound leg, sent on an outbound one
 * @param state state at the instant of asking
 * @param connectedSince when the leg was answered; null if it never was
 * @param disconnectedAt when the leg ended; null while it lives
 * @param connectedTime time between answer and end, or the instant of asking; zero if never answered
 * @param endedBy who ended the leg; null while it lives
 * @param sipResponseCode code the leg ended with: 0 for normal clearing; null while it lives
 * @param meetingId the meeting that it leads into; null if it leads to a party
 */
public record CallLeg(
        LegTag tag,
        String callId,
        String from,
        String to,
        LegDirection direction,
        Map<String, String> sipHeaders,
        LegState state,
        @Nullable Instant connectedSince,
        @Nullable Instant disconnectedAt,
        Duration connectedTime,
        @Nullable EndedBy endedBy,
        @Nullable Integer sipResponseCode,
        @Nullable String meetingId) {

    /**
     * Copies the headers.
     *
     * @param tag the leg's participant tag
     * @param callId the leg's own id
     * @param from where it comes from
     * @param to where it goes
     * @param direction seen from the service
     * @param sipHeaders headers, copied
     * @param state its state
     * @param connectedSince when it was answered, or null
     * @param disconnectedAt when it ended, or null
     * @param connectedTime how long it was connected
     * @param endedBy who ended it, or null
     * @param sipResponseCode code it ended with, or null
     * @param meetingId the meeting it leads into, or null
     */
    public CallLeg {
        sipHeaders = Map.copyOf(sipHeaders);
    }

    /**
     * Starts to build a leg.
     *
     * @param tag the leg's participant tag
     * @param callId the leg's own id
     * @return a builder
     */
    public static CallLegBuilder builder(LegTag tag, String callId) {
        return new CallLegBuilder(tag, callId);
    }

    /**
     * The seconds that this leg costs: its connected time, rounded up to whole seconds.
     *
     * @return seconds, zero or more
     */
    public long billedSeconds() {
        return connectedTime.getNano() == 0 ? connectedTime.getSeconds() : connectedTime.getSeconds() + 1;
    }

    /**
     * Says who somebody is that can end this leg.
     *
     * @param who somebody
     * @return such as {@code the caller} or {@code the meeting}
     */
    public String inWords(EndedBy who) {
        return switch (who) {
            case PARTY -> party();
            case APPLICATION -> "the application";
            case FAILURE -> "the service";
        };
    }

    private String party() {
        if (meetingId != null) {
            return "the meeting";
        }
        return direction == LegDirection.INBOUND ? "the caller" : "the called party";
    }

    /**
     * Tells whether the leg is answered and not over, and so is being billed.
     *
     * @return true if connected
     */
    public boolean isConnected() {
        return state == LegState.CONNECTED;
    }
}
