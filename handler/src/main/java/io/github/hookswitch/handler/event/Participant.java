package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import io.github.hookswitch.handler.internal.PhoneNumbers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a call.
 *
 * @param callId the id of the leg; empty if the service left it out
 * @param participantTag {@code LEG-A} for the first leg, {@code LEG-B} for a leg that was added; null if the service
 *     left it out
 * @param to the called number: E.164, but also a word such as {@code SMA} on a meeting leg
 * @param from the calling number, in the same forms
 * @param direction the direction as the service sees it
 * @param startTimeInMilliseconds the start of the leg as the service wrote it; see {@link #startTime()}
 * @param status whether the leg is connected
 * @param sipHeaders the SIP headers that came with the leg, in the spelling in which they came; empty if none
 */
public record Participant(
        String callId,
        @Nullable LegTag participantTag,
        String to,
        String from,
        Direction direction,
        String startTimeInMilliseconds,
        ParticipantStatus status,
        Map<String, String> sipHeaders) {

    private static final int EPOCH_MILLISECOND_DIGITS = 13;

    /** Copies the headers. */
    public Participant {
        Arguments.notNull("callId", callId);
        Arguments.notNull("to", to);
        Arguments.notNull("from", from);
        Arguments.notNull("direction", direction);
        Arguments.notNull("startTimeInMilliseconds", startTimeInMilliseconds);
        Arguments.notNull("status", status);
        sipHeaders = Map.copyOf(Arguments.notNull("sipHeaders", sipHeaders));
    }

    /** The leg with tag A; null if there is none. */
    static @Nullable Participant first(List<Participant> legs) {
        for (Participant leg : legs) {
            if (LegTag.A.equals(leg.participantTag())) {
                return leg;
            }
        }
        return null;
    }

    /**
     * When the leg began.
     *
     * @return the instant, null if the service's string is not a 13-digit count of milliseconds since 1970
     */
    public @Nullable Instant startTime() {
        if (startTimeInMilliseconds.length() != EPOCH_MILLISECOND_DIGITS || !hasDigitsOnly(startTimeInMilliseconds)) {
            return null;
        }
        return Instant.ofEpochMilli(Long.parseLong(startTimeInMilliseconds));
    }

    // A loop, because the first stream costs a fresh runtime a hundred classes.
    private static boolean hasDigitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Masks the phone numbers and leaves the headers out. */
    @Override
    public String toString() {
        return "Participant[" + participantTag + " " + callId + " from " + PhoneNumbers.mask(from) + " to "
                + PhoneNumbers.mask(to) + " " + direction + " " + status + "]";
    }
}
