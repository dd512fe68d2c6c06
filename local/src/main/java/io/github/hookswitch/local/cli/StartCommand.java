package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.internal.closing.CloseAtExit;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs a local AWS until it is told to end. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a local AWS for AWS's own tools, at one port on this machine, until Ctrl-C.",
            "It prints what to set in a shell and the address of the web phone, then a line for each event."
        })
final class StartCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private StartOptions options = new StartOptions();

    StartCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        int port = InstancePort.of(options.port, environment);
        try (IdleMemory memory = IdleMemory.start();
                Instance instance = start(port, memory)) {
            CloseAtExit atExit = new CloseAtExit(instance::close);
            try {
                greet(instance, port);
                new CountDownLatch(1).await();
            } finally {
                atExit.close();
            }
        }
        return 0;
    }

    private Instance start(int port, IdleMemory memory) {
        return Instance.start(
                options,
                port,
                console,
                new EventLines(console.out(), console.zone(), InstantSource.system(), memory::busy));
    }

    private void greet(Instance instance, int port) {
        String env = "hookswitch env" + (port == InstancePort.DEFAULT ? "" : " --port " + port);
        console.out()
                .println("The local AWS answers at " + instance.endpoint() + ". In other shells: eval \"$(" + env
                        + ")\"");
        EnvironmentLines.of(instance.endpoint()).forEach(line -> console.out().println("  " + line));
        console.out().println("Web phone: " + instance.desk().phone());
        console.out().println("Press Ctrl-C to end it.");
        console.out().flush();
    }
}
