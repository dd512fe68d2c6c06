package io.github.hookswitch.local.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that calls, in a running instance or in an app that it deploys for itself. */
abstract class CallingCommand extends AppCommand {
    private final Place place;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Use the local AWS of 'hookswitch start' at this port.")
    private int port;

    CallingCommand(Console console, Place place) {
        super(console);
        this.place = place;
    }

    /** Does the command's work and returns whether all went well. */
    abstract boolean work(App called) throws Exception;

    /** Whether time may jump, so that the command takes no longer than the functions do. */
    boolean onVirtualTime() {
        return true;
    }

    @Override
    final boolean work(DeployedApp deployed) throws Exception {
        deployed.requireDeployed();
        return work((App) deployed);
    }

    @Override
    public final Integer call() throws Exception {
        return place.run(this);
    }

    /** Deploys the app, does the work, and deletes the app again. */
    int runAlone() throws Exception {
        return super.call();
    }

    /** The command line as it was typed. */
    List<String> arguments() {
        return List.copyOf(spec.commandLine().getParent().getParseResult().originalArgs());
    }

    int port() {
        return port;
    }

    /** Whether an app was named. */
    boolean namesAnApp() {
        return app.cdkOut != null;
    }

    @Nullable
    String problem() {
        return namesAnApp() && port != 0
                ? "--port names a running instance, and CDK_OUT an app to be deployed without one; leave one of them out"
                : null;
    }
}
