package io.github.hookswitch.local.cli;

import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** A call in real time, with the keyboard as the phone. */
abstract class DialCommand extends CallingCommand {
    static final String FICTITIOUS_NUMBER = "+15105550101";

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    DialCommand(Console console, Place place) {
        super(console, place);
    }

    /** Dials, or lets the application dial. */
    abstract SimulatedCall dial(App called);

    @Override
    final boolean onVirtualTime() {
        return false;
    }

    @Override
    final boolean work(App called) throws IOException, InterruptedException {
        CallEngine engine = called.engine();
        engine.setDefaultRemoteParty(RemoteParty.manual());
        console.err().println(ConsoleCall.KEYS);
        SimulatedCall call;
        try (Pace pace = called.pace()) {
            RealTimePacer pacer = pace.pacer();
            call = pacer.act(() -> dial(called));
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
            pacer.removeListener(live);
            live.finish();
        }
        CallReport report = new CallReport(reporting, call);
        if (reporting.json) {
            console.out().print(report.text());
            console.out().flush();
        }
        report.draw(console.files());
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
