package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.Meetings;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.LegSelection;

/** Brings the caller into a meeting, as a second leg. */
final class JoinChimeMeetingAction implements ActionType {
    private final ServiceRules rules;
    private final Meetings meetings;

    JoinChimeMeetingAction(ServiceRules rules, Meetings meetings) {
        this.rules = rules;
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "JoinChimeMeeting";
    }

    @Override
    public boolean alwaysReports() {
        return true;
    }

    @Override
    public Leg selectLeg(ObjectNode parameters, Leg invoking, LegSelection legs) throws ActionRefusedException {
        return legs.selectFirst(parameters);
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        ActionParameters parameters = run.parameters();
        String token = parameters.requiredText("JoinToken");
        String meetingId = rules.has(ServiceVariant.MEETING_ID_OPTIONAL)
                ? parameters.text("MeetingId").orElse("")
                : parameters.requiredText("MeetingId");
        if (run.legs().bridged()) {
            throw ActionRefusedException.invalidParameter("The call is already bridged; hang up LEG-B first");
        }
        if (token.isBlank() || !meetings.admits(meetingId, token)) {
            throw rules.has(ServiceVariant.ACTION_ERRORS_AS_ONE_STRING)
                    ? new ActionRefusedException("ErrorJoiningMeeting", "Error while joining meeting.")
                    : ActionParameters.invalid("JoinToken", "it is that of no attendee of the meeting");
        }
        run.answerLeg();
        Leg second = run.control().addMeetingLeg(meetingId);
        run.onCancel(() -> run.control().drop(second, EndedBy.APPLICATION, 487));
        run.after(rules.meetingJoinTime(), () -> {
            run.control().connect(second);
            run.succeed();
        });
    }
}
