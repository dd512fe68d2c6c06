package io.github.hookswitch.local.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command-line tool. A command works in the local AWS that {@code start} runs, or deploys a synthesized app into one of
 * its own, does its work and deletes the app again.
 *
 * <p>Exit status: 0 if everything went well, 1 if not, 2 if the command line is wrong.
 */
@Command(
        name = "hookswitch",
        mixinStandardHelpOptions = true,
        versionProvider = Hookswitch.Version.class,
        description = "Runs AWS's part of a phone application on this machine, and calls its phone numbers.",
        footer = {
            "",
            "'start' runs a local AWS until Ctrl-C. call, dial-in, dial-out, log and phone work in it if they are given no"
                    + " CDK_OUT; if none runs, and for deploy, the app is deployed into a local AWS of the command's own, and"
                    + " deleted at the end.",
            "Exit status: 0 all went well, 1 something failed, 2 wrong usage."
        })
public final class Hookswitch implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Hookswitch() {}

    /**
     * Runs a command and exits with its status.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(new Console(System.in, System.out, System.err, ZoneId.systemDefault()), arguments));
    }

    /** Runs a command and returns its exit status. */
    static int run(Console console, String... arguments) {
        return commandLine(console).execute(arguments);
    }

    static CommandLine commandLine(Console console) {
        Map<String, String> environment = System.getenv();
        Place place = new FoundPlace(console, environment);
        return with(
                console,
                calling(
                                new CommandLine(new Hookswitch())
                                        .addSubcommand(new StartCommand(console, environment))
                                        .addSubcommand(new EnvCommand(console, environment))
                                        .addSubcommand(new DeployCommand(console)),
                                console,
                                place)
                        .addSubcommand(new PhoneCommand(console, environment)));
    }

    /** The commands that call, carried out at one place. */
    static CommandLine calling(Console console, Place place) {
        return with(console, calling(new CommandLine(new Hookswitch()), console, place));
    }

    private static CommandLine calling(CommandLine tool, Console console, Place place) {
        return tool.addSubcommand(new CallCommand(console, place))
                .addSubcommand(new DialInCommand(console, place))
                .addSubcommand(new DialOutCommand(console, place))
                .addSubcommand(new LogCommand(console, place));
    }

    private static CommandLine with(Console console, CommandLine tool) {
        tool.setOut(new PrintWriter(console.out(), true, Charset.defaultCharset()));
        tool.setErr(new PrintWriter(console.err(), true, Charset.defaultCharset()));
        tool.setCaseInsensitiveEnumValuesAllowed(true);
        tool.registerConverter(Duration.class, new Durations());
        tool.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("hookswitch: " + failure.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        return tool;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: hookswitch COMMAND");
    }

    /** Reads the version from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Hookswitch.class.getPackage().getImplementationVersion();
            return new String[] {"hookswitch " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
