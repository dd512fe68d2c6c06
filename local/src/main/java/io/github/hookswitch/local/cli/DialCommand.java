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

    DialCommand(Console console) {
        super(console);
    }

    /** Dials, or lets the application dial. */
    abstract SimulatedCall dial(DeployedApp deployed);

    @Override
    final boolean work(DeployedApp deployed) throws IOException, InterruptedException {
        deployed.requireDeployed();
        CallEngine engine = deployed.engine();
        engine.setDefaultRemoteParty(RemoteParty.manual());
        console.err().println(ConsoleCall.KEYS);
        SimulatedCall call;
        try (RealTimePacer pacer = RealTimePacer.start(engine)) {
            call = pacer.act(() -> dial(deployed));
            LiveTimeline live = new LiveTimeline(
                    call, CallReport.printer(reporting), reporting.json ? console.err() : console.out(), console.err());
            pacer.addListener(live);
            live.moved();
            ConsoleCall keys = new ConsoleCall(
                    call,
                    pacer,
                    arguments -> engine.updateCall(
                            call.application().sipMediaApplicationId(), call.transactionId(), arguments));
            talk(call, keys);
            live.finish();
        }
        CallReport report = new CallReport(reporting, call);
        if (reporting.json) {
            console.out().print(report.text());
            console.out().flush();
        }
        report.draw();
        return CallReport.endedWell(call);
    }

    private void talk(SimulatedCall call, ConsoleCall keys) throws InterruptedException {
        try (TypedLines lines = TypedLines.read(console.in())) {
            while (!call.isEnded()) {
                Optional<String> line = lines.next();
                if (lines.ended()
                        || line.filter(text -> text.strip().equals("q")).isPresent()) {
                    keys.end();
                } else {
                    line.flatMap(keys::type).ifPresent(console.err()::println);
                }
            }
        }
    }
}
