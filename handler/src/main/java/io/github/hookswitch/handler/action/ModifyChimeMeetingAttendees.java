package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.ActionType;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.internal.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mutes attendees of the meeting that the caller has joined, or unmutes them.
 *
 * @param operation what is done
 * @param meetingId the meeting's id
 * @param attendeeList the ids of 1 to 100 attendees of that meeting
 * @param leg the meeting's leg, {@code LEG-B}; null for the leg of the event
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/mute-unmute.html">ModifyChimeMeetingAttendees</a>
 */
public record ModifyChimeMeetingAttendees(
        Operation operation,
        String meetingId,
        List<String> attendeeList,
        @Nullable LegRef leg) implements Action {

    private static final int MAX_ATTENDEES = 100;

    /** What is done to the attendees. */
    public enum Operation {
        /** They are no longer heard. */
        MUTE("Mute"),
        /** They are heard again. */
        UNMUTE("Unmute");

        private final String word;

        Operation(String word) {
            this.word = word;
        }
    }

    /** Checks the meeting and the number of attendees. */
    public ModifyChimeMeetingAttendees {
        Checks.notNull("Operation", operation);
        attendeeList = Arguments.list("AttendeeList", attendeeList);
        Checks.line("MeetingId", meetingId);
        Checks.range("AttendeeList", attendeeList.size(), 1, MAX_ATTENDEES, " attendees");
        for (String attendee : attendeeList) {
            Checks.line("AttendeeList", attendee);
        }
    }

    /**
     * The same for another leg.
     *
     * @param other the meeting's leg
     * @return a new action
     */
    public ModifyChimeMeetingAttendees on(LegRef other) {
        Checks.notNull("leg", other);
        return new ModifyChimeMeetingAttendees(operation, meetingId, attendeeList, other);
    }

    /**
     * The same for another leg.
     *
     * @param tag the meeting's leg, by its tag
     * @return a new action
     */
    public ModifyChimeMeetingAttendees on(LegTag tag) {
        return on(LegRef.tag(tag));
    }

    @Override
    public String type() {
        return ActionType.MODIFY_CHIME_MEETING_ATTENDEES;
    }

    @Override
    public void writeParameters(ParameterWriter out) {
        out.text("Operation", operation.word);
        out.text("MeetingId", meetingId);
        out.leg(leg);
        out.texts("AttendeeList", attendeeList);
    }
}
