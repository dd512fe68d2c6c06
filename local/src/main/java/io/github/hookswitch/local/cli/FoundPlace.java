package io.github.hookswitch.local.cli;

import java.util.Map;
import java.util.Optional;

/** In the instance that runs, if no app is named and there is one; else in a local AWS of the command's own. */
final class FoundPlace implements Place {
    private final Console console;
    private final Map<String, String> environment;

    FoundPlace(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public int run(CallingCommand command) throws Exception {
        String problem = command.problem();
        if (problem != null) {
            throw new CommandFailedException(problem);
        }
        Optional<InstanceClient> instance =
                command.namesAnApp() ? Optional.empty() : InstanceClient.find(command.port(), environment);
        return instance.isPresent()
                ? new RemoteRun(instance.get(), console).run(command.arguments())
                : command.runAlone();
    }
}
