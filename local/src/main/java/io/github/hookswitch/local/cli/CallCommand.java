package io.github.hookswitch.local.cli;

import io.github.hookswitch.simulator.call.SimulatedCall;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Places one call by a script of options. */
@Command(
        name = "call",
        mixinStandardHelpOptions = true,
        description = {
            "Places one call, lets it come to its end on virtual time, and prints its timeline.",
            "It fails if a leg is still connected after all: nobody hung up."
        })
final class CallCommand extends CallingCommand {

    @Mixin
    private CallOptions script = new CallOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    CallCommand(Console console, Place place) {
        super(console, place);
    }

    @Override
    boolean work(App called) throws IOException {
        SimulatedCall call = new ScriptedCall(called, script).run();
        CallReport report = new CallReport(reporting, call);
        console.out().print(report.text());
        console.out().flush();
        report.draw(console.files());
        if (!CallReport.endedWell(call)) {
            console.err()
                    .println("hookswitch: the call did not end within " + script.timeout.toSeconds()
                            + " s; a leg is still connected, and billed");
        }
        return CallReport.endedWell(call);
    }
}
