package io.github.hookswitch.local.cli;

import static java.util.Objects.requireNonNull;

import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.internal.PhoneNumbers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The app calls somebody. */
@Command(
        name = "dial-out",
        mixinStandardHelpOptions = true,
        description = {
            "Lets the app call you in real time, as CreateSipMediaApplicationCall does; answer with a.",
            "It ends with the call, with q, or with the input."
        })
final class DialOutCommand extends DialCommand {

    @Option(names = "--from", paramLabel = "NUMBER", description = "Who calls. Default: the app's only number.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "NUMBER", description = "Who is called, E.164. Default: ${DEFAULT-VALUE}")
    private String to = FICTITIOUS_NUMBER;

    @Option(
            names = "--argument",
            paramLabel = "KEY=VALUE",
            description = "An argument of the call, for the function; can be repeated.")
    private Map<String, String> arguments = Map.of();

    DialOutCommand(Console console, Place place) {
        super(console, place);
    }

    @Override
    SimulatedCall dial(App called) {
        CallEngine engine = called.engine();
        String number = from == null ? called.onlyNumber("--from") : from;
        String id = engine.createCall(
                new OutboundCallRequest(called.applicationBehind(number), number, PhoneNumbers.requireE164("--to", to))
                        .withArguments(arguments));
        return requireNonNull(engine.call(id));
    }
}
