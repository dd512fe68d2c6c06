package io.github.hookswitch.local.cli;

import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** A call in real time, with the keyboard as the phone. */
abstract class DialCommand extends AppCommand {
    static final String FICTITIOUS_NUMBER = "+15105550101";

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    DialCommand(Desk desk) {
        super(desk);
    }

    /** Dials, or lets the application dial. */
    abstract SimulatedCall dial(DeployedApp deployed);

    @Override
    final boolean work(DeployedApp deployed) throws IOException, InterruptedException {
        deployed.requireDeployed();
        CallEngine phone = deployed.phone();
        phone.setDefaultRemoteParty(RemoteParty.manual());
        desk.err().println(DeskCall.KEYS);
        SimulatedCall call;
        try (RealTimePacer pacer = RealTimePacer.start(phone)) {
            call = pacer.act(() -> dial(deployed));
            LiveTimeline live = new LiveTimeline(
                    call, CallReport.printer(reporting), reporting.json ? desk.err() : desk.out(), desk.err());
            pacer.addListener(live);
            live.moved();
            DeskCall keys = new DeskCall(
                    call,
                    pacer,
                    arguments -> phone.updateCall(
                            call.application().sipMediaApplicationId(), call.transactionId(), arguments));
            talk(call, keys);
            live.finish();
        }
        CallReport report = new CallReport(reporting, call);
        if (reporting.json) {
            desk.out().print(report.text());
            desk.out().flush();
        }
        report.draw();
        return CallReport.endedWell(call);
    }

    private void talk(SimulatedCall call, DeskCall keys) throws InterruptedException {
        try (TypedLines lines = TypedLines.read(desk.in())) {
            while (!call.isEnded()) {
                Optional<String> line = lines.next();
                if (lines.ended()
                        || line.filter(text -> text.strip().equals("q")).isPresent()) {
                    keys.end();
                } else {
                    line.flatMap(keys::type).ifPresent(desk.err()::println);
                }
            }
        }
    }
}
