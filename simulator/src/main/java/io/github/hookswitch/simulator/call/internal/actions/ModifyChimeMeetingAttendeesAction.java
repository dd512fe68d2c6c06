package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.simulator.call.Meetings;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import java.util.List;

/** Mutes or unmutes attendees of the meeting that the caller is in. */
final class ModifyChimeMeetingAttendeesAction implements ActionType {
    private static final String LIST = "AttendeeList";
    private static final int MOST_ATTENDEES = 100;

    private final Meetings meetings;

    ModifyChimeMeetingAttendeesAction(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "ModifyChimeMeetingAttendees";
    }

    @Override
    public boolean alwaysReports() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        ActionParameters parameters = run.parameters();
        String operation = parameters.requiredText("Operation");
        if (!List.of("Mute", "Unmute").contains(operation)) {
            throw ActionParameters.invalid("Operation", "it must be Mute or Unmute, but is \"" + operation + '"');
        }
        String meetingId = parameters.requiredText("MeetingId");
        boolean present = run.legs()
                .inMeeting()
                .map(Leg::meetingId)
                .filter(meetingId::equals)
                .isPresent();
        if (!present) {
            throw ActionParameters.invalid("MeetingId", "the call is not in this meeting");
        }
        JsonNode attendees = parameters.given(LIST).orElse(null);
        if (attendees == null || !attendees.isArray() || attendees.isEmpty() || attendees.size() > MOST_ATTENDEES) {
            throw ActionParameters.invalid(LIST, "it must be a list of 1 to " + MOST_ATTENDEES + " attendee ids");
        }
        for (JsonNode attendee : attendees) {
            if (!attendee.isTextual() || !meetings.hasAttendee(meetingId, attendee.textValue())) {
                throw ActionParameters.invalid(LIST, "no attendee of the meeting is " + attendee);
            }
        }
        run.succeed();
    }
}
