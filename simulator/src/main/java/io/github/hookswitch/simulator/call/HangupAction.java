package io.github.hookswitch.simulator.call;

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
        CallSession call = run.call();
        boolean leavesMeeting = leg.meetingId() != null && call.legs().first().isLive();
        boolean anotherLegStays = call.legs().live().size() > 1
                && call.meetingLegThatEndsWith(leg).isEmpty();
        boolean reported = leavesMeeting || (anotherLegStays && rules.hangupActionReported());
        boolean reportedLate = reported && rules.has(ServiceVariant.HANGUP_BEFORE_ITS_SUCCESS);
        if (reported && !reportedLate) {
            run.succeed();
        } else {
            run.succeedUnreported();
        }
        if (leavesMeeting && !rules.has(ServiceVariant.HANGUP_OF_MEETING_LEG_SENT)) {
            call.giveUp(leg, EndedBy.APPLICATION, Integer.parseInt(code));
        } else {
            call.endLeg(leg, EndedBy.APPLICATION, Integer.parseInt(code));
        }
        if (reportedLate) {
            run.reportLate();
        }
    }
}
