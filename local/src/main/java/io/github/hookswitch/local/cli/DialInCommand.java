package io.github.hookswitch.local.cli;

import io.github.hookswitch.simulator.call.SimulatedCall;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Somebody calls the app. */
@Command(
        name = "dial-in",
        mixinStandardHelpOptions = true,
        description = {
            "Calls a number of the app in real time: the timeline scrolls, the keyboard is the phone.",
            "It ends with the call, with q, or with the input."
        })
final class DialInCommand extends DialCommand {

    @Option(names = "--from", paramLabel = "NUMBER", description = "Who calls, E.164. Default: ${DEFAULT-VALUE}")
    private String from = FICTITIOUS_NUMBER;

    @Option(names = "--to", paramLabel = "NUMBER", description = "Who is called. Default: the app's only number.")
    private @Nullable String to;

    DialInCommand(Console console, Place place) {
        super(console, place);
    }

    @Override
    SimulatedCall dial(App called) {
        return called.engine().dial(from, to == null ? called.onlyNumber("--to") : to);
    }
}
