package io.github.hookswitch.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.lambda.LogLine;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what the functions log during a call. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = {
            "Places one call as 'call' does, and prints what the app's functions wrote.",
            "In a running instance it places no call, and prints what all functions have written so far.",
            "Each line has the time of day, the function and its text. What was written during the deployment is included."
        })
final class LogCommand extends CallingCommand {

    @Mixin
    private CallOptions script = new CallOptions();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    LogCommand(Console console, Place place) {
        super(console, place);
    }

    @Override
    boolean onVirtualTime() {
        return false;
    }

    @Override
    boolean work(App called) {
        if (called.hasHistory()) {
            print(called.log());
            return true;
        }
        SimulatedCall call = new ScriptedCall(called, script).run();
        print(called.log());
        return CallReport.endedWell(call);
    }

    private void print(List<LogLine> lines) {
        if (!json) {
            lines.forEach(line -> console.out()
                    .println(line.time().atZone(console.zone()).toLocalTime() + " "
                            + line.function().name() + " " + line.text()));
            return;
        }
        ObjectNode result = Json.object();
        ArrayNode entries = result.putArray("log");
        lines.forEach(line -> entries.addObject()
                .put("time", line.time().toString())
                .put("function", line.function().name())
                .put("logStream", line.logStream())
                .put("text", line.text()));
        console.out().println(Json.text(result));
    }
}
