package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.legs.LegControl;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import java.util.List;

/** Ends one leg; the other one stays. */
final class HangupAction implements ActionType {
    private final ServiceRules rules;

    HangupAction(ServiceRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "Hangup";
    }

    @Override
    public boolean alwaysReports() {
        return true;
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        String code = run.parameters().choice("SipResponseCode", List.of("0", "480", "486"));
        run.parameters().node().put("ParticipantTag", run.leg().tag().value());
        Leg leg = run.leg();
        LegControl control = run.control();
        boolean leavesMeeting = leg.meetingId() != null && run.legs().first().isLive();
        boolean anotherLegStays = run.legs().live().size() > 1
                && control.meetingLegThatEndsWith(leg).isEmpty();
        boolean reported = leavesMeeting || (anotherLegStays && !rules.has(ServiceVariant.HANGUP_ACTION_UNREPORTED));
        boolean reportedLate = reported && rules.has(ServiceVariant.HANGUP_BEFORE_ITS_SUCCESS);
        if (reported && !reportedLate) {
            run.succeed();
        } else {
            run.succeedUnreported();
        }
        if (leavesMeeting && !rules.has(ServiceVariant.HANGUP_OF_MEETING_LEG_SENT)) {
            control.drop(leg, EndedBy.APPLICATION, Integer.parseInt(code));
        } else {
            control.hangUp(leg, EndedBy.APPLICATION, Integer.parseInt(code));
        }
        if (reportedLate) {
            run.reportLate();
        }
    }
}
