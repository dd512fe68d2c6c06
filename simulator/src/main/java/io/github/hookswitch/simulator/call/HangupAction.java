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
        run.parameters().node().put("ParticipantTag", run.leg().tag().wireName());
        boolean anotherLegStays = run.call().legs().live().size() > 1;
        if (anotherLegStays && rules.hangupActionReported()) {
            run.succeed();
        } else {
            run.succeedUnreported();
        }
        run.call().endLeg(run.leg(), EndedBy.APPLICATION, Integer.parseInt(code));
    }
}
