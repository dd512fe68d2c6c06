package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.deployment.DeploymentResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that works with a deployed app and deletes it at the end, however the work ended. */
abstract class AppCommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;

    final Console console;

    @Mixin
    AppOptions app = new AppOptions();

    AppCommand(Console console) {
        this.console = console;
    }

    /** Does the command's work and returns whether all went well. */
    abstract boolean work(DeployedApp deployed) throws Exception;

    @Override
    public Integer call() throws Exception {
        try (DeployedApp deployed = DeployedApp.deploy(app, console)) {
            boolean well;
            DeploymentResult deleted;
            try {
                well = work(deployed);
            } finally {
                deleted = deployed.delete();
            }
            report(deleted);
            return well && deleted.succeeded() ? DONE : FAILED;
        }
    }

    private void report(DeploymentResult deleted) {
        if (!deleted.succeeded()) {
            console.err().println("hookswitch: the app could not be deleted: " + DeployedApp.reasons(deleted));
        }
        List<String> retained = deleted.stacks().stream()
                .flatMap(stack -> stack.retained().stream())
                .map(resource -> resource.type() + " " + resource.constructPath())
                .toList();
        if (!retained.isEmpty() && !app.quiet) {
            console.err().println("In AWS these would stay after the deletion: " + String.join(", ", retained));
        }
    }
}
