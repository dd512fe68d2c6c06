package io.github.hookswitch.local.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what a shell has to set. */
@Command(
        name = "env",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what a shell has to set for AWS's tools to work with the local AWS of 'start'.",
            "Use it as: eval \"$(hookswitch env)\""
        })
final class EnvCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port of 'hookswitch start'. Default: HOOKSWITCH_PORT, else " + InstancePort.DEFAULT)
    private int port;

    EnvCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        EnvironmentLines.of(EnvironmentLines.endpoint(InstancePort.of(port, environment)))
                .forEach(console.out()::println);
        return 0;
    }
}
