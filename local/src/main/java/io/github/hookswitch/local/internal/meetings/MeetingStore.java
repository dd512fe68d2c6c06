package io.github.hookswitch.local.internal.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.Meetings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The meetings of all accounts. A meeting ends when it is deleted, or after a day. Calls join them by their attendees'
 * tokens.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/mtgs-sdk-mtgs.html">Amazon Chime SDK meetings</a>
 */
public final class MeetingStore implements Meetings {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_ATTENDEES = 250;

    private final InstantSource clock;
    private final Consumer<String> ended;
    private final Map<String, Meeting> meetings = new LinkedHashMap<>();

    /**
     * No meetings yet.
     *
     * @param clock the time, for their end
     * @param ended is called with the id of each meeting that is deleted
     */
    public MeetingStore(InstantSource clock, Consumer<String> ended) {
        this.clock = clock;
        this.ended = ended;
    }

    @Override
    public synchronized boolean admits(String meetingId, String joinToken) {
        settle();
        return meetings.values().stream()
                .filter(meeting -> meetingId.isEmpty() || meeting.id().equals(meetingId))
                .flatMap(meeting -> meeting.attendees().values().stream())
                .anyMatch(attendee -> attendee.joinToken().equals(joinToken));
    }

    @Override
    public synchronized boolean hasAttendee(String meetingId, String attendeeId) {
        settle();
        Meeting meeting = meetings.get(meetingId);
        return meeting != null && meeting.attendees().containsKey(attendeeId);
    }

    /** The meeting that a token made already, or a new one. */
    synchronized Meeting create(String account, String region, ObjectNode request) {
        settle();
        String token = request.path("ClientRequestToken").asText();
        for (Meeting meeting : meetings.values()) {
            if (meeting.isIn(account, region)
                    && meeting.request().path("ClientRequestToken").asText().equals(token)) {
                if (meeting.request().equals(request)) {
                    return meeting;
                }
                throw MeetingFault.conflict("ClientRequestToken '" + token + "' made another meeting already");
            }
        }
        Meeting meeting = new Meeting(UUID.randomUUID().toString(), account, region, request, clock.instant());
        meetings.put(meeting.id(), meeting);
        return meeting;
    }

    synchronized Meeting get(String account, String region, String id) {
        settle();
        return Optional.ofNullable(meetings.get(id))
                .filter(meeting -> meeting.isIn(account, region))
                .orElseThrow(() -> MeetingFault.notFound("Meeting " + id + " does not exist or has ended"));
    }

    synchronized Optional<Meeting> byArn(String account, String arn) {
        settle();
        return meetings.values().stream()
                .filter(meeting -> meeting.arn().equals(arn) && arn.contains(":" + account + ":"))
                .findFirst();
    }

    void delete(Meeting meeting) {
        synchronized (this) {
            meetings.remove(meeting.id());
        }
        ended.accept(meeting.id());
    }

    synchronized List<Attendee> attendees(Meeting meeting) {
        return new ArrayList<>(meeting.attendees().values());
    }

    /** The attendee of that external id, who is there already or new. */
    synchronized Attendee attend(Meeting meeting, String externalUserId, Attendee.Capabilities capabilities) {
        Optional<Attendee> known = meeting.attendees().values().stream()
                .filter(attendee -> attendee.externalUserId().equals(externalUserId))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        int room = meeting.room(MOST_ATTENDEES);
        if (meeting.attendees().size() >= room) {
            throw MeetingFault.limitExceeded("The meeting has " + room + " attendees, which is the most");
        }
        String id = UUID.randomUUID().toString();
        Attendee attendee = new Attendee(id, externalUserId, token(id), capabilities);
        meeting.attendees().put(id, attendee);
        return attendee;
    }

    private static String token(String attendeeId) {
        return Base64.getEncoder()
                .encodeToString((attendeeId + ":" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    synchronized Attendee attendee(Meeting meeting, String id) {
        Attendee attendee = meeting.attendees().get(id);
        if (attendee == null) {
            throw MeetingFault.notFound("Attendee " + id + " does not exist");
        }
        return attendee;
    }

    synchronized Attendee change(Meeting meeting, String id, Attendee.Capabilities capabilities) {
        Attendee changed = attendee(meeting, id).with(capabilities);
        meeting.attendees().put(id, changed);
        return changed;
    }

    synchronized void remove(Meeting meeting, String attendeeId) {
        meeting.attendees().remove(attendee(meeting, attendeeId).id());
    }

    private void settle() {
        Instant now = clock.instant();
        meetings.values().removeIf(meeting -> !now.isBefore(meeting.created().plus(LONGEST)));
    }
}
